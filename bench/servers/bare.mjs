// A bare server of node:http that sends what another answered, byte by byte and header by header.
import { createServer } from "node:http";

/** @typedef {{ headers: Record<string, string>, body: Buffer }} Recorded */

/** Headers of one connection, or of one moment, that a server makes itself. */
const ownHeaders = /^(connection|keep-alive|date|transfer-encoding|content-length)$/;

const { origin, paths, authorization } = JSON.parse(process.argv[2] ?? "{}");
/** @type {Map<string, Recorded>} */
const answers = new Map();
for (const path of paths) answers.set(path, await record(path));

const server = createServer((request, response) => {
  const answer = answers.get(request.url ?? "");
  if (answer === undefined) return response.writeHead(404).end();
  response.writeHead(200, { ...answer.headers, "content-length": answer.body.length });
  response.end(answer.body);
});
server.listen(0, "127.0.0.1", () => {
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  process.send?.({ url: `http://127.0.0.1:${port}` });
});
process.on("message", () => process.send?.(process.cpuUsage()));
process.on("disconnect", () => process.exit());

/**
 * @param {string} path
 * @returns {Promise<Recorded>}
 */
async function record(path) {
  const answer = await fetch(`${origin}${path}`, { headers: { authorization } });
  if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}.`);
  const headers = Object.fromEntries([...answer.headers].filter(([name]) => !ownHeaders.test(name)));
  return { headers, body: Buffer.from(await answer.arrayBuffer()) };
}
