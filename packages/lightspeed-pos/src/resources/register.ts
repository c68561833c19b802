import {
  amount,
  boolean,
  call,
  type Extra,
  id,
  one,
  type Row,
  reference,
  resource,
  rows,
  text,
  timestamp,
  toOne,
} from "../schema/index.js";
import type { Patch } from "./forms.js";

/** A till. Documented: /retail/endpoints/Register. The page allows an update and names no field for it. */
export const register = resource("Register", {
  collection: "registers",
  id: "registerID",
  actions: ["list", "get", "update"],
  calls: {
    /** Opens it with what is in it. */
    open: call("POST", "open", {
      takes: {
        amount: amount(),
        notes: text(),
        employeeID: reference("Employee"),
        paymentTypeID: reference("PaymentType").required(),
      },
      gives: one("RegisterWithdraw"),
      page: "Register-open",
    }),
    /** Closes it, and tells what should be in it by way of paying. */
    close: call("POST", "close", {
      takes: {
        /** The day or moment from which on payments count. @default when it was opened */
        openTime: timestamp(),
        notes: text(),
        openEmployeeID: reference("Employee"),
        closeEmployeeID: reference("Employee"),
      },
      gives: one("RegisterCount"),
      page: "Register-close",
    }),
    /** What should be in it now, by way of paying. */
    calculated: call("GET", "calculated", {
      gives: rows("CalculatedAmount", {
        /** What was put in. */
        add: amount(),
        withdraw: amount(),
        payment: amount(),
        paymentTypeID: reference("PaymentType"),
      }),
      page: "Register-calculated",
    }),
  },
  fields: {
    registerID: id(),
    name: text().assumed("writable"),
    open: boolean().readOnly(),
    /** When it was last opened. */
    openTime: timestamp().optional().readOnly(),
    archived: boolean().unfilterable().readOnly(),
    tipEnabled: boolean().optional().readOnly(),
    openEmployeeID: reference("Employee").readOnly(),
    shopID: reference("Shop").readOnly(),
    /** Seen empty (documented samples). */
    ccTerminalID: reference("CCTerminal").optional().readOnly(),
  },
  relations: {
    /** Only display templates bring it. */
    Shop: toOne("Shop", "shopID"),
  },
  sort: ["registerID"],
});

/** A register's data. */
export interface Register extends Row<typeof register> {
  registerID: number;
}

/** What changing a register takes: absent keeps, `null` clears. */
export interface RegisterPatch extends Patch<typeof register> {
  extra?: Extra;
}
