import fc from "fast-check";
import { expect, it } from "vitest";
import { badRequest } from "../../../src/emulator/refusal.js";
import { AmendedRecords } from "../../../src/emulator/store/amended-records.js";
import { DerivedRecords } from "../../../src/emulator/store/derived-records.js";
import type { Founded } from "../../../src/emulator/store/founded.js";
import { Journal } from "../../../src/emulator/store/journal.js";
import { PackedRecords } from "../../../src/emulator/store/packed/packed-records.js";
import type { WireRecord } from "../../../src/emulator/store/record.js";
import { Table } from "../../../src/emulator/store/table.js";

const ID = "itemID";
const FIELDS = ["a", "b"];
const texts = fc.constantFrom("", "0", "1", "2", "x", "Ä");
const drafts = fc.record({ a: texts, b: texts }, { requiredKeys: [] });

/** A table that keeps every record as an object. */
class PlainTable {
  records: WireRecord[];
  lastID: number;

  constructor(records: readonly WireRecord[]) {
    this.records = records.map((record) => ({ ...record }));
    this.lastID = Number(records.at(-1)?.[ID] ?? 0);
  }

  insert(draft: WireRecord): void {
    this.lastID += 1;
    this.records.push({ ...draft, [ID]: String(this.lastID) });
  }

  having(field: string, value: string): readonly WireRecord[] {
    return this.records.filter((record) => record[field] === value);
  }

  ordered(field: string): readonly WireRecord[] {
    return [...this.records].sort((a, b) => compare(textOf(a[field]), textOf(b[field])));
  }
}

interface Tables {
  readonly table: Table;
  readonly plain: PlainTable;
}

type Step = (tables: Tables) => void;

const insert = drafts.map(
  (draft): Step =>
    ({ table, plain }) => {
      table.insert(draft);
      plain.insert(draft);
    },
);

/** Through whichever way the record was found. */
const finders: ((table: Table, plain: WireRecord) => WireRecord | undefined)[] = [
  (table, plain) => table.get(String(plain[ID])),
  (table, plain) => table.all.find((record) => record[ID] === plain[ID]),
  (table, plain) => table.having(ID, String(plain[ID]))[0],
];
const chosen = fc.record({ index: fc.nat(), find: fc.constantFrom(...finders) });

function choose({ table, plain }: Tables, { index, find }: { index: number; find: (typeof finders)[number] }) {
  const own = plain.records[index % Math.max(plain.records.length, 1)];
  return own && { own, record: find(table, own) as WireRecord };
}

const update = fc.tuple(chosen, drafts).map(
  ([choice, changes]): Step =>
    (tables) => {
      const found = choose(tables, choice);
      if (found === undefined) return;
      tables.table.update(found.record, changes);
      Object.assign(found.own, changes);
      expect(found.record).toEqual(found.own);
    },
);

const remove = chosen.map(
  (choice): Step =>
    (tables) => {
      const found = choose(tables, choice);
      if (found === undefined) return;
      tables.table.remove(found.record);
      tables.plain.records = tables.plain.records.filter((record) => record !== found.own);
    },
);

const look = fc.tuple(fc.constantFrom(...FIELDS, ID), texts, fc.nat(9)).map(([field, value, id]): Step => {
  return ({ table, plain }) => {
    expect(table.having(field, value)).toEqual(plain.having(field, value));
    expect(table.mostHaving(field, value)).toBeGreaterThanOrEqual(plain.having(field, value).length);
    expect([...table.ordered(order(field))]).toEqual(plain.ordered(field));
    expect([...table.orderedAmong(table.idsHaving("a", value), order(field))]).toEqual(
      plain.ordered(field).filter(({ a }) => a === value),
    );
    expect(table.get(id)).toEqual(plain.having(ID, String(id))[0]);
    expect(table.firstFrom(id)).toBe(plain.records.filter((record) => Number(record[ID]) < id).length);
  };
});

const steps = fc.array(fc.oneof(insert, update, remove, look), { maxLength: 12 });

/** Requests one after another, some refused; what a refused one wrote is gone. */
const requests = fc.array(fc.record({ steps, isRefused: fc.boolean() }), { maxLength: 8 });

