import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainAmount } from "../../src/schema/codec/plain-amount.js";
import { scalarReader } from "../../src/schema/codec/read-scalar.js";
import { readTimestamp } from "../../src/schema/codec/read-timestamp.js";
import { unreadable } from "../../src/schema/codec/unreadable.js";
import { money } from "../../src/schema/index.js";

// The usual forms are read by short ways of their own; each must tell what the long way tells.

const digits = (maxLength: number) => fc.string({ unit: fc.constantFrom(..."00123456789"), maxLength });
const sign = fc.constantFrom("", "", "-");
const decimal = fc
  .tuple(sign, digits(20), fc.constantFrom("", "."), digits(12))
  .map((parts) => parts.join(""))
  .filter((text) => /\d/.test(text));
const nearlyNumber = fc.string({ unit: fc.constantFrom(..."0123456789.-+eE x"), maxLength: 18 });

describe("amounts", () => {
  test("plain decimals are what `money` makes of them, part by part", () => {
    fc.assert(
      fc.property(decimal, (text) => {
        expect(plainAmount(text)).toStrictEqual(money(text));
      }),
      { numRuns: 2000, examples: [["0"], ["-0"], ["00.00"], ["5."], [".5"], ["-.05"], ["100"], ["0.0500"]] },
    );
  });

  test("what is not plain is left to `money`", () => {
    fc.assert(
      fc.property(nearlyNumber, (text) => {
        const amount = plainAmount(text);
        if (amount !== undefined) expect(amount).toStrictEqual(money(text));
      }),
      { numRuns: 5000, examples: [[""], ["-"], ["."], ["-."], ["1.2.3"], ["--1"], ["1-"], ["1e3"], ["+1"], [" 1"]] },
    );
  });

  test("an amount is one like any other", () => {
    const amount = plainAmount("19.9") ?? money(0);
    expect(amount.times(3).plus(money("0.3")).toString()).toBe("60");
    expect(amount.round(0).toString()).toBe("20");
    expect(() => Number(amount)).toThrow(TypeError);
    expect(amount).toBeInstanceOf(money(0).constructor);
  });

  test.each([
    ["+5", "5"],
    ["1.0E-8", "0.00000001"],
  ])("%s is read the long way", (text, shown) => {
    expect(String(scalarReader({ type: "money" })(text))).toBe(shown);
  });
});

test("whole numbers are read exactly, or not at all", () => {
  const read = scalarReader({ type: "integer" });
  fc.assert(
    fc.property(fc.oneof(decimal, nearlyNumber, fc.bigInt().map(String)), (text) => {
      const isNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text);
      const isExact = isNumber && Number.isSafeInteger(Number(text));
      expect(read(text)).toBe(isExact ? Number(text) + 0 : unreadable);
    }),
    { numRuns: 5000, examples: [["-0"], ["000"], ["9007199254740991"], ["9007199254740993"], ["1e3"], ["0x10"]] },
  );
});

describe("moments", () => {
  const twoDigits = (max: number) => fc.nat(max).map((value) => String(value).padStart(2, "0"));
  const year = fc.nat(9999).map((value) => String(value).padStart(4, "0"));

  test("the usual form is what `Date` makes of it, also where there is no such day or hour", () => {
    fc.assert(
      fc.property(year, twoDigits(13), twoDigits(32), twoDigits(25), twoDigits(61), twoDigits(61), (...parts) => {
        const [years, month, day, hour, minute, second] = parts;
        const text = `${years}-${month}-${day}T${hour}:${minute}:${second}+00:00`;
        const moment = new Date(text);
        expect(readTimestamp(text)).toEqual(Number.isNaN(moment.getTime()) ? unreadable : moment);
      }),
      {
        numRuns: 5000,
        examples: [
          ["2024", "02", "29", "00", "00", "00"],
          ["0000", "01", "01", "24", "00", "00"],
        ],
      },
    );
  });

  test("one odd character makes it another form or none", () => {
    const usual = "2024-05-01T10:00:00+00:00";
    fc.assert(
      fc.property(fc.nat(usual.length - 1), fc.constantFrom(..."0129-:+TZ. x"), (at, character) => {
        const text = `${usual.slice(0, at)}${character}${usual.slice(at + 1)}`;
        const moment = new Date(text.replace("T ", "T"));
        const read = readTimestamp(text);
        if (read !== unreadable) expect(read).toEqual(moment);
        else
          expect(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/.test(text) && !Number.isNaN(moment.getTime())).toBe(
            false,
          );
      }),
      { numRuns: 2000 },
    );
  });
});
