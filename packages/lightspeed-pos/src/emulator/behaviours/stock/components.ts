import type { WireRecord } from "../../store/record.js";
import type { Store } from "../../store/store.js";
import { atLeastNothing, type Decimal, decimal, least, wireDecimal } from "../../values/decimal.js";
import type { Writer } from "../../write/writer.js";
import { sum } from "../sale-maths.js";
import { touch } from "../touch.js";
import { rowIn, rowsOf } from "./rows.js";

const NOTHING = decimal("0");

/** Works out anew what could be made where an item goes in, after its stock or what is on order of it changed. */
export function followInComponents(write: Writer, itemID: string): void {
  const components = write.store.table("ItemComponent");
  const wholes = components.having("componentItemID", itemID).map(({ assemblyItemID }) => assemblyItemID);
  const parts = components.having("assemblyItemID", itemID).filter(isBox);
  for (const made of new Set([...wholes, ...parts.map(({ componentItemID }) => componentItemID)])) {
    updateComponentStock(write, String(made));
  }
}

/** The same after it was said what an item is made of. */
export function followOwnComponents(write: Writer, itemID: string): void {
  updateComponentStock(write, itemID);
  followInComponents(write, itemID);
}

/** Tells in an item's stock rows how many could be made of what is there, and of what is on order (documented: Item). */
function updateComponentStock({ store, now }: Writer, itemID: string): void {
  const table = store.table("ItemShop");
  const { inShops, summary } = rowsOf(store, { itemID });
  for (const row of inShops) {
    const fields = { componentQoh: makeable(store, row, "qoh"), componentBackorder: makeable(store, row, "backorder") };
    touch(table, row, fields, now);
  }
  const all = Object.fromEntries(FIELDS.map((field) => [field, wireDecimal(sum(inShops, field))]));
  if (summary !== undefined) touch(table, summary, all, now);
}

const FIELDS = ["componentQoh", "componentBackorder"];

/** A whole of its parts, and a part out of boxes. */
function makeable(store: Store, { itemID, shopID }: WireRecord, field: "qoh" | "backorder"): string {
  const components = store.table("ItemComponent");
  const there = (id: unknown) => atLeastNothing(decimal(rowIn(store, String(id), String(shopID))?.[field]));
  const built = components.having("assemblyItemID", String(itemID)).map((component) => enoughFor(component, there));
  const opened = components
    .having("componentItemID", String(itemID))
    .filter(isBox)
    .map(({ assemblyItemID, quantity }) => there(assemblyItemID).times(decimal(quantity)));
  const wholes = built.length === 0 ? NOTHING : built.reduce(least);
  return wireDecimal(opened.reduce((total, pieces) => total.plus(pieces), wholes));
}

/** How many wholes there are enough parts for. */
function enoughFor({ componentItemID, quantity }: WireRecord, there: (itemID: unknown) => Decimal): Decimal {
  const needed = decimal(quantity);
  return needed.gt(0) ? there(componentItemID).div(needed).round(0, 0) : NOTHING;
}

/** Boxes are opened, assemblies are not (documented). */
function isBox({ componentGroup }: WireRecord): boolean {
  return componentGroup !== "0";
}
