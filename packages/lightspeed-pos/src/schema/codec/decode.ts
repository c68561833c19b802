import type { AnyField, FieldMap } from "../field.js";
import { isScalar, type Kind, type ScalarKind } from "../kind.js";
import type { AnyDefinition } from "../resource.js";
import type { LoadTree } from "./load-tree.js";
import { isNothing, isObject, manyOf } from "./nothing.js";
import { type Oddity, type OnOddity, shapeOf } from "./oddity.js";
import { readScalar, unreadable } from "./scalar.js";

type Raw = Readonly<Record<string, unknown>>;
type Row = Record<string, unknown>;

/** Where a value stands, for the report of an oddity. */
interface Place {
  readonly resource: string;
  readonly id: () => string | undefined;
}

interface RelationPlan {
  readonly name: string;
  readonly wire: string;
  readonly many: boolean;
  readonly wrapper: string;
  readonly target: string;
}

interface Plan {
  readonly fields: readonly (readonly [name: string, field: AnyField])[];
  readonly relations: readonly RelationPlan[];
  readonly known: ReadonlySet<string>;
}

/**
 * Turns wire records into rows.
 *
 * It never throws on what the server sends: a value that is not of its kind becomes `undefined` and is reported,
 * an unknown field stays as it came and is reported once.
 */
export class Decoder {
  readonly #definitions: Readonly<Record<string, AnyDefinition>>;
  readonly #onOddity: OnOddity;
  readonly #plans = new Map<string, Plan>();
  readonly #reportedOnce = new Set<string>();

  constructor(definitions: Readonly<Record<string, AnyDefinition>>, onOddity: OnOddity) {
    this.#definitions = definitions;
    this.#onOddity = onOddity;
  }

  /** Decodes one record into `row`; `loaded` names the relations that were asked for. */
  record(name: string, raw: Raw, loaded: LoadTree = {}, row: Row = {}): Row {
    const definition = this.#definition(name);
    const plan = this.#plan(definition);
    const place: Place = { resource: name, id: () => idOf(raw[definition.id]) };
    for (const [key, field] of plan.fields) {
      const value = this.#field(field, raw[key], key, place);
      if (value !== undefined || key in raw) row[key] = value;
    }
    for (const relation of plan.relations) this.#relation(relation, raw, loaded[relation.name], row, place);
    this.#unknown(plan, raw, row, place);
    return row;
  }

