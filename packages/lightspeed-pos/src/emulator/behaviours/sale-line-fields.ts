import { badRequest } from "../refusal.js";
import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import { decimal } from "../values/decimal.js";
import { isBlank } from "../write/checks.js";
import type { Change } from "./behaviour.js";
import { refuseMoreThanWhole, refuseTwoDiscounts } from "./discount-limits.js";
import { itemByCode } from "./item.js";
import { isFeeLine, refundedFee } from "./item-fee.js";
import { priceOf } from "./prices.js";
import { leftOf } from "./refunded.js";
import { isInForce, refuseClosedSale } from "./sale-recalculate.js";
import { costOfItem } from "./stock/lots.js";
import { rowIn, rowsOf } from "./stock/rows.js";

/** Fills in what was not sent: from the sale, from the item, from what it takes back. */
export function completeLine(draft: WireRecord, change: Change): void {
  const { store, sent } = change;
  refuseClosedSale(store, draft.saleID, "SaleLine");
  refuseDiscounts(sent);
  const sale = store.table("Sale").get(String(draft.saleID));
  const employeeID = isBlank(draft.employeeID) ? (sale?.employeeID ?? "0") : draft.employeeID;
  const shopID = isBlank(draft.shopID) ? (sale?.shopID ?? "0") : draft.shopID;
  const itemID = isBlank(draft.itemID) ? (itemFromCode(change) ?? "0") : draft.itemID;
  if (!("tax" in sent)) draft.tax = String(!isOfNoTaxClass(itemID, sent));
  const noteID = isBlank(draft.noteID) ? (noteFromText(change) ?? "0") : draft.noteID;
  const taken = { ...itemFields(store, { itemID, shopID }), ...costOfRefunded(store, { ...draft, itemID }) };
  Object.assign(draft, taken, sent, discountFields(store, sent), {
    saleID: draft.saleID,
    employeeID,
    shopID,
    itemID,
    noteID,
  });
  Object.assign(draft, refundedFee(store.table("SaleLine").get(String(draft.parentSaleLineID))));
  refuseOverRefund(store, draft);
}

/** Documented: an amount or a percentage, of no more than the whole. */
export function refuseDiscounts(sent: WireRecord): void {
  refuseTwoDiscounts("SaleLine", sent);
  refuseMoreThanWhole(sent);
}

/** Documented: a code in place of an itemID. */
function itemFromCode({ sent, store }: Change): string | undefined {
  if (isBlank(sent.itemCode)) return undefined;
  const item = itemByCode(store, String(sent.itemCode));
  if (item === undefined) throw badRequest("SaleLine not saved. No Item has this itemCode.");
  return String(item.itemID);
}

/** Documented by a sample (Credit Accounts): what is sent so is not taxed, or it would not balance. */
function isOfNoTaxClass(itemID: unknown, { taxClassID }: WireRecord): boolean {
  return isBlank(itemID) && taxClassID === "0";
}

/** Documented by the same sample: a text in the place of a `Note`. */
function noteFromText({ input, store, now }: Change): string | undefined {
  if (typeof input.note !== "string" || input.Note !== undefined) return undefined;
  return String(store.table("Note").insert({ note: input.note, isPublic: "false", timeStamp: now }).noteID);
}

/** What a line takes over from its item; that the next lot tells the cost before it is sold is assumed. */
export function itemFields(store: Store, { itemID, shopID }: WireRecord): WireRecord {
  const item = store.table("Item").get(String(itemID));
  if (item === undefined) return {};
  const nextCost = rowIn(store, String(itemID), String(shopID))?.nextFifoLotCost;
  const average = rowsOf(store, { itemID }).summary?.averageCost;
  const avgCost = isBlank(average) ? costOfItem(item) : average;
  const fifoCost = isBlank(nextCost) ? avgCost : nextCost;
  return { unitPrice: priceOf(item), avgCost, fifoCost, tax: item.tax, taxClassID: item.taxClassID };
}

/** What comes back cost what it did when it was sold (assumed). */
function costOfRefunded(store: Store, { parentSaleLineID, itemID }: WireRecord): WireRecord {
  const original = store.table("SaleLine").get(String(parentSaleLineID));
  if (original === undefined || original.itemID !== itemID) return {};
  return { avgCost: original.avgCost, fifoCost: original.fifoCost };
}

/** A discount that is named brings its amount or percentage, unless one was sent. */
export function discountFields(store: Store, sent: WireRecord): WireRecord {
  if (!("discountID" in sent) || "discountPercent" in sent || "discountAmount" in sent) return {};
  const discount = store.table("Discount").get(String(sent.discountID));
  return { discountAmount: discount?.discountAmount ?? "0", discountPercent: discount?.discountPercent ?? "0" };
}

/** Documented: no more can come back than the original line sold. The wording is assumed. */
export function refuseOverRefund(store: Store, line: WireRecord): void {
  const { parentSaleLineID, unitQuantity, saleLineID } = line;
  const original = isBlank(parentSaleLineID) ? undefined : store.table("SaleLine").get(String(parentSaleLineID));
  if (original === undefined || isFeeLine(line) || decimal(unitQuantity).gte(0)) return;
  if (isSold(store, original) && leftOf(store, original, saleLineID).plus(decimal(unitQuantity)).gte(0)) return;
  throw badRequest("SaleLine not saved. More would be refunded than the original line sold.");
}

function isSold(store: Store, { saleID }: WireRecord): boolean {
  return isInForce(store.table("Sale").get(String(saleID)));
}
