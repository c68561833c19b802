import { expect, it } from "vitest";
import { definitions } from "../../src/emulator/definitions.js";
import type { Filter } from "../../src/emulator/query/filter.js";
import { cutStretch } from "../../src/emulator/query/offset.js";
import { countFitting, cutPage } from "../../src/emulator/query/page.js";
import { sortBy } from "../../src/emulator/query/sort.js";
import { Journal } from "../../src/emulator/store/journal.js";
import { PackedRecords } from "../../src/emulator/store/packed/packed-records.js";
import type { WireRecord } from "../../src/emulator/store/record.js";
import { Table } from "../../src/emulator/store/table.js";
import type { AnyDefinition } from "../../src/schema/index.js";

const line = definitions.SaleLine as AnyDefinition;
const COUNT = 6000;

/** Shop 1 sold most of it, and each of many sales a little. */
const lines = Array.from({ length: COUNT }, (_, index): WireRecord => {
  const shopID = index % 10 === 0 ? "2" : "1";
  const timeStamp = `2026-01-01T00:00:${String((index * 7) % 60).padStart(2, "0")}+00:00`;
  return { saleLineID: String(index + 1), saleID: String(1 + Math.floor(index / 3)), shopID, timeStamp };
});

const table = new Table("saleLineID", PackedRecords.of("saleLineID", lines), new Journal());

const filters: Readonly<Record<string, { readonly filter: Filter; readonly fitting: readonly WireRecord[] }>> = {
  "most of them": holding("shopID", "1"),
  "a part that is named": holding("saleID", "700"),
  "nothing at all": holding("saleID", "999999"),
};

function holding(field: string, value: string) {
  const fits = (record: WireRecord) => record[field] === value;
  return { filter: { fits, among: { field, values: [value] } }, fitting: lines.filter(fits) };
}

function sortedBy(field: string, records: readonly WireRecord[]): readonly WireRecord[] {
  const keyOf = (record: WireRecord) => `${String(record[field])} ${String(record.saleLineID).padStart(9, "0")}`;
  return field === "saleLineID" ? records : [...records].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

it.each(Object.entries(filters))("counts %s", (_, { filter, fitting }) => {
  expect(countFitting(table, filter)).toBe(fitting.length);
});

it.each(Object.entries(filters))("cuts pages of %s in either order, from the start and from a cursor", (_, part) => {
  for (const field of ["saleLineID", "timeStamp"]) {
    const sort = sortBy(line, field, false);
    const expected = sortedBy(field, part.fitting);
    for (const start of [0, 1, 2500]) {
      const before = expected[start - 1];
      const place = before && { id: Number(before.saleLineID), value: sort.comparableOf(before[field]) };
      if (start > 0 && place === undefined) continue;
      const page = cutPage(table, part.filter, sort, place && { direction: "after", place }, 50);
      expect(page.records).toEqual(expected.slice(start, start + 50));
      expect([page.hasNext, page.hasPrevious]).toEqual([start + 50 < expected.length, start > 0]);
    }
  }
});

it.each(Object.entries(filters))("cuts stretches of %s by offset, from either end", (_, { filter, fitting }) => {
  for (const isDescending of [false, true]) {
    const expected = isDescending ? [...fitting].reverse() : fitting;
    const stretch = cutStretch(table, filter, sortBy(line, "saleLineID", isDescending), 2000, 40);
    expect(stretch).toEqual({ records: expected.slice(2000, 2040), count: expected.length });
  }
});
