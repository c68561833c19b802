import { amount, id, quantity, type Row, reference, resource, toOne } from "../schema/index.js";

/** Goods of a return to a vendor. Documented with it: /retail/endpoints/VendorReturn. */
export const vendorReturnItem = resource("VendorReturnItem", {
  id: "vendorReturnItemID",
  actions: [],
  fields: {
    vendorReturnItemID: id(),
    vendorReturnID: reference("VendorReturn").readOnly(),
    itemID: reference("Item").readOnly(),
    orderID: reference("Order").readOnly(),
    quantity: quantity().readOnly(),
    cost: amount().readOnly(),
    subtotal: amount().readOnly(),
    inventoryInStock: quantity().readOnly(),
    vendorReturnItemReasonID: reference("VendorReturnItemReason").readOnly(),
  },
  relations: {
    Item: toOne("Item", "itemID"),
    VendorReturnItemReason: toOne("VendorReturnItemReason", "vendorReturnItemReasonID"),
  },
});

/** The data of goods that go back. */
export interface VendorReturnItem extends Row<typeof vendorReturnItem> {
  vendorReturnItemID: number;
}
