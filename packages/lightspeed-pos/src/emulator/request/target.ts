import { RefusedRequest } from "../refusal.js";
import { decodeOnce } from "./percent.js";
import { Query } from "./query.js";

/** Assumed: proxies of this kind refuse longer ones; a hundred ids in a filter take a tenth of it. */
const MAX_LENGTH = 16 * 1024;

const PREFIX = ["API", "V3"];

/** What the first line of a request asks for. */
export interface Target {
  /** The path as it came. */
  readonly path: string;
  /** The steps below `/API/V3`, without the extension. */
  readonly segments: readonly string[];
  readonly extension: string | undefined;
  readonly query: Query;
}

/** Reads a request's path and query. */
export function parseTarget(url: string): Target {
  if (url.length > MAX_LENGTH) {
    throw new RefusedRequest(414, `The request's URL is longer than ${MAX_LENGTH} characters. Ask for less at once.`);
  }
  const at = url.indexOf("?");
  const path = at < 0 ? url : url.slice(0, at);
  const steps = path
    .split("/")
    .filter((step) => step !== "")
    .map(decodeOnce);
  const last = /^(.*)\.([A-Za-z]+)$/.exec(steps.at(-1) ?? "");
  const segments = last === null ? steps : [...steps.slice(0, -1), last[1] ?? ""];
  return {
    path,
    segments: belowPrefix(segments, path),
    extension: last?.[2]?.toLowerCase(),
    query: new Query(at < 0 ? "" : url.slice(at + 1)),
  };
}

function belowPrefix(segments: readonly string[], path: string): readonly string[] {
  if (PREFIX.every((step, index) => segments[index] === step)) return segments.slice(PREFIX.length);
  throw new RefusedRequest(404, `There is nothing at ${path}. Paths start with /API/V3/.`);
}
