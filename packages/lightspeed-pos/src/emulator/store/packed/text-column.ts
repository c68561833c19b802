import type { Column } from "./column.js";
import { Growing } from "./growing.js";

const HALF_CHARACTER = /\p{Surrogate}/u;

/** Cells of any kind, one after another as bytes. */
export class TextColumn implements Column {
  readonly #ends = new Growing(Float64Array);
  /** Those that are no text of whole characters, which bytes cannot tell. */
  readonly #broken = new Map<number, string>();
  #bytes = Buffer.alloc(1024);
  #used = 0;

  get length(): number {
    return this.#ends.length;
  }

  at(position: number): string {
    const broken = this.#broken.get(position);
    if (broken !== undefined) return broken;
    const start = position === 0 ? 0 : this.#ends.at(position - 1);
    return this.#bytes.toString("utf8", start, this.#ends.at(position));
  }

  add(cell: string): boolean {
    if (HALF_CHARACTER.test(cell)) this.#broken.set(this.length, cell);
    const most = 3 * cell.length;
    if (this.#used + most > this.#bytes.length) this.#grow(most);
    this.#used += this.#bytes.write(cell, this.#used);
    this.#ends.push(this.#used);
    return true;
  }

  keyAt(position: number): number {
    return hashOf(this.at(position));
  }

  keyOf(cell: string): number {
    return hashOf(cell);
  }

  #grow(needed: number): void {
    const larger = Buffer.alloc(Math.ceil(this.#bytes.length * 1.5) + needed);
    this.#bytes.copy(larger, 0, 0, this.#used);
    this.#bytes = larger;
  }
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash | 0;
}
