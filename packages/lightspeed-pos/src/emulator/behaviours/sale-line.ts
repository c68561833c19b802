import { badRequest } from "../refusal.js";
import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import { decimal } from "../values/decimal.js";
import { isBlank } from "../write/checks.js";
import type { Behaviour, Change, Owner } from "./behaviour.js";
import { itemByCode } from "./item.js";
import { followFees, isFeeLine, refundedFee, removeFees } from "./item-fee.js";
import { priceOf } from "./prices.js";
import { forget } from "./references.js";
import { leftOf } from "./refunded.js";
import { release, reserve } from "./reservations.js";
import { recalculateLine, recalculateSale, refuseClosedSale } from "./sale-recalculate.js";
import { followSpecialOrder, refuseOrderedSpecialOrder, removeSpecialOrder } from "./special-order.js";

/** What took the line back, the gift card that it loaded, the piece that it sold: of no line afterwards (assumed). */
const REFERRERS = [
  ["SaleLine", "parentSaleLineID"],
  ["SaleAccount", "saleLineID"],
  ["Serialized", "saleLineID"],
] as const;

/** Something sold on a sale, or set aside for one. */
export const saleLine: Behaviour = {
  removalAnswers: ["Sale"],

  creating(draft, change) {
    const { store, sent } = change;
    refuseClosedSale(store, draft.saleID, "SaleLine");
    const sale = store.table("Sale").get(String(draft.saleID));
    if (isBlank(draft.employeeID)) draft.employeeID = sale?.employeeID ?? "0";
    if (isBlank(draft.shopID)) draft.shopID = sale?.shopID ?? "0";
    if (isBlank(draft.itemID)) draft.itemID = itemFromCode(change) ?? "0";
    if (!("tax" in sent)) draft.tax = String(!isOfNoTaxClass(draft, sent));
    if (isBlank(draft.noteID)) draft.noteID = noteFromText(change) ?? "0";
    Object.assign(draft, itemFields(store, draft.itemID), sent, discountFields(store, sent));
    Object.assign(draft, refundedFee(store.table("SaleLine").get(String(draft.parentSaleLineID))));
    refuseOverRefund(store, draft);
  },

  updating(record, changes, { store, sent, owner }) {
    refuseWorkordersLine(record, owner);
    refuseClosedSale(store, record.saleID, "SaleLine");
    if (sent.isLayaway === "true" || sent.isSpecialOrder === "true") setAside(store, record, changes);
    refuseClosedSale(store, changes.saleID ?? record.saleID, "SaleLine");
    refuseOtherCustomer(store, record, changes);
    const isOtherItem = "itemID" in changes && changes.itemID !== record.itemID;
    if (isOtherItem) Object.assign(changes, { ...itemFields(store, changes.itemID), ...changes });
    Object.assign(changes, discountFields(store, sent));
    refuseOverRefund(store, { ...record, ...changes });
  },

  /** A line that is saved with its sale is worked out with it. */
  saved(record, change) {
    const { store, write, owner, before, sent } = change;
    followSpecialOrder(record, change);
    followFees(record, change);
    reserve(write, record, before, sent.requireFullReservation === "true");
    if (owner?.name === "Sale") return;
    const left = before?.saleID === record.saleID ? undefined : before?.saleID;
    for (const saleID of [left, record.saleID]) {
      const sale = store.table("Sale").get(String(saleID));
      if (sale !== undefined) recalculateSale(write, sale);
    }
    if (isBlank(record.saleID)) recalculateLine(write, record, undefined);
  },

  removing(record, { store, owner }) {
    refuseWorkordersLine(record, owner);
    refuseClosedSale(store, record.saleID, "SaleLine");
    refuseOrderedSpecialOrder(record, store);
  },

  removed(record, { store, write }) {
    release(write, record);
    removeSpecialOrder(record, store);
    removeFees(record, write);
    forget(write, REFERRERS, record.saleLineID);
    const sale = store.table("Sale").get(String(record.saleID));
    if (sale !== undefined) recalculateSale(write, sale);
  },
};

