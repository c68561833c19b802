import type { Action, AnyDefinition } from "../../schema/index.js";
import { methodNotAllowed, RefusedRequest } from "../refusal.js";
import { allowedMethods, matchPattern, patterns } from "./routes.js";

/** Where a request goes. */
export interface Route {
  readonly definition: AnyDefinition;
  readonly action: Action;
  /** The account in the path; `undefined` on endpoints beside the accounts. */
  readonly accountID: string | undefined;
  /** The record in the path. */
  readonly id: string | undefined;
  /** Ids of enclosing records in the path, by the field that holds them. */
  readonly within: Readonly<Record<string, string>>;
}

const RECORD_ID = /^\d+$/;

/** Finds the endpoint and action of a request: 404 for an unknown path, 405 for a method that it does not have. */
export function findRoute(method: string, segments: readonly string[]): Route {
  for (const pattern of patterns) {
    const match = matchPattern(pattern, segments);
    if (match === undefined || match.rest.length > 1) continue;
    const [id] = match.rest;
    if (id !== undefined && !RECORD_ID.test(id)) continue;
    const { accountID, ...within } = match.ids;
    const action = actionOf(method, pattern.definition, id);
    return { definition: pattern.definition, action, accountID, id, within };
  }
  throw new RefusedRequest(404, `There is no resource at ${segments.join("/")}.`);
}

function actionOf(method: string, definition: AnyDefinition, id: string | undefined): Action {
  const allowed = allowedMethods(definition, id === undefined ? "collection" : "record");
  const action = allowed.get(method);
  if (action === undefined) throw methodNotAllowed(method, [...allowed.keys()]);
  return action;
}
