import { isScalar } from "../../../packages/lightspeed-pos/dist/schema/index.js";
import { commentsOf, definitions, wrapperOf } from "../api.mjs";
import { mayBeEmpty, scalar } from "./scalars.mjs";
import { describe, nothing, object, oneOrMany, ref } from "./schemas.mjs";

/** @typedef {import("../api.mjs").Definition} Definition */
/** @typedef {import("../api.mjs").Field} Field */
/** @typedef {import("../api.mjs").FieldMap} FieldMap */
/** @typedef {import("../api.mjs").Kind} Kind */
/** @typedef {import("../api.mjs").Relation} Relation */
/** @typedef {import("../comments.mjs").Said} Said */
/** @typedef {import("./schemas.mjs").Schema} Schema */

/**
 * The resource whose records a place shows, where it shows them as they are everywhere.
 *
 * @param {Definition} definition
 */
export function recordsOf(definition) {
  const base = definitions[definition.records];
  return base?.fields === definition.fields && base.relations === definition.relations ? base : definition;
}

/**
 * A record as answers show it, on its own or inside of others: fields, then relations, then what comes last.
 *
 * @param {Definition} definition
 * @returns {Schema}
 */
export function recordSchema(definition) {
  const { fields, relations, last, text } = partsOf(definition);
  /** @type {Record<string, Schema>} */
  const bare = definition.unwrapped ? { "@attributes": ref("Attributes") } : {};
  const properties = {
    ...bare,
    ...fieldProperties(fields, text),
    ...relationProperties(relations, definition),
    ...fieldProperties(last, text),
  };
  const required = [...alwaysThere(fields), ...alwaysThere(last)];
  // The read of one account leaves its id out: the path has it.
  const named = definition.unwrapped ? required.filter((name) => name !== definition.id) : required;
  return { ...object(properties, named), ...describe(commentsOf(definition).text) };
}

/** @param {Definition} definition */
function partsOf(definition) {
  /** @type {Record<string, Field>} */
  const fields = {};
  /** @type {Record<string, Field>} */
  const last = {};
  for (const [name, field] of Object.entries(definition.fields)) {
    if (field.facts.internal || field.facts.writeOnly) continue;
    (field.facts.last ? last : fields)[name] = field;
  }
  const said = commentsOf(definition).fields;
  return { fields, last, relations: definition.relations, text: said };
}

/**
 * @param {FieldMap} fields
 * @param {ReadonlyMap<string, Said>} said
 * @param {string} [above] The path of the structure that the fields stand in.
 * @returns {Record<string, Schema>}
 */
export function fieldProperties(fields, said, above = "") {
  /** @type {Record<string, Schema>} */
  const properties = {};
  for (const [name, field] of Object.entries(fields)) {
    if (field.facts.internal || field.facts.writeOnly) continue;
    const path = `${above}${name}`;
    const schema = {
      ...fieldSchema(field, said, path),
      ...describe(descriptionOf(field, said.get(path)?.text)),
      ...marks(field),
    };
    properties[name] = schema;
    if (field.facts.alias !== undefined) properties[field.facts.alias] = schema;
  }
  return properties;
}

/**
 * The keys that no answer leaves out.
 *
 * @param {FieldMap} fields
 */
export function alwaysThere(fields) {
  return Object.entries(fields)
    .filter(([, { facts }]) => !facts.optional && !facts.alias && !facts.internal && !facts.writeOnly)
    .map(([name]) => name);
}

/**
 * @param {Field} field
 * @param {ReadonlyMap<string, Said>} said
 * @param {string} path
 * @returns {Schema}
 */
function fieldSchema({ kind, facts }, said, path) {
  if (isScalar(kind)) {
    const schema = scalar(kind, "Wire");
    return facts.optional && !mayBeEmpty(kind) ? { oneOf: [schema, nothing] } : schema;
  }
  switch (kind.type) {
    case "list":
      return listSchema(kind);
    case "structure": {
      const inner = structureSchema(kind.fields, said, path);
      return { oneOf: [nothing, kind.attributes ? object({ "@attributes": inner }, ["@attributes"]) : inner] };
    }
    case "structures": {
      const inner = oneOrMany(structureSchema(kind.fields, said, path));
      return { oneOf: [nothing, object({ [kind.wrapper]: inner }, [kind.wrapper])] };
    }
    default:
      return ref("WireAnything");
  }
}

/**
 * @param {Extract<Kind, { type: "list" }>} kind
 * @returns {Schema}
 */
function listSchema({ of, wrapper }) {
  const one = scalar(of, "Wire");
  if (wrapper !== undefined) return { oneOf: [nothing, object({ [wrapper]: oneOrMany(one) }, [wrapper])] };
  const several = { type: "array", items: one, minItems: 2 };
  return { oneOf: mayBeEmpty(of) ? [one, several] : [nothing, one, several] };
}

/**
 * @param {FieldMap} fields
 * @param {ReadonlyMap<string, Said>} said
 * @param {string} path
 */
function structureSchema(fields, said, path) {
  return object(fieldProperties(fields, said, `${path}.`), alwaysThere(fields));
}

/**
 * Relations come when they are loaded; one that leads to nothing is left out. Several may share a key: then the key
 * holds the records of all of them.
 *
 * @param {Definition["relations"]} relations
 * @param {Definition} definition
 */
function relationProperties(relations, definition) {
  const said = commentsOf(definition).relations;
  /** @type {Record<string, Schema>} */
  const properties = {};
  for (const [name, relation] of Object.entries(relations)) {
    const key = relation.facts.wire ?? name;
    const schema = relationSchema(relation);
    const shared = key in properties ? oneOrMany(schema) : schema;
    properties[key] = { ...shared, ...describe(said.get(name)?.text) };
  }
  return properties;
}

/**
 * @param {Relation} relation
 * @returns {Schema}
 */
function relationSchema(relation) {
  const target = definitions[relation.target];
  const record = target === undefined ? {} : ref(recordsOf(target).name);
  const wrapper = wrapperOf(relation);
  return wrapper === undefined ? record : object({ [wrapper]: oneOrMany(record) }, [wrapper]);
}

/**
 * @param {Field} field
 * @param {string} [text]
 */
function descriptionOf({ kind, facts }, text) {
  const target = kind.type === "id" && kind.target !== undefined ? `The id of a record of ${kind.target}.` : "";
  const shown = facts.nestedOnly
    ? "Only copies inside of other records show it."
    : facts.singleOnly
      ? "Only the read of a single record shows it."
      : "";
  return [text, target, shown].filter((part) => part).join(" ");
}

/** @param {Field} field */
function marks({ facts }) {
  return {
    ...(facts.evidence === undefined ? {} : { "x-evidence": facts.evidence }),
    ...(facts.loadedAs === undefined ? {} : { "x-loaded-as": facts.loadedAs }),
  };
}
