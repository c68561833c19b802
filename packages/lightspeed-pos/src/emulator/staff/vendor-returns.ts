import { moveStock } from "../behaviours/stock/moves.js";
import { decimal } from "../values/decimal.js";
import { cannot, type Deed, recordOf } from "./deed.js";

/** Documented: a return is open or sent, and goods leave the stock for it. */
export const sendVendorReturn: Deed = (write, { vendorReturnID }) => {
  const { store, now } = write;
  const vendorReturn = recordOf(write, "VendorReturn", vendorReturnID);
  const { status, shopID } = vendorReturn;
  if (vendorReturn.archived === "true") throw cannot(`VendorReturn ${vendorReturnID} is archived.`);
  if (status !== "open") throw cannot(`VendorReturn ${vendorReturnID} is ${String(status)} already.`);
  for (const { itemID, quantity } of store.table("VendorReturnItem").having("vendorReturnID", String(vendorReturnID))) {
    moveStock(write, String(itemID), String(shopID), decimal(quantity).times(-1), {
      reason: "RemoveForVendorReturn",
      automated: true,
      of: { vendorReturnID: String(vendorReturnID) },
    });
  }
  store.table("VendorReturn").update(vendorReturn, { status: "sent", sentDate: now, timeStamp: now });
  return vendorReturn;
};
