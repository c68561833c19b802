import type { Action, AnyDefinition } from "../../schema/index.js";
import { findDefinition } from "../definitions.js";
import { methodNotAllowed, RefusedRequest } from "../refusal.js";
import { isID, routesAt } from "./routes.js";

/** A record in the path that the endpoint stands below. */
export interface Enclosing {
  readonly definition: AnyDefinition;
  readonly id: string;
}

/** Where a request goes. */
export interface Route {
  readonly definition: AnyDefinition;
  /** What it asks for; `call` where that is none of the verbs. */
  readonly action: Action | "call";
  /** The name of the call. */
  readonly call: string | undefined;
  /** Whether it only looks. */
  readonly reads: boolean;
  /** The account in the path; `undefined` on endpoints beside the accounts. */
  readonly accountID: string | undefined;
  /** The record in the path. */
  readonly id: string | undefined;
  /** The records that it stands below, the outermost first. */
  readonly within: readonly Enclosing[];
}

/** Finds the endpoint and action of a request: 404 for an unknown path, 405 for a method that it does not have. */
export function findRoute(method: string, segments: readonly string[], extension: string | undefined): Route {
  const routes = routesAt(segments, extension);
  if (routes.length === 0) throw new RefusedRequest(404, `There is no resource at ${segments.join("/")}.`);
  const found = routes.find((route) => route.method === method);
  if (found === undefined) throw methodNotAllowed(method, [...new Set(routes.map((route) => route.method))]);
  const { definition, action = "call", call } = found;
  return { definition, action, call, reads: method === "GET", ...idsOf(definition, segments.filter(isID)) };
}

function idsOf(definition: AnyDefinition, ids: string[]): Pick<Route, "accountID" | "id" | "within"> {
  const accountID = definition.scope === "account" ? ids.shift() : undefined;
  const within = ownersOf(definition).map((owner) => ({ definition: owner, id: ids.shift() ?? "" }));
  return { accountID, within, id: ids.shift() };
}

/** The endpoints that one stands below, the outermost first. */
function ownersOf({ within }: AnyDefinition): readonly AnyDefinition[] {
  const owner = within === undefined ? undefined : findDefinition(within);
  return owner === undefined ? [] : [...ownersOf(owner), owner];
}
