import { type Founded, positionOf } from "./founded.js";
import { firstNotBefore } from "./search.js";
import { SortedNumbers } from "./sorted-numbers.js";

/** The ids of the records that are there: founded ones that were not removed, then those that were added. */
export class PresentIDs {
  readonly #founded: Founded;
  /** Positions of founded records that are gone. */
  readonly #removed = new SortedNumbers();
  /** Ids of added records; they are higher than those of founded ones. */
  readonly #added = new SortedNumbers();

  constructor(founded: Founded) {
    this.#founded = founded;
  }

  get length(): number {
    return this.#foundedLeft + this.#added.length;
  }

  at(index: number): number {
    const position = this.foundedAt(index);
    return position === undefined ? this.#added.at(index - this.#foundedLeft) : this.#founded.idAt(position);
  }

  /** The position of the founded record at an index; `undefined` where an added one stands. */
  foundedAt(index: number): number | undefined {
    return index < this.#foundedLeft ? this.#removed.skipping(index) : undefined;
  }

  has(id: number): boolean {
    const position = positionOf(this.#founded, id);
    return position === undefined ? this.#added.has(id) : !this.#removed.has(position);
  }

  /** Where the first id stands that is not lower than this one. */
  firstFrom(id: number): number {
    return firstNotBefore(this.length, (index) => this.at(index) < id);
  }

  add(id: number): void {
    const position = positionOf(this.#founded, id);
    if (position === undefined) this.#added.add(id);
    else this.#removed.delete(position);
  }

  delete(id: number): void {
    const position = positionOf(this.#founded, id);
    if (position === undefined) this.#added.delete(id);
    else this.#removed.add(position);
  }

  get #foundedLeft(): number {
    return this.#founded.length - this.#removed.length;
  }
}
