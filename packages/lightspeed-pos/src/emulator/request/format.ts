import { RefusedRequest } from "../refusal.js";

/** What answers are written in. */
export type Format = "json" | "xml";

/** The parts of a request that say how its answer is to be written. */
export interface Asked {
  /** Path and query. */
  readonly url: string;
  readonly accept?: string | undefined;
}

/**
 * The format of an answer, right or wrong.
 *
 * Documented (Getting Started): XML is the default, the path's extension chooses, and an `Accept` header that names
 * either format beats it. Observed in clients: names of the vendor's own, such as `application/vnd.merchantos-v2+json`.
 * Assumed: of two names in the header the first counts, and weights do not. What stands beside the API, like the token
 * server, speaks JSON only (documented for tokens, assumed for the rest).
 */
export function formatOf({ url, accept = "" }: Asked): Format {
  if (!url.startsWith("/API/")) return "json";
  const [path = ""] = url.split("?", 1);
  return namedBy(accept) ?? (/\.json\/*$/i.test(path) ? "json" : "xml");
}

/** Pages for people have no other form. */
const known: readonly string[] = ["json", "xml", "html"];

/** Refuses extensions that name no format. Assumed: what the API makes of them was not found. */
export function refuseUnknownFormats(extension: string | undefined, accept = ""): void {
  if (extension === undefined || known.includes(extension) || namedBy(accept) !== undefined) return;
  throw new RefusedRequest(406, `There is no format '${extension}'. End the path in .json, or in .xml.`);
}

function namedBy(accept: string): Format | undefined {
  const name = /\bapplication\/(?:vnd\.merchantos[\w.-]*\+)?(json|xml)(?![\w.+-])/i.exec(accept)?.[1];
  return name?.toLowerCase() as Format | undefined;
}
