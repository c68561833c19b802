import { momentText, secondsIn } from "../../values/moments.js";

/** A way to write numbers, which takes no text that it would write otherwise. */
export interface NumberForm {
  toNumber(text: string): number | undefined;
  toText(number: number): string;
}

const MOST_DIGITS = 15;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;

/** `17.5`, with up to so many digits after the point and no zeros behind, as a whole number of its last digits. */
function decimalForm(places: number): NumberForm {
  const units = 10 ** places;
  return {
    toNumber: (text) => unitsIn(text, places),
    toText: (number) => String(number / units),
  };
}

/** The number of units in a decimal in shortest form. Printing it to compare would take five times as long. */
function unitsIn(text: string, places: number): number | undefined {
  const first = text.charCodeAt(0) === MINUS ? 1 : 0;
  const end = text.length;
  if (end === first || end - first > MOST_DIGITS) return undefined;
  let units = 0;
  let point = -1;
  for (let index = first; index < end; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= ZERO && code <= NINE) units = units * 10 + (code - ZERO);
    else if (code === POINT && point < 0) point = index;
    else return undefined;
  }
  const wholeDigits = (point < 0 ? end : point) - first;
  const fractionDigits = point < 0 ? 0 : end - point - 1;
  if (!isShortest(text, first, wholeDigits, fractionDigits)) return undefined;
  if (fractionDigits > places || wholeDigits + places > MOST_DIGITS) return undefined;
  const scaled = units * 10 ** (places - fractionDigits);
  // Zero is written without a sign.
  if (first === 0) return scaled;
  return scaled === 0 ? undefined : -scaled;
}

/** No zero stands before the whole part or behind the fraction, and neither is missing beside a point. */
function isShortest(text: string, first: number, wholeDigits: number, fractionDigits: number): boolean {
  if (wholeDigits === 0 || (wholeDigits > 1 && text.charCodeAt(first) === ZERO)) return false;
  if (fractionDigits === 0) return wholeDigits === text.length - first;
  return text.charCodeAt(text.length - 1) !== ZERO;
}

/** `2026-05-01T10:00:00+00:00`, as seconds. */
const moment: NumberForm = { toNumber: secondsIn, toText: momentText };

const forms: readonly NumberForm[] = [decimalForm(0), decimalForm(2), decimalForm(5), decimalForm(7), moment];

/** The form that all of these have. */
export function formOf(texts: readonly string[]): NumberForm | undefined {
  return forms.find((form) => texts.every((text) => form.toNumber(text) !== undefined));
}
