import { type Row, resource } from "../schema/index.js";
import { render, shown } from "./display.js";
import { vendorReturn } from "./vendor-return.js";

/**
 * A return with all that its packing slip shows: template `VendorReturnPackingSlip`, as the public templates call it.
 * Documented: /retail/endpoints/DisplayTemplate-VendorReturn. The page shows no answer: it is taken for the return's own.
 */
export const displayTemplateVendorReturn = resource("DisplayTemplateVendorReturn", {
  collection: "displayTemplates.vendorReturns",
  path: "DisplayTemplate/VendorReturn",
  key: "VendorReturn",
  records: "VendorReturn",
  id: "vendorReturnID",
  actions: ["list", "get"],
  calls: { render },
  fields: shown(vendorReturn),
  relations: vendorReturn.relations,
  load: [
    "Note",
    "VendorReturnItems",
    "VendorReturnItems.Item",
    "VendorReturnItems.Item.ItemVendorNums",
    "Shop",
    "Shop.Contact",
    "Vendor",
    "Vendor.Contact",
    "VendorReturnItems.VendorReturnItemReason",
  ],
  loadsAll: true,
  sort: ["vendorReturnID"],
});

/** The data of such a return. */
export interface DisplayTemplateVendorReturn extends Row<typeof displayTemplateVendorReturn> {
  vendorReturnID: number;
}
