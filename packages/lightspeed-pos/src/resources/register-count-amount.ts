import { amount, id, type Row, reference, resource, toOne } from "../schema/index.js";

/** What a closed register had of one way to pay. Documented: /retail/endpoints/RegisterCountAmount. */
export const registerCountAmount = resource("RegisterCountAmount", {
  collection: "registerCountAmounts",
  id: "registerCountAmountID",
  actions: ["list", "get"],
  fields: {
    registerCountAmountID: id(),
    /** What the payments come to. */
    calculated: amount().readOnly(),
    /** What was counted. */
    actual: amount().readOnly(),
    registerCountID: reference("RegisterCount").readOnly(),
    paymentTypeID: reference("PaymentType").readOnly(),
  },
  relations: {
    PaymentType: toOne("PaymentType", "paymentTypeID"),
  },
  load: ["PaymentType"],
  sort: ["registerCountAmountID", "registerCountID"],
});

/** The data of an amount in a closed register. */
export interface RegisterCountAmount extends Row<typeof registerCountAmount> {
  registerCountAmountID: number;
}
