import {
  amount,
  code,
  id,
  place,
  quantity,
  type Row,
  rate,
  reference,
  resource,
  text,
  timestamp,
  toOne,
} from "../schema/index.js";

/** Goods of a delivery. Documented with its places: /retail/endpoints/ShipmentItem. */
export const orderShipmentItem = resource("OrderShipmentItem", {
  path: "Item",
  id: "orderShipmentItemID",
  actions: [],
  fields: {
    orderShipmentItemID: id(),
    orderShipmentID: reference("OrderShipment").readOnly(),
    qtyReceived: quantity().readOnly(),
    /** Of one, in the vendor's currency, as everything with `Vendor` in its name. */
    vendorCost: amount().readOnly(),
    cost: amount().readOnly(),
    totalVendorCost: amount().readOnly(),
    totalCost: amount().readOnly(),
    shippingCost: amount().readOnly(),
    shippingVendorCost: amount().readOnly(),
    discountMoneyValue: amount().readOnly(),
    discountMoneyVendorValue: amount().readOnly(),
    discountPercentValue: rate().readOnly(),
    currencyCode: code().readOnly(),
    vendorCurrencyCode: code().readOnly(),
    vendorCurrencyRate: rate().readOnly(),
    createTime: timestamp().readOnly(),
    timeStamp: timestamp().readOnly(),
    /** Missing where the path does not name the order. */
    employeeID: reference("Employee").optional().readOnly(),
    itemID: reference("Item").readOnly(),
    /** What the vendor calls it. */
    itemVendorID: code().readOnly(),
    itemDescription: text().readOnly(),
    orderLineID: reference("OrderLine").internal(),
  },
  relations: {
    Employee: toOne("Employee", "employeeID"),
    Item: toOne("Item", "itemID"),
    OrderLine: toOne("OrderLine", "orderLineID"),
    OrderShipment: toOne("OrderShipment", "orderShipmentID"),
  },
});

/** The goods of one delivery. Documented: /retail/endpoints/ShipmentItem. */
export const orderShipmentOrderShipmentItem = place("OrderShipment", orderShipmentItem, {
  collection: "orderShipmentItems",
  page: "ShipmentItem",
  by: "orderShipmentID",
  actions: ["list", "get"],
  load: ["Employee", "Item", "OrderLine", "OrderShipment"],
  sort: ["orderShipmentItemID", "qtyReceived", "vendorCost"],
});

/** The same where the path names the order too. Documented: /retail/endpoints/OrderShipmentItem. */
export const orderShipmentItemOfOrder = place("Order/Shipment", orderShipmentItem, {
  collection: "orderShipmentItems",
  page: "OrderShipmentItem",
  by: "orderShipmentID",
  actions: ["list", "get"],
  load: ["Employee", "Item", "OrderLine", "OrderShipment"],
  sort: ["orderShipmentItemID", "qtyReceived", "vendorCost"],
});

/** The data of a delivery's goods. */
export interface OrderShipmentItem extends Row<typeof orderShipmentItem> {
  orderShipmentItemID: number;
}
