import { resources } from "../../packages/lightspeed-pos/dist/index.js";
import { priceOf } from "../../packages/lightspeed-pos/dist/query/price.js";
import { isScalar } from "../../packages/lightspeed-pos/dist/schema/index.js";
import { pageOf, routesOf } from "../../packages/lightspeed-pos/dist/schema/routes.js";
import { readComments } from "./comments.mjs";
import { openProgram } from "./program.mjs";
import { readVerbs } from "./verbs.mjs";

/** @typedef {import("../../packages/lightspeed-pos/dist/schema/index.js").AnyDefinition} Definition */
/** @typedef {import("../../packages/lightspeed-pos/dist/schema/index.js").AnyField} Field */
/** @typedef {import("../../packages/lightspeed-pos/dist/schema/index.js").AnyRelation} Relation */
/** @typedef {import("../../packages/lightspeed-pos/dist/schema/index.js").AnyCall} Call */
/** @typedef {import("../../packages/lightspeed-pos/dist/schema/index.js").FieldMap} FieldMap */
/** @typedef {import("../../packages/lightspeed-pos/dist/schema/index.js").Kind} Kind */
/** @typedef {import("../../packages/lightspeed-pos/dist/schema/routes.js").DocumentedRoute} Route */
/** @typedef {import("./comments.mjs").Comments} Comments */

/** @type {Readonly<Record<string, Definition>>} */
export const definitions = resources;

/** Every declaration, in the order of its name. */
export const all = Object.values(definitions).sort((a, b) => compare(a.name, b.name));

/** Those that a request reaches, and not only inside of others. */
export const endpoints = all.filter(({ actions, calls }) => actions.length + Object.keys(calls).length > 0);

/** Where a user finds each endpoint's verbs, as a type. */
const places = new Map(
  endpoints
    .filter(({ collection }) => collection !== undefined)
    .map((definition) => [definition.name, typeOf(definition)]),
);
const program = openProgram(places);
const comments = readComments(program);
const signatures = readVerbs(program);

/** @type {Comments} */
const silence = {
  text: "",
  file: "",
  line: 0,
  fields: new Map(),
  relations: new Map(),
  calls: new Map(),
  parameters: new Map(),
  taken: new Map(),
};

/**
 * What the sources say about a resource and its members.
 *
 * @param {Definition} definition
 */
export function commentsOf({ name }) {
  return comments.get(name) ?? silence;
}

/**
 * The verbs of an endpoint, as the compiler knows them.
 *
 * @param {Definition} definition
 * @returns {readonly import("./verbs.mjs").Verb[]}
 */
export function verbsOf({ name }) {
  return signatures.get(name) ?? [];
}

/**
 * The type of an endpoint's collection: `AccountHandle["sales"]`.
 *
 * @param {Definition} definition
 * @returns {string}
 */
function typeOf({ within, scope, collection = "" }) {
  const member = collection
    .split(".")
    .map((step) => `["${step}"]`)
    .join("");
  const owner = within === undefined ? undefined : definitions[within];
  if (owner !== undefined) return `ReturnType<${typeOf(owner)}["of"]>${member}`;
  return `${scope === "account" ? "AccountHandle" : "Lightspeed"}${member}`;
}

/** @param {Definition} definition */
export function routes(definition) {
  return routesOf(definitions, definition);
}

/** The names that the client gives to the API's actions. */
export const verbs = /** @type {const} */ ({
  list: "all",
  get: "find",
  create: "create",
  update: "update",
  archive: "archive",
  delete: "destroy",
});

/**
 * What calls a route: `items.create`, `sales.saleLines.all`.
 *
 * @param {Route} route
 */
export function operationOf({ definition, action, call }) {
  return `${steps(definition).join(".")}.${call ?? verbs[action ?? "list"]}`;
}

/**
 * The collections on the way to a resource: `["sales", "saleLines"]`.
 *
 * @param {Definition} definition
 * @returns {readonly string[]}
 */
export function steps({ within, collection = "" }) {
  const owner = within === undefined ? undefined : definitions[within];
  return owner === undefined ? [collection] : [...steps(owner), collection];
}

/**
 * The page of the documentation that a route is described on.
 *
 * @param {Route} route
 */
export function documentedAt({ definition, call }) {
  return (call === undefined ? undefined : definition.calls[call]?.page) ?? pageOf(definitions, definition);
}

/**
 * Drips of a request without a body, as the client reckons them.
 *
 * @param {Route} route
 * @param {string} [search]
 */
export function priceFor({ method, path, extension }, search = "") {
  return priceOf(definitions, { method, path: `${path.replace(/\{\w+\}/g, "1")}.${extension}`, search });
}

/**
 * Drips that loading a path adds, with all the relations on its way.
 *
 * @param {Route} route
 * @param {string} path
 */
export function loadPriceFor(route, path) {
  const asking = { ...route, method: /** @type {const} */ ("GET") };
  const search = `load_relations=${encodeURIComponent(JSON.stringify([path]))}`;
  return Math.round((priceFor(asking, search) - priceFor(asking)) * 1000) / 1000;
}

/** @param {Definition} definition */
export function filterableFields({ fields }) {
  return Object.entries(fields).filter(
    ([, { kind, facts }]) => isScalar(kind) && !facts.unfilterable && !facts.internal && !facts.writeOnly,
  );
}

/**
 * The key that a relation's records stand below, inside of the relation's own.
 *
 * @param {Relation} relation
 */
export function wrapperOf({ many, facts, target }) {
  return facts.wrapper ?? (many ? (definitions[target]?.key ?? target) : undefined);
}

/**
 * The order of characters, the same on every machine.
 *
 * @param {string} a
 * @param {string} b
 */
export function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
