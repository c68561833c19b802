import type { FieldMap, RelationMap } from "../../src/schema/index.js";
import { inputFor, partOf } from "../client/every-action/inputs.js";
import { type AnyCollection, picture, someID } from "../client/every-action/shop.js";
import type { TestShop } from "../support/shop.js";
import { isObject, type Wire } from "./canonical.js";
import { type BodySample, inputOf } from "./contract-bodies.js";
import { definitions } from "./documented.js";

/** A body for this shop: what it refers to exists, and the record that it is about too. */
export async function fitted(
  shop: TestShop,
  collection: AnyCollection,
  sample: BodySample,
): Promise<{ readonly id: number; readonly value: unknown }> {
  const { definition, action } = sample;
  const { fields, relations } = definition.calls[action] ?? definition;
  const given = inputOf(sample);
  const refit = (one: unknown) => ({
    ...existing(shop, fields, relations, one as Wire),
    ...particular[definition.name]?.(shop),
  });
  // Where all references are mapped to one record, a list of them has one.
  const value = Array.isArray(given) ? given.slice(0, 1).map(refit) : refit(given);
  const file = action === "create" && definition.upload !== undefined ? { file: picture(), filename: "a.png" } : {};
  const id = action === "create" ? 0 : await subjectOf(shop, collection, sample);
  return { id, value: Array.isArray(value) ? value : { ...value, ...file } };
}

/** A record to change: a new one where the API creates, else one of the shop. */
async function subjectOf(
  shop: TestShop,
  collection: AnyCollection,
  { definition, action }: BodySample,
): Promise<number> {
  if (action === "update" && definition.actions.includes("create")) {
    const file = definition.upload === undefined ? {} : { file: picture(), filename: "a.png" };
    const input = inputFor(definition, (resource) => someID(shop, resource));
    const id = (await collection.create({ ...partOf(input, "value"), ...file }))[definition.id] as number;
    await preparations[`${definition.name}.${action}`]?.(shop, id);
    return id;
  }
  const [row] = await collection.all({ max: 1 });
  const id = row?.[definition.id] as number;
  await preparations[`${definition.name}.${action}`]?.(shop, id);
  return id;
}

/** References that have to go together. */
const particular: Readonly<Record<string, (shop: TestShop) => Wire>> = {
  InventoryCountReconcile: ({ emulator }) => {
    const [counted] = emulator.records("InventoryCountItem");
    return { inventoryCountID: Number(counted?.inventoryCountID), itemID: Number(counted?.itemID) };
  },
};

/** What must be so before a call can be tried. */
const preparations: Readonly<Record<string, (shop: TestShop, id: number) => Promise<unknown>>> = {
  "Register.open": ({ account }, id) => account.registers.close(id),
  "InventoryTransfer.updateItems": putFirstItem,
  "InventoryTransfer.deleteItems": putFirstItem,
  "SaleLine.update": giveSaleToCustomer,
};

/** A line that waits for somebody joins a sale of the same customer. */
async function giveSaleToCustomer(shop: TestShop): Promise<void> {
  await shop.account.sales.update(someID(shop, "Sale") ?? 0, { customerID: someID(shop, "Customer") ?? 0 });
}

/** The item that every reference is mapped to is on the transfer. */
async function putFirstItem({ account }: TestShop, id: number): Promise<void> {
  const items = await account.inventoryTransfers.of(id).transferItems.all();
  if (items.every(({ itemID }) => itemID !== 1))
    await account.inventoryTransfers.addItems(id, [{ itemID: 1, toSend: 1 }]);
}

/** The same values with references to records that are there; those inside that name their own record add one instead. */
function existing(shop: TestShop, fields: FieldMap, relations: RelationMap, values: Wire): Wire {
  const entries = Object.entries(values).flatMap(([key, value]): [string, unknown][] => {
    const kind = fields[key]?.kind;
    const relation = relations[key];
    // Goods go from one shop to another.
    if (key === "receivingShopID") return [[key, 2]];
    if (kind?.type === "id") return [[key, value === 0 ? 0 : (someID(shop, kind.target ?? "") ?? 0)]];
    if (relation === undefined) return [[key, value]];
    const {
      fields: inner,
      relations: deeper,
      id,
    } = definitions[relation.target] ?? { fields: {}, relations: {}, id: "" };
    const refit = (one: unknown) => {
      const { [id]: _, ...rest } = existing(shop, inner, deeper, one as Wire);
      return rest;
    };
    return [[key, Array.isArray(value) ? value.map(refit) : isObject(value) ? refit(value) : value]];
  });
  return Object.fromEntries(entries);
}
