import { boolean, id, type Row, reference, resource, text, timestamp } from "../schema/index.js";

/** An offer to a customer. Documented: /retail/endpoints/Quote. */
export const quote = resource("Quote", {
  id: "quoteID",
  actions: [],
  fields: {
    quoteID: id(),
    issueDate: timestamp(),
    notes: text(),
    archived: boolean().unfilterable(),
    employeeID: reference("Employee"),
    /** The sale that holds the quoted lines. */
    saleID: reference("Sale"),
  },
});

/** A quote's data. */
export interface Quote extends Row<typeof quote> {
  quoteID: number;
}