/** Documented: a code in place of an itemID. */
function itemFromCode({ sent, store }: Change): string | undefined {
  if (isBlank(sent.itemCode)) return undefined;
  const item = itemByCode(store, String(sent.itemCode));
  if (item === undefined) throw badRequest("SaleLine not saved. No Item has this itemCode.");
  return String(item.itemID);
}

/** Documented by a sample (Credit Accounts): what is sent so is not taxed, or it would not balance. */
function isOfNoTaxClass({ itemID }: WireRecord, { taxClassID }: WireRecord): boolean {
  return isBlank(itemID) && taxClassID === "0";
}

/** Documented by the same sample: a text in the place of a `Note`. */
function noteFromText({ input, store, now }: Change): string | undefined {
  if (typeof input.note !== "string" || input.Note !== undefined) return undefined;
  return String(store.table("Note").insert({ note: input.note, isPublic: "false", timeStamp: now }).noteID);
}

/** What a line takes over from its item. */
function itemFields(store: Store, itemID: unknown): WireRecord {
  const item = store.table("Item").get(String(itemID));
  if (item === undefined) return {};
  const cost = isBlank(item.avgCost) ? item.defaultCost : item.avgCost;
  return { unitPrice: priceOf(item), avgCost: cost, fifoCost: cost, tax: item.tax, taxClassID: item.taxClassID };
}

/** A discount that is named brings its amount or percentage, unless one was sent. */
function discountFields(store: Store, sent: WireRecord): WireRecord {
  if (!("discountID" in sent) || "discountPercent" in sent || "discountAmount" in sent) return {};
  const discount = store.table("Discount").get(String(sent.discountID));
  return { discountAmount: discount?.discountAmount ?? "0", discountPercent: discount?.discountPercent ?? "0" };
}

/** Documented: no more can come back than the original line sold. The wording is assumed. */
function refuseOverRefund(store: Store, line: WireRecord): void {
  const { parentSaleLineID, unitQuantity, saleLineID } = line;
  const original = isBlank(parentSaleLineID) ? undefined : store.table("SaleLine").get(String(parentSaleLineID));
  if (original === undefined || isFeeLine(line) || decimal(unitQuantity).gte(0)) return;
  if (isSold(store, original) && leftOf(store, original, saleLineID).plus(decimal(unitQuantity)).gte(0)) return;
  throw badRequest("SaleLine not saved. More would be refunded than the original line sold.");
}

/** Documented: what becomes a layaway or a special order leaves its sale, and waits for its customer. */
function setAside(store: Store, record: WireRecord, changes: WireRecord): void {
  const isWaiting = record.isLayaway === "true" || record.isSpecialOrder === "true";
  if (isWaiting || isBlank(record.saleID)) return;
  const sale = store.table("Sale").get(String(record.saleID));
  changes.saleID = "0";
  if (isBlank(changes.customerID ?? record.customerID)) changes.customerID = sale?.customerID ?? "0";
}

function isSold(store: Store, { saleID }: WireRecord): boolean {
  return store.table("Sale").get(String(saleID))?.completed === "true";
}

/** Documented: what is on a work order is changed there. The wording is assumed. */
function refuseWorkordersLine({ isWorkorder }: WireRecord, owner: Owner | undefined): void {
  if (isWorkorder !== "true" || owner?.name === "Workorder") return;
  throw badRequest("SaleLine not saved. It belongs to a work order, and is changed through that.");
}

/** Documented: a reserved line can only join a sale of its own customer. The wording is assumed. */
function refuseOtherCustomer(store: Store, line: WireRecord, { saleID }: WireRecord): void {
  const sale = saleID === undefined ? undefined : store.table("Sale").get(String(saleID));
  if (sale === undefined || saleID === line.saleID || isBlank(line.customerID)) return;
  if (sale.customerID === line.customerID) return;
  throw badRequest("SaleLine not saved. It is reserved for another Customer than that of the Sale.");
}
