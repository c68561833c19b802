import { momentText, secondsIn } from "../../values/moments.js";

/** A way to write numbers, which takes no text that it would write otherwise. */
export interface NumberForm {
  toNumber(text: string): number | undefined;
  toText(number: number): string;
}

const MOST_DIGITS = 15;
const [MINUS, ZERO, NINE] = [0x2d, 0x30, 0x39];

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
  const point = text.indexOf(".");
  const end = point < 0 ? text.length : point;
  const whole = digitsIn(text, first, end);
  if (whole === undefined || (end - first > 1 && text.charCodeAt(first) === ZERO)) return undefined;
  const fractionPlaces = point < 0 ? 0 : text.length - point - 1;
  if (fractionPlaces > places || end - first + places > MOST_DIGITS) return undefined;
  const fraction = point < 0 ? 0 : digitsIn(text, point + 1, text.length);
  if (fraction === undefined || (point >= 0 && fraction % 10 === 0)) return undefined;
  const units = (whole * 10 ** fractionPlaces + fraction) * 10 ** (places - fractionPlaces);
  if (first === 0) return units;
  return units === 0 ? undefined : -units;
}

function digitsIn(text: string, from: number, to: number): number | undefined {
  let number = 0;
  for (let index = from; index < to; index += 1) {
    const code = text.charCodeAt(index);
    if (code < ZERO || code > NINE) return undefined;
    number = number * 10 + (code - ZERO);
  }
  return to > from ? number : undefined;
}

/** `2026-05-01T10:00:00+00:00`, as seconds. */
const moment: NumberForm = { toNumber: secondsIn, toText: momentText };

const forms: readonly NumberForm[] = [decimalForm(0), decimalForm(2), decimalForm(5), decimalForm(7), moment];

/** The form that all of these have. */
export function formOf(texts: readonly string[]): NumberForm | undefined {
  return forms.find((form) => texts.every((text) => form.toNumber(text) !== undefined));
}
