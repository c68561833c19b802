import { badRequest } from "../refusal.js";
import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import type { Behaviour } from "./behaviour.js";
import { refuseBeyondCredit } from "./credit-limit.js";
import { refuseWithoutCustomer } from "./customer-required.js";
import { refuseAmountOff, refuseMoreThanWhole } from "./discount-limits.js";
import { completeSale } from "./sale-completion.js";
import { mergeNotes } from "./sale-notes.js";
import { endOf, linesOf, recalculateSale, refuseClosedSale } from "./sale-recalculate.js";
import { release } from "./stock/reservations.js";
import { taxClassTotals } from "./tax-class-totals.js";

/** What the totals follow from: one that is not open keeps its totals, and sending these changes nothing (assumed). */
const SETTLED = ["discountPercent", "discountID", "taxCategoryID", "isTaxInclusive", "change"];

/** Goods and money changing hands: open until it is paid, then closed for good. */
export const sale: Behaviour = {
  /** Documented by a sample (Gift Cards). */
  writesAnswer: ["SaleLines.Note", "SalePayments.SaleAccounts"],
  removalAnswers: ["Customer"],

  /** Documented for refunds: a ticket number, which is far above all ids. */
  alsoNamed: (name, store) => (name.length === 12 ? store.table("Sale").having("ticketNumber", name)[0] : undefined),

  computed: {
    TaxClassTotals: (sale, store, _, load) => (load.has("TaxClassTotals") ? taxClassTotals(store, sale) : undefined),
  },

  creating(draft, change) {
    const { sent, store } = change;
    refuseDiscount(store, sent);
    draft.SaleNotes = mergeNotes(undefined, sent.SaleNotes, change);
    draft.TaxClassTotals = undefined;
    // Documented samples leave it out and are taxed; one who sends 0 wants none (observed).
    if (!("taxCategoryID" in sent)) draft.taxCategoryID = shopTaxCategory(store, draft.shopID);
    if (!("tipEmployeeID" in sent)) draft.tipEmployeeID = draft.employeeID;
    Object.assign(draft, taxFields(store, draft.taxCategoryID), discountFields(store, sent));
    // It starts open; completing comes after its lines and payments are stored.
    Object.assign(draft, { completed: "false", archived: "false", voided: "false", completeTime: undefined });
  },

  inserted(record, { store }) {
    store.table("Sale").update(record, { ticketNumber: ticketNumberOf(record.saleID) });
  },

  updating(record, changes, change) {
    const { store, sent } = change;
    if (sent.SaleNotes !== undefined) changes.SaleNotes = mergeNotes(record.SaleNotes, sent.SaleNotes, change);
    delete changes.completed;
    delete changes.archived;
    // Documented: it is said when the sale is created.
    delete changes.enablePromotions;
    if (endOf(record) !== undefined) {
      for (const name of SETTLED) delete changes[name];
      if (record.completed !== "true") delete changes.completeTime;
      return;
    }
    delete changes.completeTime;
    refuseDiscount(store, sent);
    if ("taxCategoryID" in changes) Object.assign(changes, taxFields(store, changes.taxCategoryID));
    Object.assign(changes, discountFields(store, sent));
  },

  saved(record, { write, sent }) {
    // Completing one that is completed already asks for nothing.
    if (record.completed === "true") return;
    if (sent.completed === "true") refuseClosedSale(write.store, record.saleID, "Sale");
    if (endOf(record) !== undefined) return;
    refuseWithoutCustomer(write.store, record);
    recalculateSale(write, record);
    if (sent.completed !== "true") return;
    refuseBeyondCredit(write.store, record);
    completeSale(write, record, sent.completeTime);
  },

  /** Documented: only sales that are not completed. The wording is assumed, and that voided ones stay too. */
  removing(record) {
    const end = endOf(record);
    if (end === "completed" || end === "voided")
      throw badRequest(`Sale not archived. A ${end} Sale cannot be archived.`);
  },

  /** Nothing is held back for a sale that comes to nothing (assumed). */
  removed(record, { store, write }) {
    for (const line of linesOf(store, record)) release(write, line);
  },
};

/** Observed: 22 and the id in ten digits. */
export function ticketNumberOf(saleID: unknown): string {
  return `22${String(saleID).padStart(10, "0")}`;
}

function shopTaxCategory(store: Store, shopID: unknown): string {
  return String(store.table("Shop").get(String(shopID))?.taxCategoryID ?? "0");
}

function taxFields(store: Store, taxCategoryID: unknown): WireRecord {
  const category = store.table("TaxCategory").get(String(taxCategoryID));
  return {
    tax1Rate: category?.tax1Rate ?? "0",
    tax2Rate: category?.tax2Rate ?? "0",
    isTaxInclusive: category?.isTaxInclusive ?? "false",
  };
}

/** Documented: a percentage alone, of no more than the whole. */
function refuseDiscount(store: Store, sent: WireRecord): void {
  refuseMoreThanWhole(sent);
  refuseAmountOff("Sale", store.table("Discount").get(String(sent.discountID)));
}

/** A discount that is named brings its percentage, unless one was sent. */
function discountFields(store: Store, sent: WireRecord): WireRecord {
  if (!("discountID" in sent) || "discountPercent" in sent) return {};
  return { discountPercent: store.table("Discount").get(String(sent.discountID))?.discountPercent ?? "0" };
}
