import type { Method } from "../http/index.js";
import type { CallOptions } from "../query/index.js";
import type { LimiterState, Limiters } from "../rate-limit/index.js";
import { collectionOf } from "./collection.js";
import type { Collections } from "./collections.js";
import { sendRaw } from "./later.js";
import type { Shared } from "./resource-client.js";
import { AccountVerbs, isBelowAccount } from "./siblings.js";
import type { Verbs } from "./verbs.js";

/** What `request` sends besides method and path. */
export interface RawRequest extends CallOptions {
  /** Query parameters; values are percent-encoded for you. */
  readonly query?: Readonly<Record<string, string | number | boolean>> | undefined;
  /** The record, in the API's own wire form. */
  readonly body?: unknown;
}

/** One shop account: its collections, and a way to everything that has no collection. */
export interface AccountHandle extends Collections {
  readonly accountID: number;
  /** The account's bucket and who waits for it, as the client knows them now. */
  readonly limits: LimiterState;
  /**
   * Sends any request below the account, through the same limiter, retries and errors.
   *
   * ```ts
   * const { Register } = await account.request("GET", "Register.json", { query: { limit: 5 } });
   * ```
   *
   * Gives the parsed answer as it came: every scalar is text, a list of one is the bare object.
   */
  request(method: Method, path: string, options?: RawRequest): Promise<Readonly<Record<string, unknown>>>;
}

/** Defines the collections and methods of an account on `target`, where they do not show. */
export function addAccountMembers(
  target: object,
  accountID: number,
  shared: Shared,
  limiters: Limiters,
): AccountHandle {
  const verbs = new AccountVerbs(shared, accountID);
  const groups = new Map<string, object>();
  for (const definition of Object.values(shared.definitions).filter(isBelowAccount)) {
    const [group = "", member] = (definition.collection ?? "").split(".");
    const get = () => verbs.of(definition.name);
    if (member === undefined) addCollection(target, group, get);
    else addCollection(groupOf(target, groups, group), member, get);
  }
  Object.defineProperty(target, "limits", { get: () => limiters.forAccount(accountID).state, configurable: true });
  Object.defineProperty(target, "request", {
    value: (method: Method, path: string, options?: RawRequest) => sendRaw(shared, accountID, method, path, options),
    configurable: true,
  });
  return target as AccountHandle;
}

/** What holds the collections whose names start with the same word: `reports.taxesByDay`. */
function groupOf(target: object, groups: Map<string, object>, name: string): object {
  const known = groups.get(name);
  if (known !== undefined) return known;
  const value = {};
  groups.set(name, value);
  Object.defineProperty(target, name, { value, configurable: true });
  return value;
}

function addCollection(target: object, name: string, verbs: () => Verbs | undefined): void {
  let collection: object | undefined;
  const get = () => {
    const own = verbs();
    collection ??= own && collectionOf(own);
    return collection;
  };
  Object.defineProperty(target, name, { get, configurable: true });
}
