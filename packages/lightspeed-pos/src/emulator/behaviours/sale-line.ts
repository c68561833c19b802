import { badRequest } from "../refusal.js";
import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import { isBlank } from "../write/checks.js";
import type { Behaviour, Owner } from "./behaviour.js";
import { refuseWithoutCustomer } from "./customer-required.js";
import { insteadOfOther } from "./discount-limits.js";
import { followFees, isFeeLine, removeFees } from "./item-fee.js";
import { refuseStraying, refuseUnreserved } from "./lone-line.js";
import { forget } from "./references.js";
import { completeLine, discountFields, itemFields, refuseDiscounts, refuseOverRefund } from "./sale-line-fields.js";
import { recalculateLine, recalculateSale, refuseClosedSale } from "./sale-recalculate.js";
import { followSpecialOrder, refuseOrderedSpecialOrder, removeSpecialOrder } from "./special-order.js";
import { release, reserve } from "./stock/reservations.js";

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
    const isAlone = change.owner === undefined && !isFeeLine(draft);
    // Documented: the endpoint of lines puts none on a sale.
    if (isAlone) draft.saleID = "0";
    completeLine(draft, change);
    if (isAlone) refuseUnreserved(draft);
  },

  updating(record, changes, { store, sent, owner }) {
    refuseWorkordersLine(record, owner);
    refuseClosedSale(store, record.saleID, "SaleLine");
    if (sent.isLayaway === "true" || sent.isSpecialOrder === "true") setAside(store, record, changes);
    refuseClosedSale(store, changes.saleID ?? record.saleID, "SaleLine");
    refuseOtherCustomer(store, record, changes);
    const isOtherItem = "itemID" in changes && changes.itemID !== record.itemID;
    if (isOtherItem) Object.assign(changes, { ...itemFields(store, { ...record, ...changes }), ...changes });
    refuseDiscounts(sent);
    Object.assign(changes, discountFields(store, sent), insteadOfOther(sent));
    refuseStraying(record, changes);
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
      if (sale === undefined) continue;
      refuseWithoutCustomer(store, sale);
      recalculateSale(write, sale);
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

/** The same, made below a sale. */
export const lineOfSale: Behaviour = { ...saleLine, creating: completeLine };

/** Documented: what becomes a layaway or a special order leaves its sale, and waits for its customer. */
function setAside(store: Store, record: WireRecord, changes: WireRecord): void {
  const isWaiting = record.isLayaway === "true" || record.isSpecialOrder === "true";
  if (isWaiting || isBlank(record.saleID)) return;
  const sale = store.table("Sale").get(String(record.saleID));
  changes.saleID = "0";
  if (isBlank(changes.customerID ?? record.customerID)) changes.customerID = sale?.customerID ?? "0";
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
