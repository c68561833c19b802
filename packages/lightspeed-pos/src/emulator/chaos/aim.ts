import { servedRoutes } from "../request/routes.js";
import type { Aim } from "./rule.js";

/** Tells whether a rule is aimed at a request. */
export type IsAimed = (method: string, path: string) => boolean;

/** Reads an aim once, for the many requests that are held against it. */
export function aimOf({ method, path }: Aim): IsAimed {
  const fits = pathTest(path);
  return (asked, where) => (method === undefined || method === asked) && fits(where);
}

// The token server is struck only by rules that name it: a rule about the API would else hit logins too.
function pathTest(path: string | undefined): (where: string) => boolean {
  if (path === undefined) return (where) => where.startsWith("/API/");
  const glob = globOf(path);
  return path.startsWith("/") ? (where) => glob.test(where) : (where) => glob.test(resourcePath(where) ?? "");
}

/** What a path names once ids, account and extension are taken away: `Sale`, `Sale/refund`. */
function resourcePath(path: string): string | undefined {
  const below = /^\/API\/(?:V3\/)?(.*?)(?:\.[A-Za-z]+)?$/.exec(path)?.[1]?.replace(/^Account\/\d+\//, "");
  return below
    ?.split("/")
    .filter((step) => !/^\d*$/.test(step))
    .join("/");
}

function globOf(glob: string): RegExp {
  const pieces = glob.split(/(\*\*?)/).map((piece) => {
    if (piece === "**") return ".*";
    return piece === "*" ? "[^/]*" : piece.replace(/[\\^$.|?+()[\]{}]/g, "\\$&");
  });
  return new RegExp(`^${pieces.join("")}$`);
}

/** A path that could never fit is a mistake; a resource that is misspelt is the likely one. */
export function isKnownPath(path: unknown): boolean {
  if (typeof path !== "string" || path === "") return false;
  const [first = ""] = path.split("/");
  if (first === "" || first.includes("*")) return true;
  return servedRoutes.some(({ steps }) => steps.includes(first));
}
