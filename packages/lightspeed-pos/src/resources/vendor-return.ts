import {
  amount,
  boolean,
  id,
  oneOf,
  type Row,
  reference,
  resource,
  text,
  timestamp,
  toMany,
  toOne,
} from "../schema/index.js";

/** Goods that go back to their vendor. Documented: /retail/endpoints/VendorReturn. */
export const vendorReturn = resource("VendorReturn", {
  collection: "vendorReturns",
  id: "vendorReturnID",
  actions: ["list", "get"],
  fields: {
    vendorReturnID: id(),
    vendorID: reference("Vendor").readOnly(),
    shopID: reference("Shop").readOnly(),
    refNum: text().readOnly(),
    status: oneOf("open", "sent", "closed").readOnly(),
    archived: boolean().unfilterable().readOnly(),
    /** Missing until it is sent. */
    sentDate: timestamp().optional().readOnly(),
    shipCost: amount().readOnly(),
    otherCost: amount().readOnly(),
    subtotal: amount().readOnly().last(),
    total: amount().readOnly().last(),
    timeStamp: timestamp().readOnly().last(),
    hideVendorDetails: boolean().readOnly().last(),
    noteID: reference("Note").internal(),
  },
  relations: {
    Shop: toOne("Shop", "shopID"),
    Vendor: toOne("Vendor", "vendorID"),
    Note: toOne("Note", "noteID"),
    VendorReturnItems: toMany("VendorReturnItem", "vendorReturnID"),
  },
  load: [
    "Note",
    "Shop",
    "Shop.Contact",
    "Vendor",
    "Vendor.Contact",
    "Vendor.Reps",
    "VendorReturnItems",
    "VendorReturnItems.Item",
    "VendorReturnItems.VendorReturnItemReason",
  ],
  sort: ["vendorReturnID", "timeStamp"],
});

/** The data of a return to a vendor. */
export interface VendorReturn extends Row<typeof vendorReturn> {
  vendorReturnID: number;
}