function order(field: string) {
  return { field, sortValueOf: textOf, compare };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

type Request = { readonly steps: readonly Step[]; readonly isRefused: boolean };

function ask({ steps, isRefused }: Request, journal: Journal, table: Table, plain: PlainTable): void {
  const trial = Object.assign(new PlainTable([]), { records: plain.records.map((each) => ({ ...each })) });
  trial.lastID = plain.lastID;
  const work = () => {
    for (const step of steps) step({ table, plain: trial });
    if (isRefused) throw badRequest("No.");
  };
  if (isRefused) expect(() => journal.run(work)).toThrow("No.");
  else journal.run(work);
  // Ids that a refused request took are not given again.
  plain.lastID = trial.lastID;
  if (!isRefused) plain.records = trial.records;
  expect([...table.all]).toEqual(plain.records);
  expect(table.all.length).toBe(plain.records.length);
  expect(table.all.at(-1)).toEqual(plain.records.at(-1));
  expect(plain.records.map((_, index) => ({ ...table.all.glimpse(index) }))).toEqual(plain.records);
}

const foundings: Readonly<Record<string, (records: readonly WireRecord[]) => Founded>> = {
  packed: (records) => PackedRecords.of(ID, records),
  amended(records) {
    const amended = new AmendedRecords(
      PackedRecords.of(
        ID,
        records.map((record) => ({ ...record, a: "before" })),
      ),
    );
    for (const [position, { a }] of records.entries()) amended.amend(position, { a });
    return amended;
  },
  derived: (records) =>
    new DerivedRecords(() => ({
      length: records.length,
      make: (position) => ({ ...(records[position] as WireRecord) }),
      keys: { [ID]: (position) => position + 1, a: (position) => Number(records[position]?.a) },
      places: { [ID]: (id) => [id - 1] },
    })),
};

const founded = fc.record({ records: fc.array(drafts, { maxLength: 10 }), gaps: fc.boolean() });

it.each(Object.entries(foundings))(
  "on %s records a table is like a list of objects, and a reset forgets",
  (name, found) => {
    fc.assert(
      fc.property(founded, requests, requests, (start, before, after) => {
        const isDerived = name === "derived";
        const isDense = isDerived || !start.gaps;
        const records = start.records.map((draft, index) => ({
          ...(isDerived && { b: "" }),
          ...draft,
          ...(isDerived && { a: String(index % 3) }),
          [ID]: String(isDense ? index + 1 : 3 * index + 2),
        }));
        const base = found(records);
        // The second table starts from the same records: what was written to the first lies above them.
        for (const asked of [before, after]) {
          const journal = new Journal();
          const table = new Table(ID, base, journal);
          const plain = new PlainTable(records);
          for (const request of asked) ask(request, journal, table, plain);
        }
      }),
      { numRuns: 100 },
    );
  },
);

it("gives the same object within a request, however it is asked for and however much is looked at", () => {
  const records = Array.from({ length: 5000 }, (_, index) => ({ [ID]: String(index + 1), a: index === 0 ? "x" : "" }));
  const journal = new Journal();
  const table = new Table(ID, PackedRecords.of(ID, records), journal);
  journal.run(() => lookAround(table));
});

function lookAround(table: Table): void {
  const record = table.get(1);
  expect(table.having("a", "x")[0]).toBe(record);
  for (let id = 1; id <= table.all.length; id += 1) table.get(id);
  expect(table.all.at(0)).toBe(record);
  table.update(table.all.at(0) as WireRecord, { a: "y" });
  expect(record?.a).toBe("y");
  expect(table.get("1")).toBe(record);
}

it("keeps what was removed gone, though somebody still holds it", () => {
  const table = new Table(ID, PackedRecords.of(ID, [{ [ID]: "1", a: "x" }]), new Journal());
  const record = table.get(1) as WireRecord;
  table.remove(record);
  table.update(record, { a: "y" });
  table.remove(record);
  expect([table.get(1), table.having("a", "y"), [...table.all]]).toEqual([undefined, [], []]);
});
