import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import { decimal, wireDecimal } from "../values/decimal.js";
import type { JsonObject } from "../values/json.js";
import { isBlank } from "../write/checks.js";
import type { Writer } from "../write/writer.js";
import { cameToNothing } from "./sale-recalculate.js";
import { release } from "./stock/reservations.js";
import { touch } from "./touch.js";

/** What a line of the register can stand for. */
export type Repair = "Workorder" | "WorkorderItem" | "WorkorderLine";

/** What a work order is made of, with the table of each. */
export function partsOf(store: Store, { workorderID }: WireRecord): (readonly [Repair, WireRecord])[] {
  return (["WorkorderItem", "WorkorderLine"] as const).flatMap((table) =>
    store
      .table(table)
      .having("workorderID", String(workorderID))
      .map((part) => [table, part] as const),
  );
}

/**
 * Makes or changes the line by which the register knows a work order, a part or labor, and gives it.
 *
 * Documented samples: it is there from the start, of no sale, and the work order itself has one for nothing. Where its
 * sale came to nothing, another one is made (assumed).
 */
export function followAtRegister(write: Writer, repair: Repair, record: WireRecord): WireRecord {
  const { store, now } = write;
  const workorder = store.table("Workorder").get(String(record.workorderID)) ?? record;
  const owner = { name: "Workorder", record: workorder };
  const definition = write.definition("SaleLine");
  const input = repair === "Workorder" ? lineOfWhole(store, workorder) : lineOfPart(store, workorder, repair, record);
  const known = standingLine(store, record);
  if (known?.saleID === "0") write.update(definition, known, input, {}, owner);
  const line = known ?? write.create(definition, input, { saleID: "0", isWorkorder: "true" }, owner);
  if (known === undefined) touch(store.table(repair), record, { saleID: "0", saleLineID: line.saleLineID }, now);
  if (workorder.archived === "true") free(write, line);
  return line;
}

/** Assumed: an archived work order holds nothing back. Restored it does again, as far as the goods suffice. */
export function freeParts(write: Writer, workorder: WireRecord): void {
  for (const [, part] of partsOf(write.store, workorder)) {
    const line = standingLine(write.store, part);
    if (line !== undefined) free(write, line);
  }
}

/** What is on a sale by now is held for that. */
function free(write: Writer, line: WireRecord): void {
  if (line.saleID === "0") release(write, line);
}

/** The line of a part goes with it. */
export function leaveRegister(write: Writer, part: WireRecord): void {
  const line = standingLine(write.store, part);
  if (line !== undefined) write.remove(write.definition("SaleLine"), line, { name: "Workorder", record: part });
}

/** The line that is there already, unless it is on a sale that came to nothing. */
function standingLine(store: Store, { saleLineID }: WireRecord): WireRecord | undefined {
  const line = isBlank(saleLineID) ? undefined : store.table("SaleLine").get(String(saleLineID));
  return cameToNothing(store.table("Sale").get(String(line?.saleID))) ? undefined : line;
}

function lineOfWhole(store: Store, workorder: WireRecord): JsonObject {
  return {
    ...peopleAndShop(store, workorder, workorder),
    itemID: "0",
    unitQuantity: "1",
    unitPrice: "0",
    tax: "false",
    Note: { note: `Work order #${String(workorder.workorderID)}` },
  };
}

/** Labor that is no item brings its tax class along, and what it is as a note. */
function lineOfPart(store: Store, workorder: WireRecord, repair: Repair, part: WireRecord): JsonObject {
  const { itemID, unitQuantity, discountID, tax, isSpecialOrder, taxClassID, note, unitCost } = part;
  const ofTime = { avgCost: String(unitCost), fifoCost: String(unitCost), Note: { note: String(note) } };
  return {
    ...peopleAndShop(store, workorder, part),
    itemID: String(itemID),
    unitQuantity: String(unitQuantity),
    unitPrice: isFree(workorder, part) ? "0" : laborPrice(store, workorder, part),
    discountID: String(discountID),
    tax: String(tax),
    isSpecialOrder: String(isSpecialOrder === "true"),
    ...(repair === "WorkorderLine" && { taxClassID: String(taxClassID) }),
    ...(isBlank(itemID) && ofTime),
  };
}

/** The first employee sells what nobody in particular works on (assumed). */
function peopleAndShop(store: Store, { customerID, shopID }: WireRecord, { employeeID }: WireRecord): JsonObject {
  const seller = isBlank(employeeID) ? store.table("Employee").all.at(0)?.employeeID : employeeID;
  return { customerID: String(customerID), shopID: String(shopID), employeeID: String(seller) };
}

/** Under warranty, of the part or of the whole, the customer pays nothing (documented). */
function isFree(workorder: WireRecord, part: WireRecord): boolean {
  return workorder.warranty === "true" || part.warranty === "true";
}

/** What one of a part costs: its price, the price given for it, or its time at the shop's rate (assumed). */
export function laborPrice(store: Store, workorder: WireRecord, part: WireRecord): string {
  if (!isBlank(part.unitPrice)) return String(part.unitPrice);
  if (!isBlank(part.unitPriceOverride)) return String(part.unitPriceOverride);
  const rate = decimal(store.table("Shop").get(String(workorder.shopID))?.serviceRate);
  const hours = decimal(part.hours).plus(decimal(part.minutes).div(60));
  return wireDecimal(rate.times(hours).round(2));
}
