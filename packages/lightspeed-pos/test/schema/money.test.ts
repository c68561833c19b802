import { inspect } from "node:util";
import Big from "big.js";
import { expect, test } from "vitest";
import { isMoney, money } from "../../src/schema/index.js";

test("amounts are exact", () => {
  expect(money("0.1").plus(money("0.2")).toString()).toBe("0.3");
  expect(money("19.9").times(3).toString()).toBe("59.7");
});

test("an amount prints, serialises and becomes text as its digits", () => {
  const price = money("0.00000001");
  expect(inspect({ price })).toBe("{ price: 0.00000001 }");
  expect(JSON.stringify({ price })).toBe('{"price":"0.00000001"}');
  expect(`${price}`).toBe("0.00000001");
});

test("comparing two amounts with > throws instead of lying", () => {
  expect(() => money("10") > money("9")).toThrow(/a\.gt\(b\)/);
  expect(() => Number(money("10"))).toThrow(TypeError);
});

test("other users of big.js keep their own behaviour", () => {
  expect(new Big(2) > new Big(1)).toBe(true);
});

test("amounts of another copy of big.js are taken", () => {
  expect(isMoney(new Big("1.5"))).toBe(true);
  expect(money(new Big("1.5")).toString()).toBe("1.5");
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, "", "ten", "1,5"])("%s is no amount", (value) => {
  expect(() => money(value)).toThrow(TypeError);
});
