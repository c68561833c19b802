import { commentsOf, loadPriceFor } from "../api.mjs";
import { filterParameters, relationFilters } from "./filters.mjs";
import { scalar } from "./scalars.mjs";
import { describe } from "./schemas.mjs";

/** @typedef {import("../api.mjs").Definition} Definition */
/** @typedef {import("../api.mjs").FieldMap} FieldMap */
/** @typedef {import("../api.mjs").Route} Route */
/** @typedef {import("./schemas.mjs").Schema} Schema */

/** The parameters that are the same everywhere. */
export const parameters = {
  accountID: path("accountID", "The shop's account."),
  limit: query("limit", { type: "integer", minimum: 0, maximum: 100, default: 100 }, "How many records a page has."),
  after: query("after", { type: "string" }, "The place after which a page starts, as an answer's `next` has it."),
  before: query("before", { type: "string" }, "The place before which a page ends, as an answer's `previous` has it."),
  archived: query(
    "archived",
    { type: "string", enum: ["false", "true", "only"], default: "false" },
    "`true` shows archived records too, `only` shows no others.",
  ),
  count: {
    ...query(
      "count",
      { type: "string", enum: ["1"] },
      "Asks for the number of records instead of the records. Does not go with `limit`, `sort`, `after` or `before`.",
    ),
    "x-drips": 10,
  },
  or: query(
    "or",
    { type: "string" },
    "Alternatives, separated by `|`, each a field, an encoded `=` and a filter's value. They cost drips, by entities and ranges.",
  ),
};

/**
 * The parameters of a route, those in its path first.
 *
 * @param {Route} route
 */
export function parametersOf(route) {
  const { definition, action, call } = route;
  const steps = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const inPath = steps.map((name) => (name === "accountID" ? shared("accountID") : path(name)));
  if (call !== undefined) return [...inPath, ...callParameters(definition, call)];
  const load = definition.load.length > 0 && !definition.loadsAll ? [loadParameter(route)] : [];
  return [...inPath, ...load, ...(action === "list" ? listParameters(definition, steps) : [])];
}

/**
 * @param {Definition} definition
 * @param {readonly string[]} steps What the path decides already.
 */
function listParameters(definition, steps) {
  const paging = definition.whole ? [] : ["limit", "after", "before"].map(shared);
  const archived = "archived" in definition.fields ? [shared("archived")] : [];
  const counting = definition.whole || definition.counted ? [] : [shared("count")];
  const said = commentsOf(definition).parameters;
  const own = asked(definition.parameters, (name) => said.get(name)?.text);
  const others = [...steps, "archived", ...own.map(({ name }) => name)];
  const filtering = [...filterParameters(definition, others), ...relationFilters(definition)];
  return [...own, ...paging, ...sortParameter(definition), ...archived, ...counting, shared("or"), ...filtering];
}

/**
 * @param {FieldMap} fields
 * @param {(name: string) => string | undefined} said
 */
function asked(fields, said) {
  return Object.entries(fields).map(([name, { kind, facts }]) => ({
    ...query(name, scalar(kind, "Wire"), said(name)),
    ...(facts.required ? { required: true } : {}),
  }));
}

/** @param {Definition} definition */
function sortParameter({ sort, whole }) {
  if (sort.length === 0 || whole) return [];
  const values = sort.flatMap((field) => [field, `-${field}`]);
  return [query("sort", { type: "string", enum: values }, "The field to sort by, with a `-` for the greatest first.")];
}

/** @param {Route} route */
function loadParameter(route) {
  const paths = route.definition.load;
  const list = { type: "array", items: { type: "string", enum: paths } };
  return {
    ...query(
      "load_relations",
      {
        anyOf: [{ const: "all" }, { type: "string", contentMediaType: "application/json", contentSchema: list }],
      },
      "Relations that the answer brings: a JSON list of names as text, or `all`, which leaves custom field values out.",
    ),
    "x-drips": Object.fromEntries(paths.map((one) => [one, loadPriceFor(route, one)])),
  };
}

/**
 * @param {Definition} definition
 * @param {string} name
 */
function callParameters(definition, name) {
  const call = definition.calls[name];
  if (call?.method !== "GET") return [];
  const said = commentsOf(definition).taken;
  return asked(call.fields, (field) => said.get(`${name}.${field}`)?.text);
}

/** @param {string} name */
function shared(name) {
  return { $ref: `#/components/parameters/${name}` };
}

/**
 * @param {string} name
 * @param {string} [description]
 */
function path(name, description) {
  return { name, in: "path", required: true, ...describe(description), schema: { type: "string", pattern: "^\\d+$" } };
}

/**
 * @param {string} name
 * @param {Schema} schema
 * @param {string} [description]
 */
function query(name, schema, description) {
  return { name, in: "query", ...describe(description), schema };
}
