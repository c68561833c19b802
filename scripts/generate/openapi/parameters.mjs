import { commentsOf, filterableFields, loadPriceFor } from "../api.mjs";
import { recordsOf } from "./records.mjs";
import { scalar } from "./scalars.mjs";
import { componentName, describe, ref } from "./schemas.mjs";

/** @typedef {import("../api.mjs").Definition} Definition */
/** @typedef {import("../api.mjs").Kind} Kind */
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

const number = "-?\\d+(\\.\\d+)?";

/**
 * What may be asked of a field. The operator stands in the value, before a comma.
 *
 * @type {Readonly<Record<string, Schema>>}
 */
export const filters = {
  NumberFilter: {
    type: "string",
    pattern: `^(((=|!=|<|<=|>|>=),)?${number}|><,${number},${number}|IN,\\[?${number}(,${number})*\\]?)$`,
    description:
      "A number, with `=`, `!=`, `<`, `<=`, `>`, `>=`, `><` (between, both ends count) or `IN` and a comma before it.",
    examples: ["5", ">=,5", "><,1,9", "IN,[1,2,3]"],
  },
  TimeFilter: {
    type: "string",
    description:
      "A moment or day, with an operator and a comma before it as for numbers. Encode the `+` of its offset.",
    examples: [">=,2024-05-01T10:00:00+00:00", "><,2024-05-01,2024-05-31"],
  },
  TextFilter: {
    type: "string",
    description:
      "Text, with `=`, `!=`, `~` (like), `!~` or `IN` and a comma before it. `%` stands for anything in a like.",
    examples: ["Onesie", "~,%onesie%", "IN,red,green"],
  },
  BooleanFilter: { type: "string", pattern: "^((=|!=),)?(true|false)$", examples: ["true"] },
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
  return [...inPath, ...load, ...(action === "list" ? listParameters(definition) : [])];
}

/** @param {Definition} definition */
function listParameters(definition) {
  const said = commentsOf(definition).parameters;
  const own = Object.entries(definition.parameters).map(([name, { kind, facts }]) => ({
    ...query(name, scalar(kind, "Wire"), said.get(name)?.text),
    ...(facts.required ? { required: true } : {}),
  }));
  const paging = definition.whole ? [] : ["limit", "after", "before"].map(shared);
  const archived = "archived" in definition.fields ? [shared("archived")] : [];
  const counting = definition.whole || definition.counted ? [] : [shared("count")];
  return [
    ...own,
    ...paging,
    ...sortParameter(definition),
    ...archived,
    ...counting,
    shared("or"),
    ...filterParameter(definition),
  ];
}

/** @param {Definition} definition */
function sortParameter({ sort, whole }) {
  if (sort.length === 0 || whole) return [];
  const values = sort.flatMap((field) => [field, `-${field}`]);
  return [query("sort", { type: "string", enum: values }, "The field to sort by, with a `-` for the greatest first.")];
}

/** @param {Definition} definition */
function filterParameter(definition) {
  if (filterableFields(definition).length === 0) return [];
  return [
    {
      name: "filters",
      in: "query",
      description: "Each member is a parameter of its own. What the API does not know it ignores without a word.",
      style: "form",
      explode: true,
      schema: { $ref: `#/components/schemas/${filtersName(definition)}` },
    },
  ];
}

/** @param {Definition} definition */
function filtersName(definition) {
  return `${componentName(recordsOf(definition).name)}Filters`;
}

/**
 * What a resource's lists can be filtered by.
 *
 * @param {Definition} definition
 * @returns {Schema}
 */
export function filtersSchema(definition) {
  const properties = Object.fromEntries(
    filterableFields(definition).map(([name, { kind }]) => [name, ref(filterOf(kind))]),
  );
  const relations = Object.keys(definition.relations);
  if (relations.length === 0) return { type: "object", properties };
  const below = {
    [`^(${relations.join("|")})\\.\\w+$`]: ref("TextFilter", "A field of a relation that is loaded too."),
  };
  return { type: "object", properties, patternProperties: below };
}

/** @param {Kind} kind */
function filterOf({ type }) {
  if (type === "boolean") return "BooleanFilter";
  if (type === "timestamp" || type === "date") return "TimeFilter";
  return type === "text" || type === "code" || type === "enumeration" ? "TextFilter" : "NumberFilter";
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
  return Object.entries(call.fields).map(([field, { kind, facts }]) => ({
    ...query(field, scalar(kind, "Wire"), said.get(`${name}.${field}`)?.text),
    ...(facts.required ? { required: true } : {}),
  }));
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
