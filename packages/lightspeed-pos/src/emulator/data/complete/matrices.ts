import type { WireRecord } from "../../store/record.js";
import { groupBy } from "../../values/group.js";
import { isBlank } from "../../write/checks.js";
import type { ShopInMaking } from "../shop-in-making.js";

const SLOTS = ["1", "2", "3"] as const;

/** Collects the attribute values of a matrix from its items, for the slots that its set names (documented). */
export function collectAttributes(shop: ShopInMaking): void {
  const sets = byId(shop, "ItemAttributeSet", "itemAttributeSetID");
  const attributes = byId(shop, "ItemAttributes", "itemAttributesID");
  const items = groupBy(shop.entries("Item"), ({ record }) => record.itemMatrixID);
  for (const { record, given } of shop.entries("ItemMatrix")) {
    const places = (items.get(record.itemMatrixID) ?? []).map((item) => attributes.get(item.record.itemAttributesID));
    for (const slot of SLOTS) {
      if (Object.hasOwn(given, `attribute${slot}Values`)) continue;
      const isUsed = !isBlank(sets.get(record.itemAttributeSetID)?.[`attributeName${slot}`]);
      record[`attribute${slot}Values`] = isUsed ? valuesOf(places, `attribute${slot}`) : undefined;
    }
  }
}

function valuesOf(places: readonly (WireRecord | undefined)[], field: string): readonly string[] {
  const values = places.map((place) => place?.[field]);
  return [...new Set(values.filter((value) => typeof value === "string" && value !== ""))] as string[];
}

function byId(shop: ShopInMaking, name: string, id: string): ReadonlyMap<unknown, WireRecord> {
  return new Map(shop.entries(name).map(({ record }) => [record[id], record]));
}