  #definition(name: string): AnyDefinition {
    const definition = this.#definitions[name];
    if (!definition) throw new TypeError(`There is no resource "${name}".`);
    return definition;
  }

  #plan(definition: AnyDefinition): Plan {
    const existing = this.#plans.get(definition.name);
    if (existing) return existing;
    const fields = Object.entries(definition.fields).filter(([, { facts }]) => !facts.internal && !facts.writeOnly);
    const relations = Object.entries(definition.relations).map(([name, { target, many, facts }]) => ({
      name,
      wire: facts.wire ?? name,
      many,
      target,
      wrapper: facts.wrapper ?? this.#definition(target).key,
    }));
    const known = new Set([...fields.map(([name]) => name), ...relations.map(({ wire }) => wire), "@attributes"]);
    const plan = { fields, relations, known };
    this.#plans.set(definition.name, plan);
    return plan;
  }

  #field(field: AnyField, raw: unknown, name: string, place: Place): unknown {
    if (isScalar(field.kind)) return this.#scalar(field.kind, field, raw, name, place);
    if (raw === undefined && field.facts.optional) return undefined;
    if (raw === undefined) this.#once("missing", name, "the key is missing", place);
    return this.#embedded(field.kind, raw, name, place);
  }

  #scalar(kind: ScalarKind, field: AnyField, raw: unknown, name: string, place: Place): unknown {
    const text = typeof raw === "string" ? raw : nativeToText(raw);
    if (text !== undefined && text !== "") {
      const value = readScalar(kind, text);
      return value === unreadable ? this.#odd(raw, name, `is not of the kind ${kind.type}`, place) : value;
    }
    if (!isNothing(raw)) return this.#odd(raw, name, "is no scalar", place);
    if (isTextual(kind) && raw !== undefined) return "";
    if (!field.facts.optional) this.#once("missing", name, raw === undefined ? "the key is missing" : "empty", place);
    return undefined;
  }

  #embedded(kind: Exclude<Kind, ScalarKind>, raw: unknown, name: string, place: Place): unknown {
    switch (kind.type) {
      case "anything":
        return raw;
      case "list":
        return this.#list(kind.of, kind.wrapper === undefined ? raw : unwrap(raw, kind.wrapper), name, place);
      case "structure":
        return this.#structure(kind.fields, kind.attributes && isObject(raw) ? raw["@attributes"] : raw, name, place);
      case "structures":
        return manyOf(unwrap(raw, kind.wrapper)).flatMap((one) => this.#structure(kind.fields, one, name, place) ?? []);
    }
  }

  #list(kind: ScalarKind, raw: unknown, name: string, place: Place): unknown[] {
    return manyOf(raw).flatMap((one) => {
      const text = typeof one === "string" ? one : nativeToText(one);
      const value = text === undefined ? unreadable : readScalar(kind, text);
      if (value !== unreadable) return [value];
      this.#odd(one, name, `is not of the kind ${kind.type}`, place);
      return [];
    });
  }

  #structure(fields: FieldMap, raw: unknown, name: string, place: Place): Row | undefined {
    if (isNothing(raw)) return undefined;
    if (!isObject(raw)) return this.#odd(raw, name, "is no structure", place);
    const row: Row = {};
    for (const key in fields) {
      const value = this.#field(fields[key] as AnyField, raw[key], `${name}.${key}`, place);
      if (value !== undefined || key in raw) row[key] = value;
    }
    for (const key of Object.keys(raw)) {
      if (key in fields || key === "@attributes") continue;
      this.#keep(row, key, raw[key], `${name}.${key}`, place);
    }
    return row;
  }

  #relation(plan: RelationPlan, raw: Raw, below: LoadTree | undefined, row: Row, place: Place): void {
    const value = raw[plan.wire];
    if (value === undefined && below === undefined) return;
    const records = this.#related(plan, value, place);
    const decode = (one: Raw) => this.record(plan.target, one, below);
    row[plan.name] = plan.many ? records.map(decode) : records[0] && decode(records[0]);
  }

  #related(plan: RelationPlan, value: unknown, place: Place): readonly Raw[] {
    const candidates = manyOf(plan.many ? unwrap(value, plan.wrapper) : value);
    const records = candidates.filter(isObject).filter((one) => !isNothing(one));
    if (records.length < candidates.length) this.#odd(value, plan.name, "holds what is no record", place);
    return records;
  }

  #unknown(plan: Plan, raw: Raw, row: Row, place: Place): void {
    for (const key of Object.keys(raw)) {
      if (!plan.known.has(key)) this.#keep(row, key, raw[key], key, place);
    }
  }

  // Defined, not assigned: a key may be called like something on the prototype.
  #keep(row: Row, key: string, value: unknown, name: string, place: Place): void {
    Object.defineProperty(row, key, { value, enumerable: true, configurable: true, writable: true });
    this.#once("unknown_field", name, `the declaration does not know it; it holds ${shapeOf(value)}`, place);
  }

  #odd(raw: unknown, field: string, why: string, place: Place): undefined {
    this.#report("unreadable", field, `${shapeOf(raw)} ${why}`, place);
    return undefined;
  }

  #once(code: Oddity["code"], field: string, reason: string, place: Place): void {
    const key = `${code} ${place.resource}.${field}`;
    if (this.#reportedOnce.has(key)) return;
    this.#reportedOnce.add(key);
    this.#report(code, field, reason, place);
  }

  #report(code: Oddity["code"], field: string, reason: string, place: Place): void {
    this.#onOddity({ code, resource: place.resource, field, id: place.id(), reason });
  }
}

function idOf(raw: unknown): string | undefined {
  return typeof raw === "string" || typeof raw === "number" ? String(raw) : undefined;
}

function nativeToText(raw: unknown): string | undefined {
  return typeof raw === "number" || typeof raw === "boolean" ? String(raw) : undefined;
}

function isTextual(kind: ScalarKind): boolean {
  return kind.type === "text" || kind.type === "code" || kind.type === "enumeration";
}

/** The value below a wrapper name; a bare list is taken as it is. */
function unwrap(raw: unknown, wrapper: string): unknown {
  return isObject(raw) && !isNothing(raw) ? raw[wrapper] : raw;
}
