import BigJs from "big.js";

/**
 * An exact decimal amount.
 *
 * ```ts
 * const line = await account.saleLines.find(7);
 * line.unitPrice.times(2).toString(); // "25.9"
 * line.unitPrice.gt("10");            // compare with methods; `>` throws
 * ```
 *
 * It is a `Big` of big.js: `plus`, `minus`, `times`, `div`, `round`, `eq`, `gt`, `lt`, `toFixed`, `toNumber`.
 * Amounts are in the account's currency, rates are fractions (`0.09975`). It prints, serialises and becomes text
 * as its digits, never with an exponent.
 */
export type Money = BigJs;

/** What an amount may be given as: exact text, an exact amount, or a finite number. */
export type MoneyInput = Money | string | number;

// A constructor of our own: settings and prototype are not shared with other users of big.js.
const ExactDecimal = BigJs();
ExactDecimal.PE = 1e6;
ExactDecimal.NE = -1e6;
ExactDecimal.prototype = Object.create(BigJs.prototype as object, {
  valueOf: {
    value(this: Money): never {
      throw new TypeError(
        `An amount (${this.toString()}) was used like a number. Use its methods: a.plus(b), a.gt(b), a.toNumber().`,
      );
    },
  },
  [Symbol.for("nodejs.util.inspect.custom")]: {
    value(this: Money): string {
      return this.toString();
    },
  },
});

/**
 * Makes an exact amount from text, a number or another amount.
 *
 * ```ts
 * money("19.90").plus(money(5)).toString(); // "24.9"
 * ```
 *
 * Throws a `TypeError` for anything that is not a finite decimal.
 */
export function money(value: MoneyInput): Money {
  const text = typeof value === "object" ? value.toString() : String(value).trim();
  try {
    return new ExactDecimal(text);
  } catch {
    throw new TypeError(`${typeof value === "number" ? text : "The given text"} is not a decimal amount.`);
  }
}

/** Tells whether a value is an exact amount, of this or of another copy of big.js. */
export function isMoney(value: unknown): value is Money {
  return (
    typeof value === "object" && value !== null && "c" in value && "e" in value && "s" in value && "toFixed" in value
  );
}
