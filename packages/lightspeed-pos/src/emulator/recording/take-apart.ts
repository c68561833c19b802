import type { AnyDefinition, AnyField } from "../../schema/index.js";
import { behaviourOf } from "../behaviours/index.js";
import { relationAt } from "../data/nested.js";
import { readField } from "../data/read-value.js";
import { fieldOf, fieldsOf, findDefinition, keptDefinitions } from "../definitions.js";
import { RefusedRequest } from "../refusal.js";
import { renderValue } from "../render/embedded.js";
import { isObject, type Json, type JsonObject } from "../values/json.js";
import { elementsOf } from "../write/elements.js";
import { isKept } from "./answer.js";
import type { Disguise } from "./disguise.js";

/** What one answer says of one record, without whom it tells of, in the form of data. */
export interface Look {
  readonly definition: AnyDefinition;
  readonly id: string;
  readonly fields: Readonly<Record<string, Json>>;
  /** Fields that every copy would show if they were set. */
  readonly unset: readonly string[];
  /** It stood inside of another record. */
  readonly isNested: boolean;
}

type Fields = Record<string, Json>;
type Related = NonNullable<ReturnType<typeof relationAt>>;

const ID = /^[1-9]\d{0,14}$/;

/** Deeper answers are not the API's. */
const MAX_DEPTH = 32;

/** Takes a record of an answer apart into the records that it is made of; those without ids stay where they are. */
export class Taker {
  readonly looks: Look[] = [];
  readonly #disguise: Pick<Disguise, "of">;

  constructor(disguise: Pick<Disguise, "of">) {
    this.#disguise = disguise;
  }

  /** A record that is none of another's. `known` is what is known of it besides. */
  take(definition: AnyDefinition, sent: JsonObject, known: Readonly<Record<string, string>>): void {
    const base = findDefinition(definition.records) ?? definition;
    this.#keep(base, this.#read(base, { ...known, ...sent }, 0), { isNested: false, leavesOut: leftOutBy(definition) });
  }

  #read(definition: AnyDefinition, sent: JsonObject, depth: number): Fields {
    const fields = this.#fieldsOf(definition, sent);
    for (const [key, value] of Object.entries(sent)) {
      const related = fieldOf(definition, key) === undefined ? relationAt(definition, key) : undefined;
      if (related !== undefined && depth < MAX_DEPTH) this.#takeRelated(definition, fields, related, value, depth + 1);
    }
    return fields;
  }

  /** Those that are declared: nobody has looked at what else there may be. */
  #fieldsOf(definition: AnyDefinition, sent: JsonObject): Fields {
    const fields: Fields = {};
    for (const [name, field] of fieldsOf(definition)) {
      const value = sent[name] ?? sent[field.facts.alias ?? name];
      if (value === undefined || field.facts.writeOnly) continue;
      const json = this.#fieldOf(`${definition.name}.${name}`, field, value);
      if (json !== undefined) fields[name] = json;
    }
    return fields;
  }

  /** `null` where it is not set; nothing where it could not be loaded again. */
  #fieldOf(path: string, field: AnyField, sent: Json): Json | undefined {
    const value = readable(path, field, sent);
    if (value === UNREADABLE) return undefined;
    if (value === undefined) return null;
    const disguised = this.#disguise.of(field.kind, path, value);
    return disguised === undefined ? undefined : renderValue(field.kind, disguised);
  }

  #takeRelated(owner: AnyDefinition, fields: Fields, related: Related, sent: Json | undefined, depth: number): void {
    const { name, relation, target } = related;
    if (target.loadsAll || !keptDefinitions.includes(target)) return;
    const stay: Json[] = [];
    for (const element of elementsOf(sent, relation.facts.wrapper ?? target.key).filter(isObject)) {
      const child = this.#read(target, element, depth);
      const ownerID = fields[owner.id];
      if (relation.many && typeof ownerID === "string") child[relation.facts.key] ??= ownerID;
      const id = child[target.id];
      if (!this.#keep(target, child, { isNested: true, leavesOut: [] })) stay.push(child);
      else if (!relation.many && id !== undefined) fields[relation.facts.key] = id;
    }
    if (stay.length > 0) fields[name] = relation.many ? stay : (stay[0] as Json);
  }

  #keep(definition: AnyDefinition, fields: Fields, place: Place): boolean {
    const id = fields[definition.id];
    if (!isKept(definition) || typeof id !== "string" || !ID.test(id)) return false;
    this.looks.push({ definition, id, fields, unset: unsetIn(definition, fields, place), isNested: place.isNested });
    return true;
  }
}

/** Where a copy of a record stands: inside of another, or in an answer that never shows some fields. */
interface Place {
  readonly isNested: boolean;
  readonly leavesOut: readonly string[];
}

function leftOutBy({ name }: AnyDefinition): readonly string[] {
  const { omits = [], listOnly = [] } = behaviourOf(name);
  return [...omits, ...listOnly];
}

function unsetIn(definition: AnyDefinition, fields: Fields, { isNested, leavesOut }: Place): readonly string[] {
  const missing = fieldsOf(definition).filter(([name, { facts }]) => facts.optional && fields[name] === undefined);
  const shown = missing.filter(([, { facts }]) => {
    return (isNested || !facts.nestedOnly) && !facts.singleOnly && !facts.loadedAs;
  });
  return shown.map(([name]) => name).filter((name) => !leavesOut.includes(name));
}

const UNREADABLE = Symbol("unreadable");

/** The value as data would be read, so that what is kept can be loaded. */
function readable(path: string, field: AnyField, sent: Json) {
  try {
    return readField(field, sent, { field: path, zone: () => "UTC" });
  } catch (error) {
    if (error instanceof RefusedRequest) return UNREADABLE;
    throw error;
  }
}
