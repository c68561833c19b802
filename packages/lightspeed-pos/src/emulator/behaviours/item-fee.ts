import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import { decimal } from "../values/decimal.js";
import { isBlank } from "../write/checks.js";
import type { Writer } from "../write/writer.js";
import type { Behaviour, Change } from "./behaviour.js";
import { refuseUnknownWord } from "./known-words.js";

/** A charge that comes with items. */
export const itemFee: Behaviour = {
  /** Documented: there is one way to work it out. */
  updating(_record, changes, { write }) {
    refuseUnknownWord(write.definition("ItemFee"), changes, "calculationMethod");
  },
};

/**
 * Keeps the fees of a line's item as lines of the same sale.
 *
 * Documented: an item has the fees of its category, archived ones apart, and each is a line whose parent is the item's.
 * That they come when the line joins a sale, follow its quantity and go with it is assumed.
 */
export function followFees(line: WireRecord, { before, write, owner }: Change): void {
  if (!isBlank(line.lineType) || decimal(line.unitQuantity).lt(0)) return;
  const isMoved = before?.saleID !== line.saleID || before?.itemID !== line.itemID;
  if (isMoved) {
    if (before !== undefined) removeFees(before, write);
    const fees = isBlank(line.saleID) ? [] : feesOf(write.store, line.itemID);
    for (const fee of fees) addFee(line, fee, write, owner);
  }
  for (const fee of feeLinesOf(write.store, line)) {
    write.store.table("SaleLine").update(fee, { unitQuantity: line.unitQuantity });
  }
}

/** The fees go with the line of their item. */
export function removeFees(line: WireRecord, { store }: Writer): void {
  for (const fee of feeLinesOf(store, line)) store.table("SaleLine").remove(fee);
}

/** What a line is when it takes back another: a fee that is taken back is one too (documented). */
export function refundedFee(original: WireRecord | undefined): WireRecord {
  return isFeeLine(original) ? { lineType: "item_fee_refund", itemFeeID: original?.itemFeeID } : {};
}

/** A fee has the line of its item as its parent, as what takes a line back has that line. */
export function isFeeLine(line: WireRecord | undefined): boolean {
  return line?.lineType === "item_fee";
}

function feeLinesOf(store: Store, { saleID, saleLineID }: WireRecord): readonly WireRecord[] {
  if (isBlank(saleID)) return [];
  const below = store.table("SaleLine").having("parentSaleLineID", String(saleLineID));
  return below.filter((line) => isFeeLine(line) && line.saleID === saleID);
}

function feesOf(store: Store, itemID: unknown): readonly WireRecord[] {
  const categoryID = store.table("Item").get(String(itemID))?.categoryID;
  if (isBlank(categoryID)) return [];
  const links = store.table("ItemFeeCategory").having("categoryID", String(categoryID));
  const fees = links.map(({ itemFeeID }) => store.table("ItemFee").get(String(itemFeeID)));
  return fees.filter((fee) => fee !== undefined && fee.archived !== "true") as readonly WireRecord[];
}

function addFee(line: WireRecord, fee: WireRecord, write: Writer, owner: Change["owner"]): void {
  const { saleID, saleLineID, unitQuantity, employeeID, shopID } = line;
  const input = {
    unitQuantity: String(unitQuantity),
    unitPrice: String(fee.feeValue),
    tax: String(fee.taxable),
    employeeID: String(employeeID),
    shopID: String(shopID),
  };
  const links = { saleID, parentSaleLineID: saleLineID, lineType: "item_fee", itemFeeID: fee.itemFeeID };
  write.create(write.definition("SaleLine"), input, links, owner);
}
