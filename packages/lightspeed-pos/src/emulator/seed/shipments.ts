import type { WireRecord } from "../store/record.js";
import type { Tables } from "./tables.js";
import { money, NONE } from "./wire.js";

const CURRENCY = "USD";

/** Adds the delivery of every order that came in: all of it at once. */
export function addShipments(tables: Tables): void {
  const received = tables.of("Order").filter(({ receivedDate }) => receivedDate !== undefined);
  for (const order of received) addShipment(tables, order);
}

function addShipment(tables: Tables, order: WireRecord): void {
  const { orderID, createTime, receivedDate, subTotalCost, totalQuantity, shipCost } = order as Record<string, string>;
  const orderShipmentID = tables.nextID("OrderShipment");
  const cost = subTotalCost ?? NONE;
  const shipping = shipCost ?? NONE;
  tables.add("OrderShipment", {
    orderShipmentID,
    orderID: orderID ?? NONE,
    sequenceNumber: "1",
    totalQtyReceived: totalQuantity ?? NONE,
    totalVendorCost: cost,
    totalCost: money(Math.round((Number(cost) + Number(shipping)) * 100)),
    currencyCode: CURRENCY,
    vendorCurrencyCode: CURRENCY,
    vendorCurrencyRate: "1",
    createTime: createTime ?? "",
    paymentDueDate: String(receivedDate).slice(0, 10),
    shipmentPackingRefNum: `SHP-${String(orderID).padStart(5, "0")}`,
    timeStamp: receivedDate ?? "",
    employeeID: "1",
    receptionDate: receivedDate ?? "",
    shippingCostMethod: "evenly",
    shippingVendorCost: shipping,
    shippingCost: shipping,
    shippingCostOrderFullValue: shipping,
    shippingCostOrderFullVendorValue: shipping,
    discountMethod: "evenly",
    discountMoneyVendorValue: NONE,
    discountMoneyValue: NONE,
    discountPercentValue: NONE,
    discountOrderFullMoneyValue: NONE,
    discountOrderFullMoneyVendorValue: NONE,
    cost,
    vendorCost: cost,
    status: "received",
  });
  tables.change("Order", orderID, { hasShipments: "true" });
  const lines = tables.having("OrderLine", "orderID", orderID ?? NONE);
  const shares = evenShares(Math.round(Number(shipping) * 100), lines.length);
  lines.forEach((line, index) => {
    const shippingCost = money(shares[index] ?? 0);
    addShipmentItem(tables, line, { orderShipmentID, shippingCost, time: String(receivedDate) });
  });
}

/** Cents in as many equal parts as can be; the last one takes what is left. */
function evenShares(cents: number, parts: number): readonly number[] {
  const share = Math.floor(cents / parts);
  return Array.from({ length: parts }, (_, index) => (index < parts - 1 ? share : cents - share * (parts - 1)));
}

interface Delivery {
  readonly orderShipmentID: string;
  readonly shippingCost: string;
  readonly time: string;
}

function addShipmentItem(tables: Tables, line: WireRecord, { orderShipmentID, shippingCost, time }: Delivery): void {
  const { orderLineID, itemID, quantity, price, total } = line as Record<string, string>;
  const item = tables.get("Item", itemID);
  const [vendorNumber] = tables.having("ItemVendorNum", "itemID", itemID ?? NONE);
  tables.add("OrderShipmentItem", {
    orderShipmentItemID: tables.nextID("OrderShipmentItem"),
    orderShipmentID,
    qtyReceived: quantity ?? NONE,
    vendorCost: price ?? NONE,
    cost: price ?? NONE,
    totalVendorCost: total ?? NONE,
    totalCost: total ?? NONE,
    shippingCost,
    shippingVendorCost: shippingCost,
    discountMoneyValue: NONE,
    discountMoneyVendorValue: NONE,
    discountPercentValue: NONE,
    currencyCode: CURRENCY,
    vendorCurrencyCode: CURRENCY,
    vendorCurrencyRate: "1",
    createTime: time,
    timeStamp: time,
    employeeID: "1",
    itemID: itemID ?? NONE,
    itemVendorID: String(vendorNumber?.value ?? ""),
    itemDescription: String(item?.description ?? ""),
    orderLineID: orderLineID ?? NONE,
  });
}
