import { followAtRegister, partsOf } from "../behaviours/workorder-lines.js";
import type { WireRecord } from "../store/record.js";
import { isBlank } from "../write/checks.js";
import type { CallHandler } from "./handler.js";

/** Documented: copies the work order with its parts and labor, for another shop or employee where the body says so. */
export const cloneWorkorder: CallHandler = (workorder, { store, write, body }) => {
  const { workorderID: _, systemSku, saleID, saleLineID, timeIn, etaOut, ...kept } = workorder;
  const links: WireRecord = { ...kept, ...named(body, "shopID"), ...named(body, "employeeID"), archived: "false" };
  const made = write.create(write.definition("Workorder"), {}, links);
  for (const [table, part] of partsOf(store, workorder)) {
    const { [`${table.charAt(0).toLowerCase()}${table.slice(1)}ID`]: __, ...values } = part;
    const copy = store.table(table).insert({
      ...values,
      workorderID: made.workorderID,
      saleID: "0",
      saleLineID: "0",
      timeStamp: write.now,
    });
    followAtRegister(write, table, copy);
  }
  return { made, of: "Workorder" };
};

function named(body: Readonly<Record<string, unknown>>, field: string): WireRecord {
  return isBlank(body[field] as string) ? {} : { [field]: String(body[field]) };
}
