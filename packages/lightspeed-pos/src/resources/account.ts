import {
  attributes,
  type Extra,
  id,
  integer,
  type Row,
  rate,
  resource,
  structure,
  structures,
  text,
} from "../schema/index.js";
import type { Patch } from "./forms.js";

/** The shop's account: what everything else stands below. Documented: /retail/endpoints/Account. */
export const account = resource("Account", {
  collection: "accounts",
  scope: "root",
  unwrapped: true,
  counted: true,
  id: "accountID",
  actions: ["list", "get", "update"],
  fields: {
    /** The read of one account may leave it out; the client then fills in the id that was asked for. */
    accountID: id(),
    status: text().singleOnly(),
    /** That it can be written is all the documentation lets one guess: it allows `PUT` and names no field. */
    name: text().assumed("writable"),
    /** Employees that are not archived. */
    employeeCount: integer().singleOnly(),
    /** How many employees the subscription allows. */
    employeeLimit: integer().singleOnly(),
    /** What support asks for: the last six digits of the subscription. */
    uniqueSubscriptionIdentifier: text().singleOnly(),
    defaultCurrency: structure({ code: text(), symbol: text() }).singleOnly(),
    purchasingCurrencies: structures("purchasingCurrency", {
      code: text(),
      symbol: text(),
      /** How much of it one unit of the account's currency buys (assumed), exact. */
      rate: rate(),
    }).singleOnly(),
    /** Only lists have it. */
    link: attributes({ href: text() }).optional().readOnly(),
  },
});

/** An account's data. */
export interface Account extends Row<typeof account> {
  accountID: number;
}

/** What changing an account takes: absent keeps, `null` clears. */
export interface AccountPatch extends Patch<typeof account> {
  extra?: Extra;
}
