import { definitions } from "../api.mjs";
import { alwaysThere, fieldProperties, recordsOf } from "./records.mjs";
import { object, oneOrMany, ref } from "./schemas.mjs";

/** @typedef {import("../api.mjs").Definition} Definition */
/** @typedef {import("../api.mjs").Call} Call */
/** @typedef {import("../api.mjs").Route} Route */
/** @typedef {import("./schemas.mjs").Schema} Schema */

/** @type {Readonly<Record<string, Schema>>} */
export const envelopes = {
  Attributes: {
    type: "object",
    description: "What the answer says of itself. Every value is text.",
    additionalProperties: { type: "string" },
  },
  PageAttributes: {
    ...object({
      next: ref("WireText", "The address of the next page; empty on the last one."),
      previous: ref("WireText", "The address of the page before; empty on the first one."),
      count: ref("WireInteger", "How many records match: instead of the addresses, where `count=1` asks for it."),
    }),
    // One of the two, in words that generators of types pass over.
    minProperties: 1,
    dependentRequired: { next: ["previous"], previous: ["next"] },
    description: "Where the neighbouring pages are. Follow the addresses, do not build them.",
  },
  CountAttributes: object({ count: ref("WireInteger") }, ["count"]),
  RecordAttributes: {
    anyOf: [ref("CountAttributes"), ref("PageAttributes")],
    description: "A count of 1; some documented answers have the empty addresses of a list instead.",
  },
  Receipt: {
    ...object({ name: ref("WireText"), primaryID: ref("WireId") }, ["name", "primaryID"]),
    description: "What was removed, instead of its last state.",
  },
};

/**
 * The bodies that the endpoints of a resource answer with, by the name of their component.
 *
 * @param {Definition} definition
 * @returns {Record<string, Schema>}
 */
export function answerSchemas(definition) {
  const { name, key, actions } = definition;
  const record = ref(name);
  /** @type {Record<string, Schema>} */
  const schemas = {};
  if (actions.includes("list")) schemas[`${name}List`] = listSchema(definition);
  if (actions.some((action) => action !== "list")) {
    const whole = definition.whole ? [key] : ["@attributes", key];
    schemas[`${name}Answer`] = object({ "@attributes": ref("RecordAttributes"), [key]: record }, whole);
  }
  return schemas;
}

/**
 * @param {Definition} definition
 * @returns {Schema}
 */
function listSchema({ name, key, whole, counted }) {
  const records = { [key]: oneOrMany(ref(name)) };
  if (whole) return object(records);
  const attributes = ref(counted ? "CountAttributes" : "PageAttributes");
  return object({ "@attributes": attributes, ...records }, ["@attributes"]);
}

/**
 * The body of a route's answer when all went well.
 *
 * @param {Route} route
 * @returns {Schema}
 */
export function answerOf(route) {
  const { definition, action, call } = route;
  if (call !== undefined) return callAnswer(definition, call);
  const { name } = recordsOf(definition);
  if (action === "list") return ref(`${name}List`);
  if ((action === "archive" || action === "delete") && definition.removal === "receipt") return ref("Receipt");
  return ref(definition.unwrapped ? name : `${name}Answer`);
}

/**
 * @param {Definition} definition
 * @param {string} name
 * @returns {Schema}
 */
function callAnswer(definition, name) {
  const { gives } = /** @type {Call} */ (definition.calls[name]);
  if (gives.format === "html") return { type: "string" };
  const target = gives.resource === undefined ? undefined : definitions[gives.resource];
  const values = gives.fields ?? {};
  const one = target === undefined ? valuesSchema(values) : ref(recordsOf(target).name);
  const key = target === undefined ? gives.key : target.key;
  if (key === undefined) {
    return object({ "@attributes": ref("Attributes"), ...fieldProperties(values, new Map()) }, alwaysThere(values));
  }
  // Documented samples of some calls have an array even for one.
  const several = { oneOf: [one, { type: "array", items: one }] };
  const body = { "@attributes": ref("Attributes"), [key]: gives.many ? several : one };
  return object(body, gives.many ? [] : [key]);
}

/** @param {NonNullable<Call["gives"]["fields"]>} fields */
function valuesSchema(fields) {
  return object(fieldProperties(fields, new Map()), alwaysThere(fields));
}
