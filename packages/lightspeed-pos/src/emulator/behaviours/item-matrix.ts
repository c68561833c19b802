import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import { isBlank } from "../write/checks.js";
import type { Behaviour, Change } from "./behaviour.js";
import { giveDefaults } from "./custom-field-defaults.js";
import { refuseItemType } from "./item-type.js";
import { pricesOf } from "./prices.js";

const SLOTS = ["1", "2", "3"] as const;

/** A product in variants: it collects the values of its items' attributes. */
export const itemMatrix: Behaviour = {
  creating(draft, { sent, store, write }) {
    refuseItemType(write, "ItemMatrix", draft);
    draft.archived = "false";
    draft.Prices = pricesOf([], sent.Prices, store);
    const used = usedSlots(store, draft.itemAttributeSetID);
    for (const slot of SLOTS) draft[`attribute${slot}Values`] = used.includes(slot) ? listOf(draft, slot) : undefined;
  },

  updating(record, changes, { store, write }) {
    refuseItemType(write, "ItemMatrix", changes, record);
    if ("Prices" in changes) changes.Prices = pricesOf(record.Prices, changes.Prices, store);
  },

  saved({ itemMatrixID }, change) {
    giveDefaults(change, "Item", { itemMatrixID });
  },

  /** Documented: its items are archived with it. */
  removed({ itemMatrixID }, { store, write }) {
    const items = [...store.table("Item").having("itemMatrixID", String(itemMatrixID))];
    for (const item of items.filter(({ archived }) => archived !== "true"))
      write.remove(write.definition("Item"), item);
  },
};

/** Adds an item's attributes to the values of its matrix, which then is as new as the item (observed). */
export function joinMatrix(item: WireRecord, { store, input, sent }: Change): void {
  if (isBlank(item.itemMatrixID) || !("itemMatrixID" in sent || "ItemAttributes" in input)) return;
  const matrix = store.table("ItemMatrix").get(String(item.itemMatrixID));
  const attributes = store.table("ItemAttributes").get(String(item.itemAttributesID));
  if (matrix === undefined) return;
  const changes: WireRecord = { timeStamp: item.timeStamp };
  for (const slot of SLOTS) {
    const value = attributes?.[`attribute${slot}`];
    if (typeof value !== "string" || value === "" || listOf(matrix, slot).includes(value)) continue;
    changes[`attribute${slot}Values`] = [...listOf(matrix, slot), value];
  }
  store.table("ItemMatrix").update(matrix, changes);
}

function listOf(matrix: WireRecord, slot: (typeof SLOTS)[number]): readonly string[] {
  return (matrix[`attribute${slot}Values`] ?? []) as readonly string[];
}

/** Only the slots that the attribute set names are shown, empty ones too (documented: Item Matrices). */
function usedSlots(store: Store, itemAttributeSetID: unknown): readonly string[] {
  const set = store.table("ItemAttributeSet").get(String(itemAttributeSetID));
  return SLOTS.filter((slot) => !isBlank(set?.[`attributeName${slot}`]));
}
