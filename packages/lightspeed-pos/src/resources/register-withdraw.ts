import { amount, type Extra, id, type Row, reference, resource, text, timestamp, toOne } from "../schema/index.js";
import type { Input } from "./forms.js";

/** Money put into a register or taken out of it. Documented: /retail/endpoints/RegisterWithdraw. */
export const registerWithdraw = resource("RegisterWithdraw", {
  collection: "registerWithdraws",
  id: "registerWithdrawID",
  actions: ["list", "get", "create"],
  fields: {
    registerWithdrawID: id(),
    amount: amount(),
    createTime: timestamp(),
    notes: text(),
    employeeID: reference("Employee"),
    paymentTypeID: reference("PaymentType"),
    registerID: reference("Register"),
  },
  relations: {
    PaymentType: toOne("PaymentType", "paymentTypeID"),
  },
  load: ["PaymentType"],
  sort: ["registerWithdrawID"],
});

/** The data of money in or out. */
export interface RegisterWithdraw extends Row<typeof registerWithdraw> {
  registerWithdrawID: number;
}

/** What creating one takes. */
export interface RegisterWithdrawInput extends Input<typeof registerWithdraw> {
  extra?: Extra;
}
