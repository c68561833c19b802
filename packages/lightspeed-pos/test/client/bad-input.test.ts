import { describe, expect, test } from "vitest";
import { InvalidInputError, Lightspeed } from "../../src/index.js";

// Nothing listens here, and nothing may be sent: every refusal comes before.
const options = { baseUrl: "http://127.0.0.1:9", accessToken: "t", fetch: () => Promise.reject(new Error("sent")) };
const account = new Lightspeed(options).account(1);

/** What a JavaScript user may write: the same object, without the types that would stop them. */
function loose(value: unknown): { [name: string]: (...values: unknown[]) => Promise<unknown> } {
  return value as { [name: string]: (...values: unknown[]) => Promise<unknown> };
}

describe("options", () => {
  test.each([
    [undefined, "takes an object"],
    [{}, "accessToken is missing"],
    [{ accessToken: undefined }, "accessToken is missing"],
    [{ accessToken: "" }, "accessToken is empty"],
    [{ accessToken: "two words" }, "not made of visible ASCII"],
    [{ accessToken: "t", baseUrl: "https://api.lightspeedapp.com/API" }, 'use "https://api.lightspeedapp.com"'],
    [{ accessToken: "t", baseUrl: "api.lightspeedapp.com" }, "baseUrl must be an origin"],
    [{ accessToken: "t", baseUrl: "ftp://x" }, "baseUrl must be an origin"],
    [{ accessToken: "t", baseUrl: "https://user:pass@x" }, "must not hold a user name"],
    [{ accessToken: "t", timeout: 0 }, "timeout must be a whole number"],
    [{ accessToken: "t", maxRetries: -1 }, "maxRetries must be a whole number"],
    [{ acessToken: "t" }, 'has no option "acessToken". Did you mean "accessToken"?'],
  ])("%j is refused", (given, message) => {
    const open = () => new Lightspeed(given as { accessToken: string });
    expect(open).toThrow(InvalidInputError);
    expect(open).toThrow(message);
  });

  test("a token never shows in the refusal", () => {
    expect(() => new Lightspeed({ accessToken: "my secret" })).toThrow(
      expect.not.objectContaining({ message: "my secret" }),
    );
  });

  test("a token function that gives none is refused before anything is sent", async () => {
    const { items } = new Lightspeed({ ...options, accessToken: () => "" }).account(1);
    await expect(items.first()).rejects.toThrow("accessToken is empty");
  });
});

describe("ids", () => {
  test.each([0, -1, 1.5, Number.NaN, "1", undefined, null])("%j is no id", async (id) => {
    for (const call of [
      () => loose(account.items).find?.(id),
      () => loose(account.items).update?.(id, { description: "x" }),
      () => loose(account.items).archive?.(id),
      () => loose(account.items).findMany?.([id]),
    ]) {
      await expect(call()).rejects.toThrow("itemID must be a positive whole number");
    }
    expect(() => new Lightspeed(options).account(id as number)).toThrow(InvalidInputError);
  });
});

describe("verbs", () => {
  test.each([
    ["all", [{ where: { description: undefined } }], "is undefined"],
    ["all", [{ pageSize: 101 }], "pageSize must be a whole number, 1 to 100"],
    ["all", [{ pageSize: 0 }], "pageSize must be"],
    ["all", [{ max: -1 }], "max must be"],
    ["first", [{ sort: "upc" }], "cannot be sorted by"],
    ["count", [{ where: { or: [] } }], "at least one condition"],
    ["find", [1, { load: ["Nothing"] }], 'has no relation "Nothing"'],
    ["create", [{}], "Item.description is required"],
    ["create", [{ description: "x", systemSku: "1" }], "set by the server"],
    ["update", [1, {}], "names no field"],
    ["update", [1, undefined], "must be an object"],
  ])("%s(%j) is refused", async (verb, values, message) => {
    const call = loose(account.items)[verb]?.(...values);
    await expect(call).rejects.toBeInstanceOf(InvalidInputError);
    await expect(call).rejects.toThrow(message);
  });

  test("a cursor of another list is refused", () => {
    expect(() => account.items.pages({ from: "/API/V3/Account/1/Sale.json?after=x" })).toThrow("must be the `next`");
    expect(() => account.items.pages({ from: "https://evil.example/API/V3/Account/1/Item.json" })).toThrow(
      InvalidInputError,
    );
  });

  test.each(["../Account", "Item.json?x=1", "", "https://evil.example", "Item//1"])(
    "the path %j is refused",
    async (path) => {
      await expect(account.request("GET", path)).rejects.toThrow("path must lie below the account");
    },
  );
});
