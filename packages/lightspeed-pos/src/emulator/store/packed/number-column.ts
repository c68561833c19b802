import { ABSENT } from "./cell.js";
import type { Column } from "./column.js";
import { Growing } from "./growing.js";
import { formOf, type NumberForm } from "./number-form.js";

/** Cells that are numbers in one form, or absent. */
export class NumberColumn implements Column {
  readonly #form: NumberForm;
  readonly #width: Width;
  readonly #numbers: Growing<Int32Array> | Growing<Float64Array>;

  constructor(form: NumberForm, width: Width) {
    this.#form = form;
    this.#width = width;
    this.#numbers = width === narrow ? new Growing(Int32Array) : new Growing(Float64Array);
  }

  get length(): number {
    return this.#numbers.length;
  }

  at(position: number): string {
    const number = this.#numbers.at(position);
    return number === this.#width.least ? ABSENT : this.#form.toText(number);
  }

  add(cell: string): boolean {
    const number = this.#numberOf(cell);
    if (number === undefined) return false;
    this.#numbers.push(number);
    return true;
  }

  keyAt(position: number): number {
    return this.#numbers.at(position) | 0;
  }

  keyOf(cell: string): number | undefined {
    const number = this.#numberOf(cell);
    return number === undefined ? undefined : number | 0;
  }

  #numberOf(cell: string): number | undefined {
    const { least, most } = this.#width;
    if (cell === ABSENT) return least;
    const number = this.#form.toNumber(cell);
    return number !== undefined && number > least && number <= most ? number : undefined;
  }
}

/** The numbers that there is room for; the least one stands for an absent cell. */
interface Width {
  readonly least: number;
  readonly most: number;
}

const narrow: Width = { least: -0x80000000, most: 0x7fffffff };
const wide: Width = { least: Number.MIN_SAFE_INTEGER, most: Number.MAX_SAFE_INTEGER };

/** A column for cells that differ from one another, where all of them are numbers in one form. */
export function numberColumnFor(cells: readonly string[]): NumberColumn | undefined {
  const present = cells.filter((cell) => cell !== ABSENT);
  const form = formOf(present);
  if (form === undefined) return undefined;
  const isNarrow = present.every((cell) => Math.abs(form.toNumber(cell) as number) <= narrow.most);
  return new NumberColumn(form, isNarrow ? narrow : wide);
}
