import { assumed, type Behaviours, documented } from "./entry.js";

/** Goods on their way between shops. */
export const transfers: Behaviours = {
  "transfer.sent": documented(
    ["InventoryTransfer", "ItemShop", "InventoryLog"],
    "Sending a transfer takes its goods out of the sending shop and counts them as on their way; it is frozen then.",
    "Inventory Transfer",
  ),
  "transfer.value-of-lots": documented(
    ["InventoryTransfer", "ItemShop"],
    "What is sent is worth what its lots cost, and counts to the sending shop's worth while it is on its way.",
    "TransferItems; the sample of ItemShop",
  ),
  "transfer.items-in-lists": documented(
    "InventoryTransferItem",
    "Items are added, changed and deleted by lists of a hundred at most, each once, answered without an envelope.",
    "TransferItems",
  ),
  "transfer.needs-goods": assumed("InventoryTransfer", "A transfer without items is not sent.", "no page says"),
  "transfer.between-two-shops": assumed(
    "InventoryTransfer",
    "A transfer goes from one shop to another, not to itself, and is not sent before both are named.",
    "no page says",
  ),
  "transfer.archived-and-restored": documented(
    "InventoryTransfer",
    "Archive hides a transfer from lists, and Restore brings it back.",
    "Inventory Transfer",
  ),
  "transfer.shown-as-older": assumed(
    ["Transfer", "TransferItem"],
    "The older endpoints show the same transfers and items, to be read only.",
    "ids and notes agree in the samples",
  ),
  "transfer.made-and-sent-by": documented(
    "InventoryTransfer",
    "A transfer says who made it and who sent it.",
    "Inventory Transfer",
  ),
  "transfer.received": documented(
    ["InventoryTransfer", "ItemShop"],
    "The staff receives transfers on screens (`shop.staff.receiveTransfer`): the goods lie in the other shop then.",
    "Inventory Transfer",
  ),
};
