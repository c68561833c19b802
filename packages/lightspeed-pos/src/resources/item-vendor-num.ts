import { amount, id, type Row, reference, resource, text, timestamp } from "../schema/index.js";

/** What a vendor calls an item. Documented: /retail/endpoints/Item. */
export const itemVendorNum = resource("ItemVendorNum", {
  id: "itemVendorNumID",
  actions: [],
  fields: {
    itemVendorNumID: id(),
    /** The vendor's own number. */
    value: text(),
    /** Missing where the account does not keep costs by vendor. */
    cost: amount().optional(),
    timeStamp: timestamp().readOnly(),
    itemID: reference("Item").readOnly(),
    catalogVendorItemID: reference("CatalogVendorItem").optional().readOnly(),
    vendorID: reference("Vendor"),
  },
});

/** The data of a vendor's number. */
export interface ItemVendorNum extends Row<typeof itemVendorNum> {
  itemVendorNumID: number;
}
