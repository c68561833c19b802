import type { AnyDefinition } from "../../../src/schema/index.js";
import type { TestShop } from "../../support/shop.js";
import { definitions, someID } from "./shop.js";

/** The ids of the records that an endpoint stands below, the outermost first. */
export async function ownersFor(shop: TestShop, definition: AnyDefinition, isWrite: boolean): Promise<number[]> {
  const { within } = definition;
  if (within === undefined) return [];
  const make = isWrite ? makers[definition.name] : undefined;
  if (make !== undefined) return make(shop);
  return ownersWithRecords(shop, definition);
}

/** Owners to write below, where one from the generated shop will not do, and why. */
const makers: Readonly<Record<string, (shop: TestShop) => Promise<number[]>>> = {
  // A payment has one signature, and the first ones have theirs.
  "SalePayment/SalePaymentSignature": async () => [20],
  // Only open sales take lines.
  "Sale/SaleLine": async ({ account }) => {
    const { saleID } = await account.sales.create({ employeeID: 1, registerID: 1, shopID: 1 });
    return [saleID];
  },
};

/** The owners of some record that stands there. */
function ownersWithRecords(shop: TestShop, definition: AnyDefinition): number[] {
  const { by = "", within = "", records } = definition;
  const owner = definitions[within] as AnyDefinition;
  const some = shop.emulator.records(records as never).find((record) => Number(record[by]) > 0);
  const id = some === undefined ? someID(shop, owner.records) : Number(some[by]);
  if (id === undefined) return [];
  if (owner.within === undefined) return [id];
  const outer = shop.emulator.records(owner.records as never).find((record) => Number(record[owner.id]) === id);
  return [Number(outer?.[owner.by ?? ""]), id];
}
