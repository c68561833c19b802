import type { WireRecord, WireValue } from "../../store/record.js";
import { type Decimal, decimal } from "../../values/decimal.js";
import { reportDay } from "./days.js";

/** Adds up amounts that belong together: the day, what else they have in common, and the sums. */
export class Sums<Name extends string> {
  readonly #places: Readonly<Record<Name, number>>;
  readonly #rows = new Map<string, { day: string; common: WireRecord; sums: Record<Name, Decimal> }>();

  /** `places` tells how many digits each sum is written with. */
  constructor(places: Readonly<Record<Name, number>>) {
    this.#places = places;
  }

  add(day: string, common: WireRecord, amounts: Readonly<Record<Name, Decimal>>): void {
    const key = JSON.stringify([day, common]);
    const known = this.#rows.get(key);
    if (known === undefined) {
      this.#rows.set(key, { day, common, sums: { ...amounts } });
      return;
    }
    for (const name of this.#names) known.sums[name] = known.sums[name].plus(amounts[name]);
  }

  /** The rows by day. Documented samples: unlike everywhere else, amounts keep their zeros. */
  rows(): readonly WireRecord[] {
    const sorted = [...this.#rows.values()].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
    return sorted.map(({ day, common, sums }, index) => ({
      rowID: String(index + 1),
      date: reportDay(day),
      ...common,
      ...(Object.fromEntries(this.#names.map((name) => [name, sums[name].toFixed(this.#places[name])])) as Record<
        Name,
        WireValue
      >),
    }));
  }

  get #names(): readonly Name[] {
    return Object.keys(this.#places) as Name[];
  }
}

export const MONEY_PLACES = 2;

/** What a line cost, all of it. */
export function lineCost(line: WireRecord, cost: "avgCost" | "fifoCost"): Decimal {
  return decimal(line[cost]).times(decimal(line.unitQuantity));
}
