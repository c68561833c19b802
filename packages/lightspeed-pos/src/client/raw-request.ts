import { InvalidInputError } from "../errors.js";
import type { Method } from "../http/index.js";
import { encodeValue, type Parameter, toSearch } from "../query/index.js";
import { isObject } from "../schema/codec/index.js";
import type { RawRequest } from "./account.js";
import { accountPath } from "./paths.js";
import type { Shared } from "./resource-client.js";

const methods: readonly string[] = ["GET", "POST", "PUT", "DELETE"];

/** Sends any request below an account. Checked as far as its path and its parameters go. */
export async function sendRaw(
  shared: Shared,
  accountID: number,
  method: Method,
  path: string,
  options: RawRequest = {},
) {
  if (!methods.includes(method)) throw new InvalidInputError(`method must be one of ${methods.join(", ")}.`);
  const { signal, timeout, lane, caller, maxWait, body } = options;
  const search = toSearch(parametersOf(options.query));
  const place = `${accountPath(accountID)}/${checkedPath(path)}`;
  const request = { method, path: place, search, body, accountID, signal, timeout, lane, caller, maxWait };
  return (await shared.road.send(request)).body;
}

function checkedPath(path: unknown): string {
  const relative = typeof path === "string" ? path.replace(/^\//, "") : "";
  const isPlain = /^[A-Za-z0-9_-]+(\/[A-Za-z0-9_-]+)*(\.json)?$/.test(relative);
  if (isPlain) return relative.endsWith(".json") ? relative : `${relative}.json`;
  throw new InvalidInputError(
    'path must lie below the account, such as "Register.json" or "Sale/5/refund"; put parameters into `query`.',
  );
}

function parametersOf(query: RawRequest["query"]): Parameter[] {
  if (query === undefined) return [];
  if (!isObject(query)) throw new InvalidInputError("query must be an object of texts.");
  return Object.entries(query).map(([name, value]) => {
    if (!["string", "number", "boolean"].includes(typeof value)) {
      throw new InvalidInputError(`query["${name}"] must be text, a number or a boolean.`);
    }
    return [name, encodeValue(String(value), `query["${name}"]`)];
  });
}
