import { ABSENT } from "./cell.js";
import { CodedColumn } from "./coded-column.js";
import type { Column } from "./column.js";
import { numberColumnFor } from "./number-column.js";
import { TextColumn } from "./text-column.js";

/** Cells of whatever kind, kept in the smallest way that holds all that came so far. */
export class AdaptingColumn implements Column {
  #column: Column;
  #length = 0;

  /** `mostCodes` different cells are kept by a number each. */
  constructor(mostCodes?: number) {
    this.#column = new CodedColumn(mostCodes);
  }

  get length(): number {
    return this.#length;
  }

  at(position: number): string {
    return this.#column.at(position);
  }

  add(cell: string): boolean {
    while (!this.#column.add(cell)) this.#column = copied(this.#column, wider(this.#column));
    this.#length += 1;
    return true;
  }

  /** Adds a cell for a record, and absent ones for those before it that have none. */
  put(position: number, cell: string): void {
    while (this.#length < position) this.add(ABSENT);
    this.add(cell);
  }

  keyAt(position: number): number {
    return this.#column.keyAt(position);
  }

  keyOf(cell: string): number | undefined {
    return this.#column.keyOf(cell);
  }
}

function wider(column: Column): Column {
  const numbers = column instanceof CodedColumn ? numberColumnFor(column.cells) : undefined;
  return numbers ?? new TextColumn();
}

function copied(from: Column, to: Column): Column {
  for (let position = 0; position < from.length; position += 1) {
    if (!to.add(from.at(position))) throw new Error("A column was chosen that does not hold what it is for.");
  }
  return to;
}
