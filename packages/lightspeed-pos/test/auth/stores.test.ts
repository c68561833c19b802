import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TokenStore } from "../../src/index.js";
import { HandClock } from "./shop.js";
import { type Place, type StoreKind, storeKinds } from "./stores.js";

describe.each(storeKinds)("the store in $name", (kind) => {
  describe.skipIf(!kind.isThere)("keeps the promises of every store", () => promises(kind));
});

function promises(kind: StoreKind): void {
  const clock = new HandClock();
  const pass = (ms: number) => (kind.hasOwnClock ? sleep(ms) : clock.advance(ms));
  let place: Place;
  let store: TokenStore;
  let other: TokenStore;
  let names = 0;
  const fresh = () => `shop:${names++}/E`;
  beforeAll(async () => {
    place = await kind.make(clock.now);
    [store, other] = [await place.open(), await place.open()];
  });
  afterAll(() => place.close());

  test("what was saved can be read by others, under a version that changes", async () => {
    const name = fresh();
    expect(await store.read(name)).toBeUndefined();
    expect(await store.save(name, "one 'quoted' ✓", undefined)).toBe(true);
    const first = await other.read(name);
    expect(first?.text).toBe("one 'quoted' ✓");
    expect(await other.save(name, "two", first?.version)).toBe(true);
    const second = await store.read(name);
    expect(second?.text).toBe("two");
    expect(second?.version).not.toBe(first?.version);
  });

  test("only one of two saves over the same version is done", async () => {
    const name = fresh();
    await store.save(name, "one", undefined);
    const version = (await store.read(name))?.version;
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, index) => (index % 2 ? store : other).save(name, `text ${index}`, version)),
    );
    const winners = all.flatMap((isDone, index) => (isDone ? [index] : []));
    expect(winners).toHaveLength(1);
    expect((await store.read(name))?.text).toBe(`text ${winners[0]}`);
  });

  test("only one of many makes a connection", async () => {
    const name = fresh();
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, index) => (index % 2 ? store : other).save(name, `text ${index}`, undefined)),
    );
    expect(all.filter(Boolean)).toHaveLength(1);
  });

  test("a lease keeps others out, until it is released by a save", async () => {
    const name = fresh();
    await store.save(name, "one", undefined);
    const lease = await store.lease(name, "me", 60_000);
    expect(lease?.text).toBe("one");
    expect(await other.lease(name, "you", 60_000)).toBeUndefined();
    expect(await store.save(name, "two", lease?.version)).toBe(true);
    expect((await other.lease(name, "you", 60_000))?.text).toBe("two");
  });

  test("only one of many gets a lease", async () => {
    const name = fresh();
    await store.save(name, "one", undefined);
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, index) => (index % 2 ? store : other).lease(name, `holder ${index}`, 60_000)),
    );
    expect(all.filter((one) => one !== undefined)).toHaveLength(1);
  });

  test("a lease ends by itself, and its holder can save no more", async () => {
    const name = fresh();
    await store.save(name, "one", undefined);
    const late = await store.lease(name, "me", 40);
    await pass(60);
    const mine = await other.lease(name, "you", 60_000);
    expect(mine?.text).toBe("one");
    expect(await store.save(name, "late", late?.version)).toBe(false);
    expect(await other.save(name, "two", mine?.version)).toBe(true);
    expect((await store.read(name))?.text).toBe("two");
  });

  test("a lease that ran out, and that nobody took, still saves", async () => {
    const name = fresh();
    await store.save(name, "one", undefined);
    const lease = await store.lease(name, "me", 20);
    await pass(40);
    expect(await store.save(name, "two", lease?.version)).toBe(true);
  });

  test("a holder can take its lease again, for longer", async () => {
    const name = fresh();
    await store.save(name, "one", undefined);
    const first = await store.lease(name, "me", 30);
    const second = await store.lease(name, "me", 60_000);
    await pass(60);
    expect(await other.lease(name, "you", 60_000)).toBeUndefined();
    expect(await store.save(name, "two", first?.version)).toBe(false);
    expect(await store.save(name, "two", second?.version)).toBe(true);
  });

  test("saving without a lease takes it from whoever has it: a person has connected anew", async () => {
    const name = fresh();
    await store.save(name, "one", undefined);
    const lease = await store.lease(name, "me", 60_000);
    const seen = await other.read(name);
    expect(await other.save(name, "anew", seen?.version)).toBe(true);
    expect(await store.save(name, "late", lease?.version)).toBe(false);
  });

  test("what was removed is gone, and its old version opens nothing that comes after", async () => {
    const name = fresh();
    await store.save(name, "one", undefined);
    const old = await store.read(name);
    expect(await store.save(name, undefined, old?.version)).toBe(true);
    expect(await other.read(name)).toBeUndefined();
    expect(await other.lease(name, "me", 60_000)).toBeUndefined();
    expect(await store.save(name, "again", old?.version)).toBe(false);
    expect(await store.save(name, "again", undefined)).toBe(true);
    expect(await store.save(name, undefined, old?.version)).toBe(false);
    expect((await other.read(name))?.text).toBe("again");
  });

  test("names are kept apart, capitals and signs too, and listed", async () => {
    const odd = ["Main", "main", "a.b", "a/b", "a%2fb", "../up", "*", "x".repeat(64)];
    for (const name of odd) await store.save(name, `text of ${name}`, undefined);
    for (const name of odd) expect((await other.read(name))?.text).toBe(`text of ${name}`);
    expect(await other.list()).toEqual(expect.arrayContaining(odd));
    const main = await store.read("Main");
    await store.save("Main", undefined, main?.version);
    expect(await other.list()).not.toContain("Main");
  });
}
