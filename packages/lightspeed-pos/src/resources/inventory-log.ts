import { amount, boolean, id, oneOf, quantity, type Row, reference, resource, timestamp } from "../schema/index.js";

/** A change of what lies in a shop, and why. Documented: /retail/endpoints/InventoryLog. */
export const inventoryLog = resource("InventoryLog", {
  collection: "inventoryLogs",
  id: "inventoryLogID",
  actions: ["list"],
  fields: {
    inventoryLogID: id(),
    shopID: reference("Shop").readOnly(),
    employeeID: reference("Employee").readOnly(),
    itemID: reference("Item").readOnly(),
    /** How many more there were afterwards; negative for fewer. */
    qohChange: quantity().readOnly(),
    costChange: amount().readOnly(),
    createTime: timestamp().readOnly(),
    /** Nobody did it by hand. */
    automated: boolean().readOnly(),
    /** There were fewer than none afterwards. */
    causedNegative: boolean().readOnly(),
    /** The documentation lists these, and its one sample says `manualAdjustQOH`. */
    reason: oneOf(
      "ItemCreated",
      "ManualQuantityAdjustment",
      "RemoveForTransaction",
      "RefundAddInventory",
      "AddInventoryForCount",
      "RemoveForInventoryCount",
      "RemoveForTransfer",
      "RemoveForArchiveItem",
    ).readOnly(),
    customerID: reference("Customer").readOnly(),
    inventoryCountID: reference("InventoryCount").readOnly(),
    itemImportID: reference("ItemImport").readOnly(),
    orderID: reference("Order").readOnly(),
    saleID: reference("Sale").readOnly(),
    transferID: reference("InventoryTransfer").readOnly(),
    vendorReturnID: reference("VendorReturn").readOnly(),
  },
  sort: ["inventoryLogID", "itemID"],
});

/** The data of a change of stock. */
export interface InventoryLog extends Row<typeof inventoryLog> {
  inventoryLogID: number;
}
