import { expect, test } from "vitest";
import type { AnyCall, AnyDefinition } from "../../../src/schema/index.js";
import { type CallCase, cases } from "./call-cases.js";
import { ownersFor } from "./owners.js";
import { collectionOf, endpoints, openShop, pathOf } from "./shop.js";

const shop = openShop();

const calls = endpoints.flatMap((definition) =>
  Object.entries(definition.calls).map(
    ([name, call]) => [`${definition.name}.${name}`, name, definition, call] as const,
  ),
);

test.each(calls)("%s is sent as it is declared, and gives what it says", async (title, name, definition, call) => {
  const { subject, given = [], sends = {}, gives } = caseOf(title);
  const owners = await ownersFor(shop(), definition, false);
  const id = await subject(shop());
  const collection = collectionOf(shop(), definition, owners) as unknown as Record<string, Method>;
  const result = await (collection[name] as Method)(id, ...given);
  const request = shop().emulator.requests.at(-1);
  expect(request?.method).toBe(call.method);
  expect(request?.path).toBe(pathOf(definition, name, call.at === undefined ? [...owners, id] : []));
  if (call.method === "GET") expect(Object.fromEntries(new URLSearchParams(request?.query))).toEqual(sends);
  else expect(request?.body ?? {}).toEqual(bodyOf(call, definition, sends, id));
  gives(result as never, id);
  expect(shop().oddities).toEqual([]);
});

test("every case is one of a declared call", () => {
  expect(Object.keys(cases).filter((title) => !calls.some(([declared]) => declared === title))).toEqual([]);
});

test("a call of a record does the same as that of its collection", async () => {
  const { account, sent } = shop();
  const sale = await account.sales.first({ where: { completed: true } });
  const answer = await sale?.emailReceipt({ emailAddress: "a@example.com" });
  expect(answer).toEqual({ message: "Receipt emailed to: a@example.com" });
  expect(sent().at(-1)).toBe(`POST /API/V3/Account/1/Sale/${sale?.saleID}/EmailReceipt.json`);
});

test("what a call needs is asked for before anything is sent", async () => {
  const { account, sent } = shop();
  const emailReceipt = account.sales.emailReceipt as (id: number, input: object) => Promise<unknown>;
  await expect(emailReceipt(1, {})).rejects.toThrow("Sale.emailReceipt.emailAddress is required. Nothing was sent.");
  await expect(emailReceipt(0, { emailAddress: "x" })).rejects.toThrow("saleID must be a positive whole number");
  await expect(emailReceipt(1, { emailAddress: "x", cc: "y" })).rejects.toThrow('has no field "cc"');
  expect(sent()).toEqual([]);
});

type Method = (...given: readonly unknown[]) => Promise<unknown>;

function caseOf(title: string): CallCase {
  const found = cases[title];
  if (found === undefined) throw new Error(`There is no case for ${title}: write one in call-cases.ts.`);
  return found;
}

/** A call that goes to another resource's path has the record's id in its body. */
function bodyOf({ at }: AnyCall, { id }: AnyDefinition, sends: object, subject: number): object {
  return at === undefined ? sends : { [id]: String(subject), ...sends };
}
