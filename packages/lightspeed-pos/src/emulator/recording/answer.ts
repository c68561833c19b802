import type { AnyDefinition } from "../../schema/index.js";
import { fieldOf, findDefinition, keptDefinitions } from "../definitions.js";
import { RefusedRequest } from "../refusal.js";
import { findRoute, type Route } from "../request/router.js";
import { parseTarget, type Target } from "../request/target.js";
import { isObject, type Json, type JsonObject } from "../values/json.js";
import { elementsOf } from "../write/elements.js";
import { readXml } from "../xml/read.js";

/** A request and its answer, as far as they tell of records. */
export interface PassedExchange {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly status: number;
  /** The answer's, as text. */
  readonly body: string;
}

/** What an answer holds. */
export interface Told {
  readonly accountID: string | undefined;
  /** The endpoint whose records these are. */
  readonly definition: AnyDefinition;
  readonly records: readonly JsonObject[];
  /** The record in the path, where there is one: an answer may leave it out. */
  readonly id: string | undefined;
  /** Fields that the path tells of each of them. */
  readonly known: Readonly<Record<string, string>>;
  /** What became of them. */
  readonly state: "there" | "archived" | "gone";
  /** The list was read whole and there is none. */
  readonly isEmpty: boolean;
}

/** Why an answer tells of no records that could be kept. */
export class Untold extends Error {}

/** Reads what an answer of the API, in JSON or XML, tells of an account's records. */
export function readAnswer({ method, url, status, body }: PassedExchange): Told {
  if (status < 200 || status > 299) throw new Untold("it is no success");
  const { route, target } = routeOf(method, url);
  const definition = shownBy(route);
  if (!isKept(definition)) throw new Untold("the API works it out itself");
  const value = readBody(body);
  const records = recordsIn(value, definition, route.action === "list");
  return {
    // Its own record stands beside the accounts, and is of the account that its path names.
    accountID: route.accountID ?? (definition.records === "Account" ? route.id : undefined),
    definition,
    records,
    id: route.call === undefined ? route.id : undefined,
    known: knownBy(route, definition),
    state: stateAfter(route),
    isEmpty: records.length === 0 && asksForAll(route, target),
  };
}

/** Views, results of searches and reports, and rows whose ids are not shown follow from other records. */
export function isKept({ records, loadsAll, parameters }: AnyDefinition): boolean {
  const kept = keptDefinitions.find(({ name }) => name === records);
  const isSearch = Object.values(parameters).some(({ facts }) => facts.required);
  return kept !== undefined && !loadsAll && !isSearch && !hasHiddenId(kept);
}

function hasHiddenId(definition: AnyDefinition): boolean {
  return fieldOf(definition, definition.id)?.facts.internal === true;
}

function routeOf(method: string, url: string): { readonly route: Route; readonly target: Target } {
  try {
    const target = parseTarget(url);
    return { target, route: findRoute(method, target.segments, target.extension) };
  } catch (error) {
    if (error instanceof RefusedRequest) throw new Untold("this version knows no such endpoint");
    throw error;
  }
}

/** The resource whose records come back: a call may give those of another. */
function shownBy({ definition, call }: Route): AnyDefinition {
  if (call === undefined) return definition;
  const { resource } = definition.calls[call]?.gives ?? {};
  const shown = resource === undefined ? undefined : findDefinition(resource);
  if (shown === undefined) throw new Untold("it shows no records");
  return shown;
}

function readBody(body: string): Json {
  try {
    return body.trimStart().startsWith("<") ? readXml(body) : JSON.parse(body);
  } catch {
    // The parser's words quote what it read.
    throw new Untold("its body cannot be read");
  }
}

/** Below the resource's key; single ones may stand bare, as the outermost element of XML does, some without their id. */
function recordsIn(value: Json, { key, id, unwrapped }: AnyDefinition, isList: boolean): readonly JsonObject[] {
  const isWrapped = isObject(value) && Object.hasOwn(value, key);
  if (isWrapped || Array.isArray(value)) return elementsOf(value, key).filter(isObject);
  return isObject(value) && !isList && (unwrapped || Object.hasOwn(value, id)) ? [value] : [];
}

function knownBy(route: Route, shown: AnyDefinition): Readonly<Record<string, string>> {
  const { definition, id, within, call } = route;
  const owner = within.at(-1)?.id;
  return {
    ...(definition.by !== undefined && owner !== undefined ? { [definition.by]: owner } : {}),
    ...(call === undefined && id !== undefined ? { [shown.id]: id } : {}),
  };
}

function stateAfter({ definition, action, call }: Route): Told["state"] {
  if (action === "archive") return "archived";
  const removes = call !== undefined && /^Delete/.test(definition.calls[call]?.step ?? "");
  return action === "delete" || removes ? "gone" : "there";
}

/** Parameters that do not narrow a list. */
const PAGING: ReadonlySet<string> = new Set(["limit", "sort", "load_relations"]);

function asksForAll({ action, within }: Route, { query }: Target): boolean {
  return action === "list" && within.length === 0 && query.parameters.every(({ name }) => PAGING.has(name));
}
