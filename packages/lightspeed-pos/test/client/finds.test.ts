import { describe, expect, test } from "vitest";
import { AbortedError, Lightspeed, NotFoundError } from "../../src/index.js";
import { serve } from "../support/canned-server.js";
import { useShop } from "../support/shop.js";

const shop = useShop({ items: 1200 });
const ids = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe("finds of one tick", () => {
  test("a thousand of different ids are ten requests", async () => {
    const { account, sent } = shop();
    const items = await Promise.all(ids(1000).map((id) => account.items.find(id)));
    expect(items.map(({ itemID }) => itemID)).toEqual(ids(1000));
    expect(sent()).toHaveLength(10);
  });

  test("the same id twice is one request for one record", async () => {
    const { account, sent } = shop();
    const [one, two] = await Promise.all([account.items.find(3), account.items.find(3)]);
    expect(one).toEqual(two);
    expect(one).not.toBe(two);
    expect(sent()).toEqual([expect.stringContaining("/Item/3.json")]);
  });

  test("one that does not exist harms no other", async () => {
    const { account } = shop();
    const [found, missing] = await Promise.allSettled([account.items.find(1), account.items.find(999_999)]);
    expect(found.status).toBe("fulfilled");
    expect(missing).toMatchObject({ reason: expect.any(NotFoundError) });
  });

  test("archived records are found too", async () => {
    const { account } = shop();
    await account.items.archive(4);
    expect(
      (await Promise.all([account.items.find(4), account.items.find(5)])).map(({ archived }) => archived),
    ).toContain(true);
  });

  test("different relations, lanes or timeouts never share a request", async () => {
    const { account, sent } = shop();
    await Promise.all([
      account.items.find(1),
      account.items.find(2),
      account.items.find(1, { load: ["ItemShops"] }),
      account.items.find(1, { lane: "backfill" }),
      account.items.find(1, { timeout: 5000 }),
    ]);
    expect(sent()).toHaveLength(4);
  });

  test("one caller's abort does not harm the others, not even for the same id", async () => {
    const { account } = shop();
    const stop = new AbortController();
    const aborted = account.items.find(1, { signal: stop.signal });
    const others = [account.items.find(1), account.items.find(2)];
    stop.abort();
    await expect(aborted).rejects.toBeInstanceOf(AbortedError);
    expect((await Promise.all(others)).map(({ itemID }) => itemID)).toEqual([1, 2]);
  });

  test("when every caller has given up nothing is sent", async () => {
    const { account, sent } = shop();
    const stop = new AbortController();
    const finds = [1, 2].map((id) => account.items.find(id, { signal: stop.signal }));
    stop.abort();
    await Promise.allSettled(finds);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(sent()).toEqual([]);
  });

  test("a signal that was aborted before asks nothing", async () => {
    const { account, sent } = shop();
    await expect(account.items.find(1, { signal: AbortSignal.abort() })).rejects.toBeInstanceOf(AbortedError);
    expect(sent()).toEqual([]);
  });
});

describe("findMany", () => {
  test("gives what exists, in the order asked, in as few requests as possible", async () => {
    const { account, sent } = shop();
    const wanted = [...ids(150).reverse(), 999_999];
    const items = await account.items.findMany(wanted);
    expect(items.map(({ itemID }) => itemID)).toEqual(ids(150).reverse());
    expect(sent()).toHaveLength(2);
  });
});

test("an answer with ids that nobody asked for means the filter was ignored: then each is asked for alone", async () => {
  const level = (id: number) => ({ itemID: String(id), description: "x" });
  const server = await serve(
    { body: { "@attributes": { next: "", previous: "" }, Item: [1, 2, 3, 4].map(level) } },
    { body: { "@attributes": { count: "1" }, Item: level(2) } },
    { body: { "@attributes": { count: "1" }, Item: level(3) } },
  );
  const { items } = new Lightspeed({ baseUrl: server.url, accessToken: "t" }).account(1);
  const found = await Promise.all([items.find(2), items.find(3)]);
  expect(found.map(({ itemID }) => itemID)).toEqual([2, 3]);
  expect(server.requests.slice(1).map(({ url }) => url)).toEqual([
    "/API/V3/Account/1/Item/2.json",
    "/API/V3/Account/1/Item/3.json",
  ]);
});
