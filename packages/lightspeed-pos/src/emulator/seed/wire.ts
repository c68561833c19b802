/** The value of a field that refers to nothing. */
export const NONE = "0";

/**
 * A whole number of the smallest unit as a decimal in shortest form.
 *
 * ```ts
 * decimal(1250, 2); // "12.5"
 * ```
 */
export function decimal(units: number, places: number): string {
  if (units === 0) return "0";
  let value = units;
  let fractionDigits = places;
  while (fractionDigits > 0 && value % 10 === 0) {
    value /= 10;
    fractionDigits -= 1;
  }
  if (fractionDigits === 0) return String(value);
  const digits = String(Math.abs(value)).padStart(fractionDigits + 1, "0");
  const point = digits.length - fractionDigits;
  return `${value < 0 ? "-" : ""}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** An amount of cents as the wire writes money. */
export function money(cents: number): string {
  return decimal(cents, 2);
}

/** Rounds units to `1 / divisor` of them, a half away from zero. */
export function roundHalfUp(units: number, divisor: number): number {
  return Math.sign(units) * Math.floor((Math.abs(units) + divisor / 2) / divisor);
}

/** A moment, given in seconds since 1970, as the wire writes it. */
export function timestamp(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}+00:00`;
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
