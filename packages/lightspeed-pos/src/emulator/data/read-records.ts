import type { AnyDefinition } from "../../schema/index.js";
import { timeZoneOfShop } from "../behaviours/index.js";
import { fieldOf, findDefinition, keptDefinitions } from "../definitions.js";
import { RefusedRequest } from "../refusal.js";
import { isObject, type Json, type JsonObject } from "../values/json.js";
import { elementsOf } from "../write/elements.js";
import { type Draft, Drafts, nameOf } from "./drafts.js";
import { type DataForm, wrongData } from "./form.js";
import { attach, type Nesting, relationAt, tieOf } from "./nested.js";
import { readField } from "./read-value.js";
import type { Report } from "./report.js";

const ID = /^[1-9]\d{0,14}$/;

/** Deeper data refers to itself, or is not meant to be read. */
const MAX_DEPTH = 64;

/** Records that stand inside of another one, still to be read. */
interface Waiting extends Nesting {
  readonly sent: Json;
  readonly depth: number;
}

/**
 * Reads the records of data: those of the lists first, then those that stand inside of others.
 *
 * What a list says of a record counts more than what a copy inside of another record says.
 */
export class RecordReader {
  readonly drafts = new Drafts();
  readonly #report: Report;
  /** The time zone of days without a time. */
  #zone: () => string;
  readonly #waiting: Waiting[] = [];

  constructor(report: Report) {
    this.#report = report;
    this.#zone = () => timeZoneIn(this.drafts);
  }

  read({ records }: DataForm): Drafts {
    this.#readList("Shop", records.Shop);
    const zone = timeZoneIn(this.drafts);
    this.#zone = () => zone;
    for (const name of Object.keys(records)) if (name !== "Shop") this.#readList(name, records[name]);
    for (let at = 0; at < this.#waiting.length; at += 1) this.#readNested(this.#waiting[at] as Waiting);
    return this.drafts;
  }

  #readList(name: string, list: Json | undefined): void {
    const definition = findDefinition(name);
    if (definition === undefined) {
      const known = keptDefinitions.map((each) => each.name).join(", ");
      throw wrongData(`records.${name}`, `there is no resource of this name. There are ${known}.`);
    }
    elementsOf(list, definition.key).forEach((sent, index) => {
      const path = `records.${name}[${index}]`;
      const input = objectAt(path, sent);
      const draft: Draft = { definition, path, id: idOf(definition, input, path), given: {}, links: [] };
      const twin = draft.id === undefined ? undefined : this.drafts.find(name, draft.id);
      if (twin !== undefined) throw wrongData(nameOf(draft), `this ${definition.id} stands at ${twin.path} already.`);
      this.drafts.add(draft);
      this.#fill(draft, input, 0);
    });
  }

  #readNested(waiting: Waiting): void {
    const { parent, relation, target, name, depth } = waiting;
    const elements = elementsOf(waiting.sent, relation.facts.wrapper ?? target.key);
    if (depth > MAX_DEPTH) throw wrongData(nameOf(parent), `records are nested deeper than ${MAX_DEPTH} levels.`);
    if (!relation.many && elements.length > 1) throw wrongData(nameOf(parent), `${name} must be one record.`);
    elements.forEach((sent, index) => {
      const path = relation.many ? `${parent.path}.${name}[${index}]` : `${parent.path}.${name}`;
      const input = objectAt(path, sent);
      const child = this.#childOf(waiting, idOf(target, input, path), path);
      this.#fill(child, input, depth);
      attach(waiting, child, path);
    });
  }

  /** The record that a nested one is a copy of, or a new one. */
  #childOf(nesting: Nesting, ownId: string | undefined, path: string): Draft {
    const { target } = nesting;
    const { linked, unnamed } = tieOf(nesting);
    const id = ownId ?? linked;
    const known = id === undefined ? undefined : this.drafts.find(target.name, id);
    if (known !== undefined) return known;
    if (unnamed !== undefined) return this.drafts.identify(unnamed, id);
    const draft: Draft = { definition: target, path, id, given: {}, links: [] };
    this.drafts.add(draft);
    return draft;
  }

  /** Takes over what a record says and is not known of it yet. */
  #fill(draft: Draft, input: JsonObject, depth: number): void {
    const { definition, given } = draft;
    for (const [key, sent] of Object.entries(input)) {
      const field = fieldOf(definition, key);
      if (key === definition.id || key === "@attributes") continue;
      if (field === undefined) this.#fillRelation(draft, key, sent, depth);
      else if (!Object.hasOwn(given, key)) given[key] = this.#value(draft, () => readField(field, sent, this.#of(key)));
    }
  }

  #fillRelation(parent: Draft, key: string, sent: Json | undefined, depth: number): void {
    const found = relationAt(parent.definition, key);
    if (found !== undefined) this.#waiting.push({ ...found, parent, sent: sent ?? null, depth: depth + 1 });
    else this.#noteUnknown(parent, key);
  }

  #of(field: string) {
    return { field, zone: this.#zone };
  }

  #value<T>(draft: Draft, read: () => T): T {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof RefusedRequest)) throw error;
      throw wrongData(nameOf(draft), `${error.message} Correct it, or leave the field out for its default.`);
    }
  }

  #noteUnknown(draft: Draft, key: string): void {
    const { name } = draft.definition;
    this.#report.note(`${name}.${key}`, () => `${nameOf(draft)}: ${name} has no field ${key}; it was left out.`);
  }
}

/** That of the first shop, as far as shops are known. */
function timeZoneIn(drafts: Drafts): string {
  const shops = [...drafts.of("Shop")].sort((a, b) => Number(a.id ?? Infinity) - Number(b.id ?? Infinity));
  return timeZoneOfShop(shops[0]?.given);
}

function objectAt(path: string, sent: Json): JsonObject {
  if (isObject(sent)) return sent;
  throw wrongData(path, "a record must be an object with its fields.");
}

function idOf(definition: AnyDefinition, input: JsonObject, path: string): string | undefined {
  const id = input[definition.id];
  if (id === undefined || id === null || id === "") return undefined;
  if (ID.test(String(id))) return String(id);
  throw wrongData(path, `${definition.id} must be a whole number above 0. Leave it out for the next free one.`);
}
