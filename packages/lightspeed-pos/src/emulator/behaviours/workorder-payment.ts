import type { WireRecord } from "../store/record.js";
import type { Writer } from "../write/writer.js";

/** Assumed: work orders that were checked out with a sale are done and paid when it is completed. */
export function payWorkorders({ store, now }: Writer, { saleID }: WireRecord): void {
  const paid = store.table("WorkorderStatus").all.find(({ systemValue }) => systemValue === "paid");
  if (paid === undefined) return;
  const { workorderStatusID } = paid;
  const workorders = store.table("Workorder");
  for (const workorder of [...workorders.having("saleID", String(saleID))]) {
    workorders.update(workorder, { workorderStatusID, timeStamp: now });
  }
}
