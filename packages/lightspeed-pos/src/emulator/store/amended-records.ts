import type { Founded } from "./founded.js";
import type { WireRecord, WireValue } from "./record.js";

/** Records of which some fields were changed while their shop was made. */
export class AmendedRecords implements Founded {
  readonly #below: Founded;
  readonly #amendments = new Map<number, WireRecord>();
  /** The positions of those that were changed in a field. */
  readonly #changedIn = new Map<string, Set<number>>();

  constructor(below: Founded) {
    this.#below = below;
  }

  get length(): number {
    return this.#below.length;
  }

  amend(position: number, changes: WireRecord): void {
    this.#amendments.set(position, { ...this.#amendments.get(position), ...changes });
    for (const field of Object.keys(changes)) this.#changedPositions(field).add(position);
  }

  at(position: number): WireRecord {
    const amendment = this.#amendments.get(position);
    return amendment === undefined ? this.#below.at(position) : { ...this.#below.at(position), ...amendment };
  }

  idAt(position: number): number {
    return this.#below.idAt(position);
  }

  valueAt(position: number, field: string): WireValue | undefined {
    const amendment = this.#amendments.get(position);
    const isAmended = amendment !== undefined && Object.hasOwn(amendment, field);
    return isAmended ? amendment[field] : this.#below.valueAt(position, field);
  }

  glimpse(position: number): WireRecord {
    return this.#amendments.has(position) ? this.at(position) : this.#below.glimpse(position);
  }

  having(field: string, value: string): readonly number[] {
    const below = this.#below.having(field, value);
    const changed = this.#changedIn.get(field);
    if (changed === undefined) return below;
    const kept = below.filter((position) => !changed.has(position));
    const gained = [...changed].filter((position) => this.#amendments.get(position)?.[field] === value);
    return [...kept, ...gained].sort((a, b) => a - b);
  }

  mostHaving(field: string, value: string): number {
    return this.#below.mostHaving(field, value) + (this.#changedIn.get(field)?.size ?? 0);
  }

  #changedPositions(field: string): Set<number> {
    const known = this.#changedIn.get(field) ?? new Set<number>();
    this.#changedIn.set(field, known);
    return known;
  }
}
