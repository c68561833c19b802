import { leftOf } from "../behaviours/refunded.js";
import { chargeCredit } from "../behaviours/sale-completion.js";
import { endOf, linesOf, paymentsOf } from "../behaviours/sale-recalculate.js";
import { allocationsOf, takeBack } from "../behaviours/stock/allocations.js";
import { piecesOf } from "../behaviours/stock/lots.js";
import { moveStock } from "../behaviours/stock/moves.js";
import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import { decimal } from "../values/decimal.js";
import { isBlank } from "../write/checks.js";
import type { Writer } from "../write/writer.js";
import { cannot, type Deed, recordOf } from "./deed.js";

/**
 * Documented: a voided sale counts no more, all its inventory is restocked, and a SaleVoid tells who did it and why. A
 * sample shows that it is completed no more.
 */
export const voidSale: Deed = (write, { saleID, reason = "" }) => {
  const { store, now, employeeID } = write;
  const sale = recordOf(write, "Sale", saleID);
  if (sale.voided === "true") throw cannot(`Sale ${saleID} is voided already.`);
  if (endOf(sale) !== "completed") throw cannot(`Sale ${saleID} is not completed: open sales are archived instead.`);
  const lines = linesOf(store, sale);
  // Assumed: what came back already cannot come back with the sale.
  if (lines.some((line) => isRefunded(store, line)))
    throw cannot(`Sale ${saleID} has refunds: void them first, or archive them where they are open.`);
  for (const line of lines) restock(write, sale, line);
  for (const payment of paymentsOf(store, sale)) chargeCredit(write, payment, -1);
  store
    .table("SaleVoid")
    .insert({ saleVoidID: "0", createTime: now, reason, saleID: sale.saleID, employeeID, shopID: sale.shopID });
  store.table("Sale").update(sale, {
    voided: "true",
    completed: "false",
    completeTime: undefined,
    timeStamp: now,
    updateTime: now,
  });
  return sale;
};

function isRefunded(store: Store, line: WireRecord): boolean {
  const sold = decimal(line.unitQuantity);
  return sold.gt(0) && leftOf(store, line).lt(sold);
}

/** What was sold comes back at what it cost, with its serial numbers; what a refund had brought back leaves again. */
function restock(write: Writer, sale: WireRecord, line: WireRecord): void {
  takeBackSerials(write, line);
  const pieces = decimal(line.unitQuantity);
  takeBack(write, line, piecesOf(allocationsOf(write.store, line)));
  const shopID = String(isBlank(line.shopID) ? sale.shopID : line.shopID);
  moveStock(write, String(line.itemID), shopID, pieces, {
    reason: pieces.lt(0) ? "VoidRefund" : "PutBackForTransaction",
    automated: true,
    of: { saleID: sale.saleID, customerID: sale.customerID },
    isBack: true,
    cost: decimal(line.fifoCost),
  });
}

/** A serial number that was sold is of its item again (assumed). */
function takeBackSerials({ store, now }: Writer, { saleLineID, itemID }: WireRecord): void {
  const serials = store.table("Serialized");
  for (const serial of [...serials.having("saleLineID", String(saleLineID))]) {
    serials.update(serial, { saleLineID: "0", itemID, timeStamp: now });
  }
}
