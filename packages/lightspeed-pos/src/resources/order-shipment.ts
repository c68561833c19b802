import {
  amount,
  code,
  date,
  id,
  integer,
  oneOf,
  place,
  quantity,
  type Row,
  rate,
  reference,
  resource,
  text,
  timestamp,
  toMany,
  toOne,
} from "../schema/index.js";

/** A delivery of goods that were ordered. Documented: /retail/endpoints/Shipment. */
export const orderShipment = resource("OrderShipment", {
  collection: "shipments",
  path: "Shipment",
  id: "orderShipmentID",
  actions: ["list", "get"],
  fields: {
    orderShipmentID: id(),
    orderID: reference("Order").readOnly(),
    /** Which delivery of its order it is, from 1. */
    sequenceNumber: integer().readOnly(),
    totalQtyReceived: quantity().readOnly(),
    /** In the vendor's currency, as everything with `Vendor` in its name. */
    totalVendorCost: amount().readOnly(),
    totalCost: amount().readOnly(),
    currencyCode: code().readOnly(),
    vendorCurrencyCode: code().readOnly(),
    vendorCurrencyRate: rate().readOnly(),
    createTime: timestamp().readOnly(),
    paymentDueDate: date().optional().readOnly(),
    /** What the packing list says. */
    shipmentPackingRefNum: text().readOnly(),
    timeStamp: timestamp().readOnly(),
    employeeID: reference("Employee").readOnly(),
    receptionDate: timestamp().optional().readOnly(),
    shippingCostMethod: oneOf("evenly", "proportionally", "total").readOnly(),
    shippingVendorCost: amount().readOnly(),
    shippingCost: amount().readOnly(),
    /** Of the whole order. */
    shippingCostOrderFullValue: amount().readOnly(),
    shippingCostOrderFullVendorValue: amount().readOnly(),
    discountMethod: oneOf("evenly", "proportionally", "total").readOnly(),
    discountMoneyVendorValue: amount().readOnly(),
    discountMoneyValue: amount().readOnly(),
    discountPercentValue: rate().readOnly(),
    /** Of the whole order. */
    discountOrderFullMoneyValue: amount().readOnly(),
    discountOrderFullMoneyVendorValue: amount().readOnly(),
    cost: amount().readOnly(),
    vendorCost: amount().readOnly(),
    status: text().readOnly(),
  },
  relations: {
    Employee: toOne("Employee", "employeeID"),
    Order: toOne("Order", "orderID"),
    OrderShipmentItems: toMany("OrderShipmentItem", "orderShipmentID"),
  },
  load: ["Employee", "Order", "OrderShipmentItems"],
  sort: ["orderShipmentID", "paymentDueDate", "sequenceNumber"],
});

/** The deliveries of one order. Documented: /retail/endpoints/OrderShipment. */
export const orderOrderShipment = place("Order", orderShipment, {
  collection: "shipments",
  page: "OrderShipment",
  by: "orderID",
  actions: ["list", "get"],
  load: ["Employee", "Order", "OrderShipmentItems"],
  sort: ["orderShipmentID", "paymentDueDate", "sequenceNumber"],
});

/** A delivery's data. */
export interface OrderShipment extends Row<typeof orderShipment> {
  orderShipmentID: number;
}
