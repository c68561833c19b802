import fc from "fast-check";
import { expect, it } from "vitest";
import { AdaptingColumn } from "../../../src/emulator/store/packed/adapting-column.js";
import { ABSENT, cellOf, valueIn } from "../../../src/emulator/store/packed/cell.js";
import { PackedRecords } from "../../../src/emulator/store/packed/packed-records.js";
import type { WireRecord, WireValue } from "../../../src/emulator/store/record.js";
import { momentText } from "../../../src/emulator/values/moments.js";

/** So few different cells are kept by a code that the other kinds of columns come up too. */
const MOST_CODES = 3;

const decimals = fc.tuple(fc.maxSafeInteger(), fc.nat(8)).map(([units, places]) => String(units / 10 ** places));
const moments = fc.integer({ min: -(10 ** 10), max: 10 ** 11 }).map(momentText);
const oddities = fc.constantFrom(
  "",
  "0",
  "-0",
  "007",
  "1.50",
  ".5",
  "1.",
  "+1",
  "1e3",
  " 1",
  "2147483648",
  "NaN",
  ABSENT,
);
const anyText = fc.string({ unit: "binary" });
/** Half of a character, which no encoding of whole ones holds. */
const broken = fc.constantFrom("\ud800", "a\udc00", "\udfff\ud800");
const structures = fc.array(fc.dictionary(fc.string({ minLength: 1 }), fc.string(), { noNullPrototype: true }));

/** Lists of one kind, into which others come now and then. */
const cells = fc
  .constantFrom<fc.Arbitrary<string>>(fc.integer().map(String), decimals, moments, anyText)
  .chain((usual) =>
    fc.array(
      fc.oneof({ weight: 12, arbitrary: usual }, oddities, moments, broken, fc.constant(ABSENT), fc.constant("false")),
      { size: "medium" },
    ),
  );

it("keeps whatever text comes, as whatever kind of column", () => {
  fc.assert(
    fc.property(cells, (list) => {
      const column = new AdaptingColumn(MOST_CODES);
      for (const cell of list) column.add(cell);
      expect(list.map((_, position) => column.at(position))).toEqual(list);
    }),
    { numRuns: 500 },
  );
});

it("has the same key for the same text, by which it is found", () => {
  fc.assert(
    fc.property(cells, (list) => {
      const column = new AdaptingColumn(MOST_CODES);
      for (const cell of list) column.add(cell);
      for (const [position, cell] of list.entries()) expect(column.keyOf(cell)).toBe(column.keyAt(position));
    }),
  );
});

const values = fc.oneof<fc.Arbitrary<WireValue | undefined>[]>(anyText, oddities, structures, fc.constant(undefined));

it("keeps lists and structures, and tells text from what looks like them", () => {
  fc.assert(
    fc.property(values, (value) => {
      expect(valueIn(cellOf(value))).toEqual(value);
    }),
  );
});

it("gives records back as they were packed, new ones at each look", () => {
  const records = fc.array(fc.record({ a: values, b: values, Prices: structures }));
  fc.assert(
    fc.property(records, (drafts) => {
      const list: WireRecord[] = drafts.map((draft, index) => ({ ...draft, itemID: String(2 * index + 1) }));
      const packed = PackedRecords.of("itemID", list);
      expect(list.map((_, position) => packed.at(position))).toEqual(list);
      for (const position of list.keys()) (packed.at(position).Prices as string[]).push("changed");
      expect(list.map((_, position) => packed.at(position))).toEqual(list);
    }),
  );
});
