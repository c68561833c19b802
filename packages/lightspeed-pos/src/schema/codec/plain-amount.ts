import { type Money, money } from "../money.js";

/** What a `Big` is made of, as big.js documents it: digits without outer zeros, exponent of the first one, sign. */
interface Parts {
  c: number[];
  e: number;
  s: number;
}

const zero = money(0);
const ExactDecimal = zero.constructor as new (value: Money) => Money & Parts;

/**
 * The same as `money(text)` for plain decimals such as `"19.9"`, without its checks; `undefined` for any other text.
 *
 * A walk over a shop makes several amounts per record, and nearly all of them are plain.
 */
export function plainAmount(text: string): Money | undefined {
  const digits: number[] = [];
  const start = text.charCodeAt(0) === minus ? 1 : 0;
  let point: number | undefined;
  let leadingZeros = 0;
  for (let at = start; at < text.length; at++) {
    const digit = text.charCodeAt(at) - zeroCode;
    if (digit >= 0 && digit <= 9) {
      if (digit === 0 && digits.length === 0) leadingZeros++;
      else digits.push(digit);
    } else if (digit === pointDigit && point === undefined) point = at - start;
    else return undefined;
  }
  const places = leadingZeros + digits.length;
  return places === 0 ? undefined : amountOf(digits, (point ?? places) - leadingZeros - 1, start === 1 ? -1 : 1);
}

const minus = "-".charCodeAt(0);
const zeroCode = "0".charCodeAt(0);
const pointDigit = ".".charCodeAt(0) - zeroCode;

function amountOf(digits: number[], exponent: number, sign: number): Money {
  const amount = new ExactDecimal(zero);
  amount.s = sign;
  if (digits.length === 0) return amount;
  while (digits[digits.length - 1] === 0) digits.pop();
  amount.c = digits;
  amount.e = exponent;
  return amount;
}
