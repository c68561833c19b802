import { InvalidInputError } from "../../errors.js";
import type { AnyField, FieldMap } from "../field.js";
import { isScalar, type Kind, type ScalarKind } from "../kind.js";
import type { AnyRelation } from "../relation.js";
import type { AnyDefinition } from "../resource.js";
import { closest } from "./closest.js";
import { isObject, manyOf } from "./nothing.js";
import { writeScalar } from "./write-scalar.js";

type Values = Readonly<Record<string, unknown>>;
type Wire = Record<string, unknown>;

/** How a record is being sent. */
type Mode = "create" | "update" | "nested";

/** The part of a declaration that inputs are checked against. */
export type Writable = Pick<AnyDefinition, "name" | "id" | "fields" | "relations">;

/** Turns inputs into request bodies, and rows into the canonical wire form. */
export class Encoder {
  readonly #definitions: Readonly<Record<string, AnyDefinition>>;

  constructor(definitions: Readonly<Record<string, AnyDefinition>>) {
    this.#definitions = definitions;
  }

  /** The body of a create. Refuses what the declaration does not allow, by name. */
  create(name: string, input: unknown): Wire {
    return this.#whole(this.#definition(name), input, name, "is required to create one");
  }

  /** The body of a call; one that takes several inputs has them in a plain list below the key `list`. */
  call(call: Writable, input: unknown, list?: string): Wire {
    const { name } = call;
    if (list === undefined) return this.#whole(call, input, name, "is required");
    if (!Array.isArray(input)) throw new InvalidInputError(`${name} takes a list. Nothing was sent.`);
    return { [list]: input.map((one, index) => this.#whole(call, one, `${name}[${index}]`, "is required")) };
  }

  /** The body of an update. */
  update(name: string, patch: unknown): Wire {
    const wire = this.#input(this.#definition(name), fieldsOf(patch, name), "update", name);
    if (Object.keys(wire).length > 0) return wire;
    throw new InvalidInputError(`The patch for ${name} names no field, so there is nothing to change.`);
  }

  /** A row as the server would write it: declared order, `""` for empty structures, no key for empty relations. */
  record(name: string, row: Values): Wire {
    const definition = this.#definition(name);
    const wire: Wire = {};
    const last: Wire = {};
    for (const [key, field] of Object.entries(definition.fields)) {
      if (!(key in row) || (row[key] === undefined && field.facts.optional)) continue;
      (field.facts.last ? last : wire)[key] = this.#value(field.kind, row[key], `${name}.${key}`, true);
    }
    for (const [key, relation] of Object.entries(definition.relations)) {
      const value = this.#related(relation, row[key], (target, one) => this.record(target, one));
      const wireKey = relation.facts.wire ?? key;
      // Two relations may come under one key, as a list would.
      if (value !== undefined) wire[wireKey] = wireKey in wire ? [wire[wireKey], value] : value;
    }
    for (const key of Object.keys(row)) {
      if (!(key in definition.fields) && !(key in definition.relations)) wire[key] = row[key];
    }
    return { ...wire, ...last };
  }

  #whole(definition: Writable, input: unknown, at: string, isRequired: string): Wire {
    const values = fieldsOf(input, at);
    for (const [key, field] of Object.entries(definition.fields)) {
      if (!field.facts.required || values[key] !== undefined) continue;
      throw new InvalidInputError(`${at}.${key} ${isRequired}. Nothing was sent.`);
    }
    return this.#input(definition, values, "create", at);
  }

  #definition(name: string): AnyDefinition {
    const definition = this.#definitions[name];
    if (!definition) throw new TypeError(`There is no resource "${name}".`);
    return definition;
  }

