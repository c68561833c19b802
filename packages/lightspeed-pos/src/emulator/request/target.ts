import { RefusedRequest } from "../refusal.js";
import { decodeOnce } from "./percent.js";
import { Query } from "./query.js";

/** Assumed: proxies of this kind refuse longer ones; a hundred ids in a filter take a tenth of it. */
const MAX_LENGTH = 16 * 1024;

/** The versions of the API that still answer. In paths the older one has no name. */
export type ApiVersion = 2 | 3;

/** What paths of each version start with. */
export const API_ROOTS: Readonly<Record<ApiVersion, string>> = { 2: "/API", 3: "/API/V3" };

/** What the first line of a request asks for. */
export interface Target {
  /** The path as it came. */
  readonly path: string;
  readonly version: ApiVersion;
  /** The steps below `/API/V3` or `/API`, without the extension. */
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
    ...belowRoot(segments, path),
    extension: last?.[2]?.toLowerCase(),
    query: new Query(at < 0 ? "" : url.slice(at + 1)),
  };
}

/** Every version has a step of its own but the second, whose paths go on with a resource. */
function belowRoot([root, ...steps]: readonly string[], path: string): Pick<Target, "version" | "segments"> {
  const [first = ""] = steps;
  if (root === "API" && first === "V3") return { version: 3, segments: steps.slice(1) };
  if (root === "API" && !/^V\d+$/.test(first)) return { version: 2, segments: steps };
  throw new RefusedRequest(404, `There is nothing at ${path}. Paths start with /API/V3/, or with /API/ for version 2.`);
}
