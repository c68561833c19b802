export { momentText as timestamp } from "../values/moments.js";

/** The value of a field that refers to nothing. */
export const NONE = "0";

const powersOfTen = Array.from({ length: 10 }, (_, exponent) => 10 ** exponent);

/**
 * A whole number of the smallest unit as a decimal in shortest form, exact up to fifteen digits.
 *
 * ```ts
 * decimal(1250, 2); // "12.5"
 * ```
 *
 * One division of whole numbers is rounded once, to the nearest double, and a double prints the shortest decimal that
 * is nearest to it: with fifteen digits or fewer that is the exact quotient. Sums are made in whole units before.
 */
export function decimal(units: number, places: number): string {
  return String(units / (powersOfTen[places] as number));
}

/** Amounts below so many cents come again and again. */
const KNOWN_CENTS = 2 ** 17;
const knownAmounts: string[] = [];

/** An amount of cents as the wire writes money. */
export function money(cents: number): string {
  if (cents < 0 || cents >= KNOWN_CENTS) return decimal(cents, 2);
  const known = knownAmounts[cents] ?? decimal(cents, 2);
  knownAmounts[cents] = known;
  return known;
}

/** Rounds units to `1 / divisor` of them, a half away from zero. */
export function roundHalfUp(units: number, divisor: number): number {
  return Math.sign(units) * Math.floor((Math.abs(units) + divisor / 2) / divisor);
}

/** A yes or no as the wire writes it. */
export function flag(value: boolean): string {
  return value ? "true" : "false";
}

/** Twelve digits with the check digit of a UPC-A code, of the range that is kept for use inside one shop. */
export function upcCode(serial: number): string {
  const digits = `4${String(serial).padStart(10, "0")}`;
  return `${digits}${checkDigit(digits)}`;
}

/** GS1: from the right, digits count three times and once in turn. */
function checkDigit(digits: string): number {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const weight = (digits.length - index) % 2 === 1 ? 3 : 1;
    sum += weight * (digits.charCodeAt(index) - 48);
  }
  return (10 - (sum % 10)) % 10;
}
