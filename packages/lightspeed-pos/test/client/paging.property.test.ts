import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { useShop } from "../support/shop.js";

const shop = useShop({ items: 60, sales: 0, customers: 0 });

describe("walking in id order", () => {
  test("misses nothing and repeats nothing, at any page size", async () => {
    const { account } = shop();
    const everything = (await account.items.all({ archived: true })).map(({ itemID }) => itemID);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 100 }), async (pageSize) => {
        const ids: number[] = [];
        for await (const page of account.items.pages({ pageSize, archived: true }))
          ids.push(...page.map(({ id }) => id));
        expect(ids).toEqual(everything);
      }),
      { numRuns: 25 },
    );
  });

  test("gives every record that was there before and stays, while others come and go between pages", async () => {
    const { account, emulator } = shop();
    const change = fc.record({ create: fc.boolean(), archive: fc.integer({ min: 1, max: 60 }) });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 20 }),
        fc.array(change, { maxLength: 8 }),
        async (pageSize, changes) => {
          await emulator.reset();
          const before = (await account.items.all()).map(({ id }) => id);
          const pending = [...changes];
          const archived = new Set<number>();
          const seen: number[] = [];
          for await (const page of account.items.pages({ pageSize })) {
            seen.push(...page.map(({ id }) => id));
            const next = pending.shift();
            if (next?.create) await account.items.create({ description: "New" });
            if (next) archived.add((await account.items.archive(next.archive)).id);
          }
          expect(new Set(seen).size).toBe(seen.length);
          expect(seen).toEqual([...seen].sort((left, right) => left - right));
          expect(before.filter((id) => !archived.has(id)).every((id) => seen.includes(id))).toBe(true);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe("what a filter says is what the server understands", () => {
  const nasty = fc.oneof(
    fc.string({ unit: "binary", maxLength: 20 }),
    fc.string({
      unit: fc.constantFrom(
        "=",
        ",",
        "|",
        "%",
        "&",
        "+",
        "'",
        '"',
        "~",
        "<",
        ">",
        "!",
        "[",
        "\\",
        " ",
        "a",
        "é",
        "漢",
        "🚲",
      ),
      maxLength: 12,
    }),
    fc.constantFrom("=,x", ">,1", "IN,[1]", "~,%", "%25", "a|b", "%7C", "or", "", " ", "[", '"'),
  );

  // Text is told apart as the database does it: without regard to case.
  test("equals finds the record of any text, alone, in a list and among alternatives", async () => {
    const { account } = shop();
    const { itemID } = await account.items.create({ description: "Bell" });
    await fc.assert(
      fc.asyncProperty(nasty, async (text) => {
        await account.items.update(itemID, { customSku: text });
        const found = await Promise.all([
          account.items.all({ where: { itemID, customSku: text } }),
          account.items.all({ where: { itemID, customSku: { in: [text, "another"] } } }),
          account.items.all({ where: { itemID, or: [{ customSku: text }, { customSku: "another" }] } }),
        ]);
        expect(found.map((rows) => rows.map((row) => row.customSku))).toEqual([[text], [text], [text]]);
      }),
      { numRuns: 60 },
    );
  });

  test("not equals leaves it out", async () => {
    const { account } = shop();
    const { itemID } = await account.items.create({ description: "Bell" });
    await fc.assert(
      fc.asyncProperty(nasty, async (text) => {
        await account.items.update(itemID, { customSku: text });
        expect(await account.items.all({ where: { itemID, customSku: { ne: text } } })).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
