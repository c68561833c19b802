import type { Emulator } from "../../../src/emulator/index.js";

/** A method that cannot do what its name says, why, and how that shows in what it sends. */
export interface Flaw {
  readonly method: string;
  readonly given: readonly unknown[];
  readonly reason: string;
  /** The query of its first request, for the reason to hold. */
  readonly sends: RegExp;
  /** What the client answers then: the rows of a list of everything, or none. */
  readonly brings: (shop: Emulator) => number;
}

const year = ["2025-01-01", "2026-12-31"] as const;

const all = (resource: "Item" | "Order" | "Sale" | "SaleLine") => (shop: Emulator) =>
  shop.records(resource).filter(({ archived }) => archived !== "true").length;
const none = () => 0;

export const flaws: readonly Flaw[] = [
  {
    method: "getMultipleSales",
    given: [["1", "2"]],
    reason: "it leaves out the ids that it is given",
    sends: /^$/,
    brings: all("Sale"),
  },
  {
    method: "getSaleLinesByItem",
    given: ["1"],
    reason: "it leaves out the item that it is given",
    sends: /^$/,
    brings: all("SaleLine"),
  },
  {
    method: "getSaleLinesByVendorID",
    given: ["1"],
    reason: "it leaves out the vendor that it is given",
    sends: /^$/,
    brings: all("SaleLine"),
  },
  {
    method: "getOrdersByVendorID",
    given: ["1"],
    reason: "it leaves out the vendor that it is given",
    sends: /^$/,
    brings: all("Order"),
  },
  {
    method: "getItemsWithLowStock",
    given: [{ threshold: 5 }],
    reason: "items have no field qoh, and the API ignores filters that it does not know",
    sends: /^qoh=%3C%2C5$/,
    brings: all("Item"),
  },
  {
    method: "getSaleLinesByVendorID",
    given: ["1", ...year],
    reason: "it puts an operator before the operator of a range, which the API refuses; errors are empty lists there",
    sends: /^timeStamp=(>|%3E),(><|%3E%3C),2025-01-01,2026-12-31&/,
    brings: none,
  },
  {
    method: "getSalesByDateRange",
    given: [{ startDate: year[0], endDate: year[1] }],
    reason: "it puts an operator before the operator of a range, which the API refuses; errors are empty lists there",
    sends: /^timeStamp=(>|%3E),(><|%3E%3C),2025-01-01,2026-12-31&/,
    brings: none,
  },
  {
    method: "getItem",
    given: ["987654321"],
    reason: "it answers an empty list for what is not there, as for every error",
    sends: /^$/,
    brings: none,
  },
];
