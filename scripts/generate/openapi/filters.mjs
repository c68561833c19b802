import { filterableFields } from "../api.mjs";
import { recordsOf } from "./records.mjs";
import { componentName, ref } from "./schemas.mjs";

/** @typedef {import("../api.mjs").Definition} Definition */
/** @typedef {import("../api.mjs").Kind} Kind */
/** @typedef {import("./schemas.mjs").Schema} Schema */

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
 * A parameter for each field: what generators make of one object for all of them would not reach the API.
 *
 * @param {Definition} definition
 * @param {readonly string[]} others Parameters that there are anyway.
 */
export function filterParameters(definition, others) {
  return filterableFields(definition)
    .filter(([name]) => !others.includes(name))
    .map(([name, { kind }]) => ({ name, in: "query", schema: ref(filterOf(kind)) }));
}

/**
 * The fields of all relations are too many for a parameter each.
 *
 * @param {Definition} definition
 */
export function relationFilters(definition) {
  if (Object.keys(definition.relations).length === 0 || definition.load.length === 0) return [];
  return [
    {
      name: "filters",
      in: "query",
      description:
        "Filters by fields of relations that are loaded too, such as `ItemShops.qoh`: each member is a parameter of its own.",
      style: "form",
      explode: true,
      schema: ref(filtersName(definition)),
    },
  ];
}

/** @param {Definition} definition */
function filtersName(definition) {
  return `${componentName(recordsOf(definition).name)}Filters`;
}

/**
 * What a resource's lists can be filtered by besides its own fields.
 *
 * @param {Definition} definition
 * @returns {Schema}
 */
export function filtersSchema({ relations }) {
  const names = { pattern: `^(${Object.keys(relations).join("|")})\\.\\w+$` };
  return { type: "object", propertyNames: names, additionalProperties: ref("TextFilter") };
}

/** @param {Kind} kind */
function filterOf({ type }) {
  if (type === "boolean") return "BooleanFilter";
  if (type === "timestamp" || type === "date") return "TimeFilter";
  return type === "text" || type === "code" || type === "enumeration" ? "TextFilter" : "NumberFilter";
}
