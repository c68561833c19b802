import { expect, it } from "vitest";
import { IndexBy } from "../../../src/emulator/store/index-by.js";
import type { WireRecord } from "../../../src/emulator/store/record.js";

const idOf = ({ saleID }: WireRecord) => Number(saleID);

function salesOf(customerID: string, first: number, count: number): WireRecord[] {
  return Array.from({ length: count }, (_, place) => ({ saleID: String(first + place), customerID }));
}

/** Gives records to another customer, as merging does. */
function move(index: IndexBy, records: readonly WireRecord[], customerID: string): void {
  for (const record of records) {
    index.delete(record);
    record.customerID = customerID;
    index.add(record);
  }
}

it("keeps each group in the order of ids, in whatever order records come and go", () => {
  const index = new IndexBy("customerID", idOf, salesOf("2", 4, 3));
  const early = salesOf("1", 1, 3);
  for (const record of [...early].reverse()) index.add(record);
  move(index, early, "2");
  expect(index.get("2").map(idOf)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(index.get("1")).toEqual([]);
  index.delete({ saleID: "3", customerID: "2" });
  expect(index.get("2").map(idOf)).toEqual([1, 2, 3, 4, 5, 6]);
});

it("moves twenty thousand records before twenty thousand others in a moment", () => {
  const early = salesOf("1", 1, 20_000);
  const index = new IndexBy("customerID", idOf, [...early, ...salesOf("2", 20_001, 20_000)]);
  const start = performance.now();
  move(index, early, "2");
  // It took half a minute when each looked for its place from the end.
  expect(performance.now() - start).toBeLessThan(8_000);
  expect(index.get("2")).toHaveLength(40_000);
});
