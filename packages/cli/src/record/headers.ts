/** They are about one connection and not about the message (HTTP). */
const OF_THE_CONNECTION: ReadonlySet<string> = new Set([
  "connection",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/** Headers as they came: names and values in turn. */
export type RawHeaders = readonly string[];

/** The headers that go on to the next server, as they were written and in their order. */
export function headersToPass(raw: RawHeaders): string[] {
  const pairs = pairsOf(raw);
  const named = pairs.filter(([name]) => name.toLowerCase() === "connection").flatMap(([, value]) => value.split(","));
  const dropped = new Set([...OF_THE_CONNECTION, ...named.map((name) => name.trim().toLowerCase())]);
  return pairs.filter(([name]) => !dropped.has(name.toLowerCase())).flat();
}

/** Those of a request, which is for another host than it was sent to; its server asked for the body already. */
export function headersToSend(raw: RawHeaders, host: string): string[] {
  const pairs = pairsOf(headersToPass(raw));
  const passed = pairs.filter(([name]) => !["host", "expect"].includes(name.toLowerCase()));
  const isChunked = pairsOf(raw).some(([name]) => name.toLowerCase() === "transfer-encoding");
  return ["Host", host, ...passed.flat(), ...(isChunked ? ["Transfer-Encoding", "chunked"] : [])];
}

function pairsOf(raw: RawHeaders): [name: string, value: string][] {
  return raw.flatMap((name, at) => (at % 2 === 0 ? [[name, raw[at + 1] ?? ""]] : []));
}
