import { isScalar } from "../../../packages/lightspeed-pos/dist/schema/index.js";
import { commentsOf, definitions, wrapperOf } from "../api.mjs";
import { recordsOf } from "./records.mjs";
import { scalar } from "./scalars.mjs";
import { describe, object, ref } from "./schemas.mjs";

/** @typedef {import("../api.mjs").Definition} Definition */
/** @typedef {import("../api.mjs").Field} Field */
/** @typedef {import("../api.mjs").FieldMap} FieldMap */
/** @typedef {import("../api.mjs").Kind} Kind */
/** @typedef {import("../api.mjs").Relation} Relation */
/** @typedef {import("../comments.mjs").Said} Said */
/** @typedef {import("./schemas.mjs").Schema} Schema */

/**
 * What a `POST` takes: the bare record.
 *
 * @param {Definition} definition
 */
export function inputSchema(definition) {
  const required = Object.entries(definition.fields).filter(([, { facts }]) => facts.required);
  return sentObject(
    properties(definition, isWritable, false),
    required.map(([name]) => name),
  );
}

/**
 * What a `PUT` takes: absent fields stay, empty ones are cleared.
 *
 * @param {Definition} definition
 */
export function patchSchema(definition) {
  return object(properties(definition, isWritable, true));
}

/**
 * A record as it is sent inside of another: with its id it changes one, without it adds one.
 *
 * @param {Definition} definition
 */
export function nestedSchema(definition) {
  /** @type {(field: Field, name: string) => boolean} */
  const isSent = ({ facts }, name) =>
    !facts.internal && (name === definition.id || facts.throughParent === true || !facts.readOnly);
  return object(properties(definition, isSent, true));
}

/**
 * What a call takes in its body.
 *
 * @param {Definition} definition
 * @param {string} name
 */
export function callSchema(definition, name) {
  const call = definition.calls[name];
  if (call === undefined) throw new Error(`${definition.name} has no call ${name}.`);
  const said = commentsOf(definition).taken;
  const fields = Object.entries(call.fields);
  const required = fields.filter(([, { facts }]) => facts.required).map(([field]) => field);
  const taken = sentObject(
    {
      ...Object.fromEntries(
        fields.map(([field, { kind }]) => [
          field,
          { ...sentSchema(kind), ...describe(said.get(`${name}.${field}`)?.text) },
        ]),
      ),
      ...relations(call.relations),
    },
    required,
  );
  const body = call.list === undefined ? taken : object({ [call.list]: { type: "array", items: taken } }, [call.list]);
  return call.at === undefined ? body : withID(body, definition.id);
}

/**
 * An object that says so where nothing is taken: else generators take it for one of anything.
 *
 * @param {Readonly<Record<string, Schema>>} members
 * @param {readonly string[]} required
 * @returns {Schema}
 */
function sentObject(members, required) {
  return Object.keys(members).length === 0
    ? { type: "object", additionalProperties: false }
    : object(members, required);
}

/**
 * The record stands in the body where the path is another resource's.
 *
 * @param {Schema} body
 * @param {string} id
 */
function withID(body, id) {
  const { properties: others, required } = /** @type {{ properties: Record<string, Schema>, required?: string[] }} */ (
    body
  );
  return object({ [id]: ref("SentId"), ...others }, [id, ...(required ?? [])]);
}

/** @type {(field: Field, name: string) => boolean} */
function isWritable({ facts }) {
  return !facts.readOnly && !facts.internal;
}

/**
 * @param {Definition} definition
 * @param {(field: Field, name: string) => boolean} isSent
 * @param {boolean} mayClear
 */
function properties(definition, isSent, mayClear) {
  const said = commentsOf(definition).fields;
  /** @type {Record<string, Schema>} */
  const all = {};
  for (const [name, field] of Object.entries(definition.fields)) {
    if (!isSent(field, name)) continue;
    const schema = sentSchema(field.kind);
    all[name] = {
      ...(mayClear ? { anyOf: [schema, ref("Cleared")] } : schema),
      ...describe(said.get(name)?.text),
      ...(field.facts.initial === undefined || mayClear ? {} : { default: field.facts.initial }),
    };
  }
  return { ...all, ...relations(definition.relations) };
}

/**
 * @param {Definition["relations"]} declared
 * @returns {Record<string, Schema>}
 */
function relations(declared) {
  return Object.fromEntries(
    Object.entries(declared)
      .filter(([, { facts }]) => facts.writable)
      .map(([name, relation]) => [relation.facts.wire ?? name, relationSchema(relation)]),
  );
}

/**
 * Several records may be sent below their wrapper, or as a plain array of wrappers with one each.
 *
 * @param {Relation} relation
 * @returns {Schema}
 */
function relationSchema(relation) {
  const target = definitions[relation.target];
  const record = target === undefined ? { type: "object" } : ref(nestedName(target));
  const wrapper = wrapperOf(relation);
  if (wrapper === undefined) return record;
  const many = { oneOf: [record, { type: "array", items: record }] };
  return {
    oneOf: [object({ [wrapper]: many }, [wrapper]), { type: "array", items: object({ [wrapper]: record }, [wrapper]) }],
  };
}

/** @param {Definition} definition */
export function nestedName(definition) {
  return `${recordsOf(definition).name}Nested`;
}

/**
 * @param {Kind} kind
 * @returns {Schema}
 */
function sentSchema(kind) {
  if (isScalar(kind)) return scalar(kind, "Sent");
  switch (kind.type) {
    case "list": {
      const one = scalar(kind.of, "Sent");
      const many = { oneOf: [one, { type: "array", items: one }] };
      return kind.wrapper === undefined ? many : { oneOf: [{ const: "" }, object({ [kind.wrapper]: many })] };
    }
    case "structure": {
      const inner = structureSchema(kind.fields);
      return kind.attributes ? object({ "@attributes": inner }) : inner;
    }
    case "structures":
      return {
        oneOf: [{ const: "" }, object({ [kind.wrapper]: { oneOf: [...alternatives(structureSchema(kind.fields))] } })],
      };
    default:
      return ref("SentAnything");
  }
}

/** @param {Schema} one */
function alternatives(one) {
  return [one, { type: "array", items: one }];
}

/** @param {FieldMap} fields */
function structureSchema(fields) {
  const written = Object.entries(fields).filter(([, { facts }]) => !facts.readOnly || facts.optional);
  return object(
    Object.fromEntries(written.map(([name, { kind }]) => [name, { anyOf: [sentSchema(kind), ref("Cleared")] }])),
  );
}
