import type { AnyDefinition } from "../../schema/index.js";
import { fieldsOf, findDefinition, keptDefinitions } from "../definitions.js";
import type { Founded } from "../store/founded.js";
import { inOrder, ListedRecords } from "../store/listed-records.js";
import { PackedRecords } from "../store/packed/packed-records.js";
import type { WireRecord } from "../store/record.js";
import type { FoundedShop } from "../store/store.js";
import { isBlank } from "../write/checks.js";
import { defaultRecord } from "./defaults.js";
import { type Draft, type Drafts, nameOf } from "./drafts.js";
import { type DataForm, wrongData } from "./form.js";

/** A record with what the data says of it. */
export interface Entry {
  readonly record: WireRecord;
  /** The fields that the data names; all others were filled in. */
  readonly given: WireRecord;
  /** The record's name in messages. */
  readonly name: string;
}

/** The records of a shop while what the data leaves out is filled in. */
export class ShopInMaking {
  /** The moment from which records are that have none of their own. */
  readonly now: string;
  readonly #form: DataForm;
  readonly #entries = new Map<string, Entry[]>();
  readonly #blanks = new Map<string, WireRecord>();
  readonly #lastIDs = new Map<string, number>();

  constructor(form: DataForm, drafts: Drafts, now: string) {
    this.now = now;
    this.#form = form;
    for (const definition of keptDefinitions) {
      const entries = drafts.of(definition.name).map((draft) => this.#entryOf(definition, draft));
      this.#entries.set(definition.name, entries);
    }
  }

  entries(name: string): readonly Entry[] {
    return this.#entries.get(name) ?? [];
  }

  /** Whether the data has a list for a resource: then nothing is added to it that every account has. */
  isListed(name: string): boolean {
    return Object.hasOwn(this.#form.records, name);
  }

  /** Adds a record that the data does not have, under the next id or one that is its own. */
  add(name: string, fields: WireRecord): WireRecord {
    const definition = definitionOf(name);
    const record = { ...this.#blankOf(definition), ...fields };
    record[definition.id] ??= String(this.#nextID(definition));
    this.#entries.get(name)?.push({ record, given: fields, name: `${name} ${String(record[definition.id])}` });
    return record;
  }

  /** The very records as a store takes them. */
  listed(): FoundedShop {
    return this.#founded((id, records) => new ListedRecords(id, records));
  }

  /** The records as they are kept. */
  packed(): FoundedShop {
    return this.#founded((id, records) => PackedRecords.of(id, inOrder(id, records)));
  }

  #founded(found: (id: string, records: readonly WireRecord[]) => Founded): FoundedShop {
    const founded = keptDefinitions.map(({ name, id }) => {
      return [
        name,
        found(
          id,
          this.entries(name).map(({ record }) => record),
        ),
      ] as const;
    });
    return Object.fromEntries(founded);
  }

  #entryOf(definition: AnyDefinition, draft: Draft): Entry {
    const record = { ...this.#blankOf(definition), ...draft.given, [definition.id]: draft.id };
    refuseMissing(definition, record, draft);
    return { record, given: draft.given, name: nameOf(draft) };
  }

  #blankOf(definition: AnyDefinition): WireRecord {
    const known = this.#blanks.get(definition.name);
    if (known !== undefined) return known;
    const { [definition.id]: _, ...blank } = defaultRecord(definition, this.now);
    this.#blanks.set(definition.name, blank);
    return blank;
  }

  #nextID({ name, id }: AnyDefinition): number {
    const known = this.#lastIDs.get(name);
    const last =
      known ??
      this.entries(name).reduce(
        (high, { record }) => Math.max(high, Number(record[id])),
        this.#form.lastIDs[name] ?? 0,
      );
    this.#lastIDs.set(name, last + 1);
    return last + 1;
  }
}

/** A name or description that has to be there; which shop or employee it is, older records may not say. */
function refuseMissing(definition: AnyDefinition, record: WireRecord, draft: Draft): void {
  for (const [name, { kind, facts }] of fieldsOf(definition)) {
    if (facts.required && !facts.optional && kind.type === "text" && isBlank(record[name])) {
      throw wrongData(nameOf(draft), `${name} is missing. Every ${definition.name} has one: add it.`);
    }
  }
}

function definitionOf(name: string): AnyDefinition {
  const definition = findDefinition(name);
  if (definition === undefined) throw new Error(`There is no resource named ${name}.`);
  return definition;
}
