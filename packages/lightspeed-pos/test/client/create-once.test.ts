import { describe, expect, test } from "vitest";
import { useShop } from "../support/shop.js";

const shop = useShop({ items: 20, sales: 5 });
const input = { employeeID: 1, registerID: 1, shopID: 1 };

/** A fetch that loses the answers to the first creates, before or after the server did the work. */
function losing(how: "before" | "after", times: number): typeof fetch {
  let left = times;
  return async (url, init) => {
    const isCreate = init?.method === "POST";
    if (isCreate && how === "before" && left-- > 0) throw new TypeError("fetch failed");
    const answer = await fetch(url, init);
    if (isCreate && how === "after" && left-- > 0) throw new TypeError("fetch failed");
    return answer;
  };
}

const impatient = { now: () => performance.now(), sleep: (ms: number, signal?: AbortSignal) => sleep(ms, signal) };

describe("createOnce", () => {
  test.each(["before", "after"] as const)("makes exactly one sale when answers are lost %s the work", async (how) => {
    const { client, emulator, account } = shop();
    const lossy = client({ fetch: losing(how, 2) as never, clock: impatient }).account(emulator.accountID);
    const sale = await lossy.sales.createOnce("order-17", input);
    expect(sale).toMatchObject({ referenceNumber: "order-17", referenceNumberSource: "lightspeed-pos" });
    expect(await account.sales.all({ where: { referenceNumber: "order-17" } })).toHaveLength(1);
  });

  test("a plain create would have made one each time", async () => {
    const { client, emulator, account } = shop();
    const lossy = client({ fetch: losing("after", 1) as never, clock: impatient }).account(emulator.accountID);
    const create = () => lossy.sales.create({ ...input, referenceNumber: "plain" });
    await expect(create()).rejects.toMatchObject({ code: "outcome_unknown" });
    await create();
    expect(await account.sales.all({ where: { referenceNumber: "plain" } })).toHaveLength(2);
  });

  test("a later run finds what an earlier one made, archived too", async () => {
    const { account } = shop();
    const reference = { number: "A-1", source: "webshop" };
    const first = await account.sales.createOnce(reference, input);
    await account.sales.archive(first.saleID);
    expect((await account.sales.createOnce(reference, input)).saleID).toBe(first.saleID);
    expect((await account.sales.createOnce({ ...reference, source: "other" }, input)).saleID).not.toBe(first.saleID);
  });

  test("twenty calls at once share one creation", async () => {
    const { account, sent } = shop();
    const sales = await Promise.all(Array.from({ length: 20 }, () => account.sales.createOnce("B-2", input)));
    expect(new Set(sales.map(({ saleID }) => saleID)).size).toBe(1);
    expect(sent().filter((request) => request.startsWith("POST"))).toHaveLength(1);
  });

  test("an error of the server is not repeated", async () => {
    const { account, sent } = shop();
    const refused = account.sales.createOnce("C-3", { ...input, customerID: 999_999 });
    await expect(refused).rejects.toMatchObject({ code: "bad_request" });
    expect(sent().filter((request) => request.startsWith("POST"))).toHaveLength(1);
  });

  test.each(["", " "])("the reference %j is refused before anything is sent", async (number) => {
    const { account, sent } = shop();
    await expect(account.sales.createOnce(number, input)).rejects.toThrow("A reference needs a number");
    expect(sent()).toEqual([]);
  });

  test("collections whose records cannot carry a reference do not have it", () => {
    expect("createOnce" in shop().account.items).toBe(false);
  });
});

async function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  if (ms < 30_000) return;
  await new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason), { once: true }));
}
