import BigJs from "big.js";

// A constructor of its own: nothing that the client's amounts are set to reaches the emulator's sums.
const Decimal = BigJs();

export type Decimal = BigJs;

/** An exact number from wire text; empty and missing count as zero. */
export function decimal(wire: unknown): Decimal {
  return new Decimal(typeof wire === "string" && wire !== "" ? wire : "0");
}

/** The shortest form without exponent: `6.5`, `20`, never `6.50` or `-0`. */
export function wireDecimal(value: Decimal): string {
  return value.eq(0) ? "0" : value.toFixed();
}

/** Half-up to cents, as the totals of a sale are. */
export function cents(value: Decimal): Decimal {
  return value.round(2, BigJs.roundHalfUp);
}

/** Powers of ten that an amount may reach: written out, `1e999999999` would fill the memory. */
const FARTHEST = 30;

/** Reads what a caller sent as a number; `undefined` when it is none, or out of all proportion. */
export function parseDecimal(value: string | number): Decimal | undefined {
  try {
    const number = new Decimal(typeof value === "string" ? value.trim() : value);
    return Math.abs(number.e) > FARTHEST ? undefined : number;
  } catch {
    return undefined;
  }
}

/** Digits of costs in the documented samples of reports. */
export const COST_PLACES = 9;

/** The smaller of two. */
export function least(one: Decimal, other: Decimal): Decimal {
  return one.lt(other) ? one : other;
}

/** Nothing in place of what is below nothing. */
export function atLeastNothing(value: Decimal): Decimal {
  return value.lt(0) ? new Decimal("0") : value;
}