  #input(definition: Writable, values: Values, mode: Mode, at: string): Wire {
    const wire: Wire = {};
    for (const [key, value] of Object.entries(values)) {
      if (value === undefined || key === "extra") continue;
      const relation = definition.relations[key];
      const field = definition.fields[key];
      if (field) wire[key] = this.#fieldInput(definition, key, field, value, mode, at);
      else if (relation) wire[relation.facts.wire ?? key] = this.#relationInput(relation, value, `${at}.${key}`);
      else throw unknownField(definition, key, at);
    }
    return { ...wire, ...extraOf(values, at) };
  }

  #fieldInput(definition: Writable, key: string, field: AnyField, value: unknown, mode: Mode, at: string): unknown {
    const isOwnId = key === definition.id && mode === "nested";
    const isWritable = !field.facts.readOnly || (mode === "nested" && field.facts.throughParent);
    if (!isOwnId && !isWritable) {
      throw new InvalidInputError(`${at}.${key} is set by the server and cannot be written. Nothing was sent.`);
    }
    if (value !== null) return this.#value(field.kind, value, `${at}.${key}`, false);
    if (mode === "create") throw new InvalidInputError(`${at}.${key} is null: leave it out instead. Nothing was sent.`);
    return field.kind.type === "id" ? "0" : "";
  }

  #relationInput(relation: AnyRelation, value: unknown, at: string): unknown {
    if (!relation.facts.writable) {
      throw new InvalidInputError(`${at} cannot be written inside its parent. Nothing was sent.`);
    }
    const fits = relation.many ? Array.isArray(value) : isObject(value);
    if (!fits) throw new InvalidInputError(`${at} must be ${relation.many ? "a list of records" : "a record"}.`);
    return this.#related(relation, value, (target, one) => this.#input(this.#definition(target), one, "nested", at));
  }

  // One record stands bare, several in a list, and none leaves no key.
  #related(relation: AnyRelation, value: unknown, encode: (target: string, one: Values) => Wire): unknown {
    const records = manyOf(value).map((one) => encode(relation.target, fieldsOf(one, relation.target)));
    if (records.length === 0) return undefined;
    if (!relation.many) return records[0];
    const wrapper = relation.facts.wrapper ?? this.#definition(relation.target).key;
    return { [wrapper]: collapse(records) };
  }

  #value(kind: Kind, value: unknown, at: string, isRow: boolean): unknown {
    if (isScalar(kind)) return value === undefined ? "" : scalarToWire(kind, value, at);
    switch (kind.type) {
      case "anything":
        return value;
      case "list": {
        const texts = manyOf(value).map((one) => scalarToWire(kind.of, one, at));
        return kind.wrapper === undefined || texts.length === 0 ? collapse(texts) : { [kind.wrapper]: collapse(texts) };
      }
      case "structure": {
        if (value === undefined) return "";
        const wire = this.#structure(kind.fields, value, at, isRow);
        return kind.attributes ? { "@attributes": wire } : wire;
      }
      case "structures": {
        const list = manyOf(value).map((one) => this.#structure(kind.fields, one, at, isRow));
        return list.length === 0 ? "" : { [kind.wrapper]: collapse(list) };
      }
    }
  }

  #structure(fields: FieldMap, value: unknown, at: string, isRow: boolean): Wire {
    const wire: Wire = {};
    for (const [key, one] of Object.entries(fieldsOf(value, at))) {
      const field = fields[key];
      if (one === undefined && (!isRow || field?.facts.optional)) continue;
      if (field) wire[key] = one === null ? "" : this.#value(field.kind, one, `${at}.${key}`, isRow);
      else if (isRow) wire[key] = one;
      else throw new InvalidInputError(`${at} has no field "${key}".${closest(key, Object.keys(fields))}`);
    }
    return wire;
  }
}

function scalarToWire(kind: ScalarKind, value: unknown, at: string): string {
  try {
    return writeScalar(kind, value);
  } catch (error) {
    throw new InvalidInputError(`${at} ${(error as Error).message}. Nothing was sent.`);
  }
}

function collapse(values: readonly unknown[]): unknown {
  return values.length === 0 ? "" : values.length === 1 ? values[0] : values;
}

function fieldsOf(value: unknown, at: string): Values {
  if (isObject(value)) return value;
  throw new InvalidInputError(`${at} must be an object with fields. Nothing was sent.`);
}

function extraOf(values: Values, at: string): Values {
  if (values["extra"] === undefined) return {};
  return fieldsOf(values["extra"], `${at}.extra`);
}

function unknownField(definition: Writable, key: string, at: string): InvalidInputError {
  const names = [...Object.keys(definition.fields), ...Object.keys(definition.relations)];
  return new InvalidInputError(
    `${at} has no field "${key}".${closest(key, names)} What the declaration does not know can be sent in \`extra\`.`,
  );
}
