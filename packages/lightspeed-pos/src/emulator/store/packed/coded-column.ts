import type { Column } from "./column.js";
import { Growing } from "./growing.js";

/** More different cells than these are kept in another way: looking each of them up would take longer. */
const MOST_CODES = 4096;

/** Cells that repeat: each stands once, and a small number for it in every record. */
export class CodedColumn implements Column {
  readonly #cells: string[] = [];
  readonly #codes = new Map<string, number>();
  readonly #most: number;
  #lastCell: string | undefined;
  #lastCode = 0;
  #numbers: Growing<Uint8Array> | Growing<Uint16Array> = new Growing(Uint8Array);

  constructor(mostCells = MOST_CODES) {
    this.#most = mostCells;
  }

  get length(): number {
    return this.#numbers.length;
  }

  /** The different cells, in the order in which they came. */
  get cells(): readonly string[] {
    return this.#cells;
  }

  at(position: number): string {
    return this.#cells[this.#numbers.at(position)] as string;
  }

  add(cell: string): boolean {
    // Records in a row often say the same.
    if (cell !== this.#lastCell) {
      const known = this.#codes.get(cell);
      if (known === undefined && this.#cells.length === this.#most) return false;
      this.#lastCode = known ?? this.#enter(cell);
      this.#lastCell = cell;
    }
    this.#numbers.push(this.#lastCode);
    return true;
  }

  keyAt(position: number): number {
    return this.#numbers.at(position);
  }

  keyOf(cell: string): number | undefined {
    return this.#codes.get(cell);
  }

  #enter(cell: string): number {
    const code = this.#cells.length;
    if (code === 0x100) this.#widen();
    this.#cells.push(cell);
    this.#codes.set(cell, code);
    return code;
  }

  #widen(): void {
    const wide = new Growing(Uint16Array);
    for (let position = 0; position < this.#numbers.length; position += 1) wide.push(this.#numbers.at(position));
    this.#numbers = wide;
  }
}
