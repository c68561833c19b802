import { id, type Row, reference, resource, text, timestamp, toMany } from "../schema/index.js";

/** What was in a register when it was closed. Documented: /retail/endpoints/RegisterCount. */
export const registerCount = resource("RegisterCount", {
  collection: "registerCounts",
  id: "registerCountID",
  actions: ["list", "get"],
  fields: {
    registerCountID: id(),
    /** When it was closed. */
    createTime: timestamp().readOnly(),
    openTime: timestamp().readOnly(),
    notes: text().readOnly(),
    registerID: reference("Register").readOnly(),
    /** Who opened it. The documentation calls both employees references to a register. */
    openEmployeeID: reference("Employee").readOnly(),
    closeEmployeeID: reference("Employee").readOnly(),
  },
  relations: {
    RegisterCountAmounts: toMany("RegisterCountAmount", "registerCountID"),
  },
  load: ["RegisterCountAmounts", "RegisterCountAmounts.PaymentType"],
  sort: ["registerCountID"],
  writesAnswer: ["RegisterCountAmounts"],
});

/** The data of a closed register. */
export interface RegisterCount extends Row<typeof registerCount> {
  registerCountID: number;
}
