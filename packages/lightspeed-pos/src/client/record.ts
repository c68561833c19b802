import type { AnyDefinition } from "../schema/index.js";
import { loadedWith, recordMembers } from "./record-members.js";
import { relatedMembers } from "./related.js";
import type { Siblings } from "./siblings.js";
import type { Verbs } from "./verbs.js";

/** Makes what records inherit from: their data is their own, their methods do not show. */
export class RecordMaker {
  readonly #base: object;

  constructor(verbs: Verbs, definition: AnyDefinition, siblings: Siblings) {
    // A class of the resource's name, so that a printed record says what it is.
    const named = { [definition.records]: class {} }[definition.records] as { readonly prototype: object };
    this.#base = Object.defineProperties(named.prototype, {
      ...relatedMembers(verbs, definition, siblings),
      ...recordMembers(verbs, definition),
    });
  }

  /** The prototype of records that were read with these relations, so that `reload` brings them again. */
  loadedWith(load: unknown): object {
    return Object.create(this.#base, { [loadedWith]: { value: load } }) as object;
  }
}
