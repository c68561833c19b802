import type { AnyDefinition } from "../../schema/index.js";
import type { WireRecord } from "../store/record.js";

/** A record of the data while it is being read. */
export interface Draft {
  readonly definition: AnyDefinition;
  /** Where it stands in the data, as in `records.Sale[0].SaleLines[2]`. */
  readonly path: string;
  /** `undefined` until one is given to it. */
  id: string | undefined;
  /** The fields that the data names, in wire form; one that is named as not set is here as `undefined`. */
  readonly given: WireRecord;
  /** Fields that are to hold the ids of other records, which may have none yet. */
  readonly links: Link[];
}

export interface Link {
  readonly field: string;
  readonly to: Draft;
}

/** The records of the data, by resource, each list in the order in which they were found. */
export class Drafts {
  readonly #lists = new Map<string, Draft[]>();
  readonly #byId = new Map<string, Map<string, Draft>>();

  of(name: string): readonly Draft[] {
    return this.#lists.get(name) ?? [];
  }

  find(name: string, id: string): Draft | undefined {
    return this.#byId.get(name)?.get(id);
  }

  add(draft: Draft): void {
    const { name } = draft.definition;
    const list = this.#lists.get(name);
    if (list === undefined) this.#lists.set(name, [draft]);
    else list.push(draft);
    if (draft.id !== undefined) this.#idsOf(name).set(draft.id, draft);
  }

  /** Gives a record that was found without an id the one that it turns out to have. */
  identify(draft: Draft, id: string | undefined): Draft {
    draft.id = id;
    if (id !== undefined) this.#idsOf(draft.definition.name).set(id, draft);
    return draft;
  }

  /** Gives every record an id, above all that are known, and writes the ids into the fields that refer to them. */
  settle(lastIDs: Readonly<Record<string, number>>): void {
    for (const draft of this.#all()) for (const link of draft.links) this.#adopt(draft, link);
    for (const [name, list] of this.#lists) this.#number(list, lastIDs[name] ?? 0);
    for (const { given, links } of this.#all()) for (const { field, to } of links) given[field] = to.id;
  }

  /** Another copy of a record may have told the id of what stands in it; then it takes that one, if it is free. */
  #adopt({ given }: Draft, { field, to }: Link): void {
    const id = given[field];
    const isFree = typeof id === "string" && id !== "0" && this.find(to.definition.name, id) === undefined;
    if (to.id === undefined && isFree) this.identify(to, id);
  }

  *#all(): Generator<Draft> {
    for (const list of this.#lists.values()) yield* list;
  }

  #number(list: readonly Draft[], atLeast: number): void {
    let last = list.reduce((highest, { id }) => Math.max(highest, Number(id ?? 0)), atLeast);
    for (const draft of list) {
      if (draft.id !== undefined) continue;
      last += 1;
      draft.id = String(last);
    }
  }

  #idsOf(name: string): Map<string, Draft> {
    const known = this.#byId.get(name) ?? new Map<string, Draft>();
    this.#byId.set(name, known);
    return known;
  }
}

/** A record's name in messages, as far as it has one. */
export function nameOf({ definition, id, path }: Draft): string {
  return id === undefined ? path : `${path} (${definition.name} ${id})`;
}
