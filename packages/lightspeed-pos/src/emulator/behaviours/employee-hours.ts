import type { WireRecord } from "../store/record.js";
import type { Writer } from "../write/writer.js";
import type { Behaviour } from "./behaviour.js";
import { touch } from "./touch.js";

/** Somebody who came and has not gone is on the clock: the employee says which hours (assumed). */
export const employeeHours: Behaviour = {
  saved(record, { write }) {
    clock(write, record, record.checkOut === undefined && record.checkIn !== undefined);
  },

  removed(record, { write }) {
    clock(write, record, false);
  },
};

function clock({ store, now }: Writer, { employeeID, employeeHoursID }: WireRecord, isIn: boolean): void {
  const employee = store.table("Employee").get(String(employeeID));
  if (employee === undefined) return;
  const isThis = employee.clockInEmployeeHoursID === employeeHoursID;
  if (isIn || isThis) {
    touch(store.table("Employee"), employee, { clockInEmployeeHoursID: isIn ? employeeHoursID : "0" }, now);
  }
}
