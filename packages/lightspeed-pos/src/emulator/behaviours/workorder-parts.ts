import { badRequest } from "../refusal.js";
import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import { isBlank } from "../write/checks.js";
import type { Behaviour } from "./behaviour.js";
import { priceOf } from "./prices.js";
import { cameToNothing } from "./sale-recalculate.js";
import { followAtRegister, leaveRegister } from "./workorder-lines.js";

/** What a part costs the customer unless something else is said: the item's price (assumed). */
export const workorderItem: Behaviour = {
  creating(draft, { store, sent }) {
    takeOver(draft, store);
    if ("unitPrice" in sent) return;
    const item = store.table("Item").get(String(draft.itemID));
    if (item !== undefined) draft.unitPrice = priceOf(item);
  },
  updating: (record, _, { store }) => refuseSold(record, store),
  saved: (record, { write }) => void followAtRegister(write, "WorkorderItem", record),
  removing: (record, { store }) => refuseSold(record, store),
  removed: (record, { write }) => leaveRegister(write, record),
};

/** Labor, or another charge. */
export const workorderLine: Behaviour = {
  creating(draft, { store }) {
    takeOver(draft, store);
  },
  updating: (record, _, { store }) => refuseSold(record, store),
  saved: (record, { write }) => void followAtRegister(write, "WorkorderLine", record),
  removing: (record, { store }) => refuseSold(record, store),
  removed: (record, { write }) => leaveRegister(write, record),
};

/** One of it, by whoever the work order is given to (assumed). */
function takeOver(draft: WireRecord, store: Store): void {
  const workorder = store.table("Workorder").get(String(draft.workorderID));
  if (isBlank(draft.employeeID)) draft.employeeID = workorder?.employeeID ?? "0";
  if (isBlank(draft.unitQuantity)) draft.unitQuantity = "1";
}

/** Assumed: what a sale was made of stays as it was sold, unless that sale came to nothing. */
export function refuseSold({ saleID }: WireRecord, store: Store): void {
  const sale = isBlank(saleID) ? undefined : store.table("Sale").get(String(saleID));
  if (sale === undefined || cameToNothing(sale)) return;
  throw badRequest(`The work order is checked out already, with Sale ${String(saleID)}.`);
}
