import { assumed, type Behaviours, documented, observed } from "./entry.js";

/** Orders, shipments, vendors and their currencies. */
export const purchasing: Behaviours = {
  "order.note-from-start": observed(
    "Order",
    "An order has a note from the start, and answers to writes bring it.",
    "Order (samples)",
  ),
  "order.lines-sent-with-it": documented(
    ["Order", "OrderLine"],
    "Lines that are sent with an order are ignored: they have an endpoint of their own.",
    "Order",
  ),
  "order.days-as-midnight": observed(
    "Order",
    "The days of an order are midnight in the shop's time zone, and have no key while they are not set.",
    "recordings of 2016",
  ),
  "order.counts-its-pieces": documented(["Order", "OrderLine"], "An order counts its pieces by itself.", "Order"),
  "order.adds-up": assumed(
    ["Order", "OrderLine"],
    "An order's costs add up from its lines, shipping and other costs.",
    "that they are read-only is documented",
  ),
  "order.archived-with-note": documented("Order", "DELETE archives an order and answers with its note.", "Order"),
  "order.line-discounted": documented(
    ["OrderLine", "Order"],
    "A line costs its original price less the order's discount.",
    "OrderLine",
  ),
  "order.line-costs-what-item-costs": assumed(
    ["OrderLine", "Item"],
    "A line without a price costs what the item costs.",
    "no page says",
  ),
  "order.follows-lines": assumed(
    ["OrderLine", "Order"],
    "A line's total follows its quantity, and the order follows its lines, removed ones too.",
    "the totals are read-only",
  ),
  "order.line-gone-from-shipments": assumed(
    ["OrderLine", "OrderShipmentItem"],
    "A shipment holds nothing of a line that is gone.",
    "no page says",
  ),
  "order.in-vendor-currency": documented(
    ["Order", "Vendor", "CurrencyRate"],
    "An order is in its vendor's currency at the vendor's rate, in the account's own without one.",
    "Order, Vendor",
  ),
  "order.vendor-cost-exchanged": documented(
    "OrderLine",
    "A line takes the vendor's cost in place of an original price and exchanges it.",
    "OrderLine",
  ),
  "order.original-price-counts-more": assumed(
    "OrderLine",
    "An original price counts more than the vendor's cost.",
    "no page says",
  ),
  "order.check-in": documented(
    ["Order", "OrderLine", "ItemShop"],
    "The staff checks orders in on screens (`shop.staff.receiveOrder`): what is noted as received is in stock and on order no more; the order is complete when nothing is missing.",
    "OrderLine, Inventory Levels",
  ),
  "order.check-in-shipment": assumed(
    ["OrderShipment", "OrderShipmentItem"],
    "What is checked in at once is a shipment, the first of which bears the shipping.",
    "OrderShipment: what is received and added to the stock",
  ),
  "order.shipments-below": documented(
    ["OrderShipment", "OrderShipmentItem"],
    "An order's shipments and their items can be read below it, and another order has none of them.",
    "OrderShipment",
  ),
  "order.shipments-read-only": documented("OrderShipment", "Shipments are read, not written.", "OrderShipment"),
  "vendor.representatives": observed(
    "Vendor",
    "A vendor's representatives stand below a name of their own, and without any there is no key.",
    "recordings of 2016",
  ),
  "vendor.keeps-name": documented(
    "Vendor",
    "A vendor keeps its name when a PUT does not send one.",
    "Vendor; a recording of 2016 lost it by a fault that was mended",
  ),
  "vendor.contact-with-it": observed(
    ["Vendor", "Contact"],
    "A vendor's contact is written with it, and the vendor shows no contactID.",
    "recordings of 2016",
  ),
  "vendor.archived": documented("Vendor", "DELETE archives a vendor.", "Vendor"),
  "vendor.returns": documented(
    ["VendorReturn", "ItemShop"],
    "The staff sends goods back on screens (`shop.staff.sendVendorReturn`), which takes them out of the stock.",
    "VendorReturn",
  ),
};
