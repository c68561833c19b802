import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import type { Behaviour } from "./behaviour.js";

/** Somebody who came and has not gone is on the clock: the employee says which hours (assumed). */
export const employeeHours: Behaviour = {
  saved(record, { store }) {
    clock(store, record, record.checkOut === undefined && record.checkIn !== undefined);
  },

  removed(record, { store }) {
    clock(store, record, false);
  },
};

function clock(store: Store, { employeeID, employeeHoursID }: WireRecord, isIn: boolean): void {
  const employee = store.table("Employee").get(String(employeeID));
  if (employee === undefined) return;
  const isThis = employee.clockInEmployeeHoursID === employeeHoursID;
  if (isIn || isThis) {
    store.table("Employee").update(employee, { clockInEmployeeHoursID: isIn ? employeeHoursID : "0" });
  }
}
