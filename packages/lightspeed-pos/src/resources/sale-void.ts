import { id, type Row, reference, resource, text, timestamp } from "../schema/index.js";

/** Why and by whom a sale was undone. Nothing documented makes one. Documented: /retail/endpoints/SaleVoid. */
export const saleVoid = resource("SaleVoid", {
  collection: "saleVoids",
  id: "saleVoidID",
  actions: ["list", "get"],
  fields: {
    saleVoidID: id(),
    createTime: timestamp().readOnly(),
    reason: text().readOnly(),
    saleID: reference("Sale").readOnly(),
    employeeID: reference("Employee").readOnly(),
    shopID: reference("Shop").readOnly(),
  },
  sort: ["saleVoidID", "saleID"],
});

/** The data of a voided sale. */
export interface SaleVoid extends Row<typeof saleVoid> {
  saleVoidID: number;
}
