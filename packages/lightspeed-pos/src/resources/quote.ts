import { boolean, type Extra, id, type Row, reference, resource, text, timestamp } from "../schema/index.js";
import type { Input, Patch } from "./forms.js";

/** An offer to a customer: a sale that waits. Documented: /retail/endpoints/Quote. */
export const quote = resource("Quote", {
  collection: "quotes",
  id: "quoteID",
  actions: ["list", "get", "create", "update", "archive"],
  fields: {
    quoteID: id(),
    issueDate: timestamp(),
    notes: text(),
    /** Archiving leaves the sale open. Filter with the `archived` option. */
    archived: boolean().unfilterable(),
    employeeID: reference("Employee"),
    /** The sale that holds the quoted lines. */
    saleID: reference("Sale"),
  },
  sort: ["quoteID"],
});

/** A quote's data. */
export interface Quote extends Row<typeof quote> {
  quoteID: number;
}

/** What creating a quote takes. */
export interface QuoteInput extends Input<typeof quote> {
  extra?: Extra;
}

/** What changing a quote takes: absent keeps, `null` clears. */
export interface QuotePatch extends Patch<typeof quote> {
  extra?: Extra;
}
