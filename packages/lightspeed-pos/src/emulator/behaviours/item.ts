import { badRequest } from "../refusal.js";
import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import { decimal } from "../values/decimal.js";
import { isObject, type JsonObject } from "../values/json.js";
import { isBlank } from "../write/checks.js";
import { elementsOf } from "../write/elements.js";
import type { Behaviour } from "./behaviour.js";
import { giveDefaults } from "./custom-field-defaults.js";
import { joinMatrix } from "./item-matrix.js";
import { refuseItemType } from "./item-type.js";
import { pricesOf } from "./prices.js";
import { followOwnComponents } from "./stock/components.js";
import { setStock } from "./stock/moves.js";
import { completeItemShops, rowsOf } from "./stock/rows.js";

const FIRST_SKU = 210_000_000_000;

const CODES = ["upc", "ean", "itemID", "systemSku"];

/** A product: numbered, priced at every level, stocked in every shop. */
export const item: Behaviour = {
  filters: {
    /** Documented for upc, ean and itemID; a recording finds an item by its systemSku too. */
    itemCode: { kind: { type: "code" }, operators: ["=", "IN"], values: (record) => codesOf(record) },
  },

  creating(draft, { sent, store, write }) {
    if (isBlank(draft.description)) throw noDescription("created");
    refuseInvalidCodes(draft);
    refuseItemType(write, "Item", draft);
    draft.archived = "false";
    draft.systemSku = String(store.next("systemSku", () => lastSku(store.table("Item").valuesOf("systemSku"))));
    draft.Prices = pricesOf([], sent.Prices, store);
  },

  inserted(record, { write }) {
    completeItemShops(write, String(record.itemID));
  },

  updating(record, changes, { input, store, write }) {
    if ("description" in changes && isBlank(changes.description)) throw noDescription("updated");
    refuseInvalidCodes(changes);
    refuseItemType(write, "Item", changes, record);
    refuseRepeatedItemShops(input);
    // Documented: only DELETE archives; `false` restores.
    if (changes.archived === "true") delete changes.archived;
    if ("Prices" in changes) changes.Prices = pricesOf(record.Prices, changes.Prices, store);
    completeItemShops(write, String(record.itemID));
  },

  saved(record, change) {
    joinMatrix(record, change);
    giveDefaults(change, "Item", { itemID: record.itemID });
    if ("ItemComponents" in change.input) followOwnComponents(change.write, String(record.itemID));
  },

  /** Documented: archiving zeroes the stock for good. */
  removed(record, { store, write }) {
    for (const row of rowsOf(store, record).inShops)
      setStock(write, row, decimal("0"), { reason: "RemoveForArchiveItem", automated: true });
  },
};

/** The item that a code names, where there is one. */
export function itemByCode(store: Store, code: string): WireRecord | undefined {
  if (code === "") return undefined;
  const items = store.table("Item");
  const named = CODES.flatMap((field) => items.having(field, code)).filter(({ archived }) => archived !== "true");
  return named.reduce<WireRecord | undefined>(
    (first, item) => (first === undefined || items.idOf(item) < items.idOf(first) ? item : first),
    undefined,
  );
}

function codesOf(record: WireRecord): readonly string[] {
  return CODES.map((field) => record[field]).filter((code): code is string => typeof code === "string" && code !== "");
}

/** Where the sequence of systemSkus stands. */
export function lastSku(skus: Iterable<unknown>): number {
  let last = FIRST_SKU;
  for (const sku of skus) last = Math.max(last, Number(sku) || 0);
  return last;
}

/** The wording was observed. */
function noDescription(verb: "created" | "updated") {
  return badRequest(`Item not ${verb}. An Item must have a description.`);
}

/** Documented: 11 to 14 digits. The wording is assumed. */
function refuseInvalidCodes(fields: WireRecord): void {
  for (const name of ["upc", "ean"]) {
    const code = fields[name];
    if (typeof code === "string" && code !== "" && !/^\d{11,14}$/.test(code)) {
      throw badRequest(`${name} must be 11 to 14 digits.`);
    }
  }
}

/** Documented: a shop may stand once. The wording is assumed. */
function refuseRepeatedItemShops(input: JsonObject): void {
  const rows = elementsOf(input.ItemShops, "ItemShop").filter(isObject);
  for (const name of ["itemShopID", "shopID"]) {
    const named = rows.map((row) => row[name]).filter((id) => id !== undefined);
    if (new Set(named.map(String)).size < named.length) throw badRequest(`Repeated ItemShop: a ${name} stands twice.`);
  }
}
