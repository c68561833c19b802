import { currencyOf } from "../account.js";
import { sum } from "../behaviours/sale-maths.js";
import type { WireRecord } from "../store/record.js";
import { type Decimal, decimal, wireDecimal } from "../values/decimal.js";
import { isBlank } from "../write/checks.js";
import type { Writer } from "../write/writer.js";

/** Goods of an order that come in. */
export interface Arrival {
  readonly line: WireRecord;
  readonly pieces: Decimal;
}

/** Notes a delivery (documented: what is received and added to the stock). What it costs to ship, the first one bears (assumed). */
export function addShipment(write: Writer, order: WireRecord, arrivals: readonly Arrival[]): void {
  const { store, now, employeeID } = write;
  const earlier = store.table("OrderShipment").having("orderID", String(order.orderID)).length;
  const money = currencies(write, order);
  const items = arrivals.map((arrival) => itemFields(write, order, money, arrival));
  const shipping = bothWays("shipping", earlier === 0 ? order.shipCost : "0", money);
  const cost = sum(items, "totalCost");
  const shipment = store.table("OrderShipment").insert({
    orderShipmentID: "0",
    orderID: order.orderID,
    sequenceNumber: String(earlier + 1),
    totalQtyReceived: wireDecimal(sum(items, "qtyReceived")),
    totalVendorCost: wireDecimal(sum(items, "totalVendorCost")),
    totalCost: wireDecimal(cost.plus(decimal(shipping.shippingCost))),
    ...money,
    createTime: now,
    shipmentPackingRefNum: "",
    timeStamp: now,
    employeeID,
    receptionDate: now,
    shippingCostMethod: order.shippingCostMethod,
    ...shipping,
    shippingCostOrderFullValue: order.shipCost,
    shippingCostOrderFullVendorValue: order.shipVendorCost,
    discountMethod: order.discountMethod,
    ...NO_DISCOUNT,
    discountOrderFullMoneyValue: order.discountMoneyValue,
    discountOrderFullMoneyVendorValue: order.discountMoneyVendorValue,
    cost: wireDecimal(cost),
    vendorCost: wireDecimal(sum(items, "totalVendorCost")),
    status: "received",
  });
  for (const item of items) {
    store.table("OrderShipmentItem").insert({ ...item, orderShipmentID: shipment.orderShipmentID });
  }
}

const NO_DISCOUNT = { discountMoneyValue: "0", discountMoneyVendorValue: "0", discountPercentValue: "0" };

function currencies({ store }: Writer, { vendorCurrencyCode, vendorCurrencyRate }: WireRecord) {
  const currencyCode = currencyOf(store);
  return {
    currencyCode,
    vendorCurrencyCode: isBlank(vendorCurrencyCode) ? currencyCode : vendorCurrencyCode,
    vendorCurrencyRate: decimal(vendorCurrencyRate).gt(0) ? vendorCurrencyRate : "1",
  };
}

type Money = ReturnType<typeof currencies>;

function bothWays(name: string, cost: WireRecord[string], { vendorCurrencyRate }: Money): WireRecord {
  const own = decimal(cost);
  return { [`${name}Cost`]: wireDecimal(own), [`${name}VendorCost`]: inVendorCurrency(own, vendorCurrencyRate) };
}

function itemFields(
  { store, now, employeeID }: Writer,
  { vendorID }: WireRecord,
  money: Money,
  { line, pieces }: Arrival,
): WireRecord {
  const item = store.table("Item").get(String(line.itemID));
  const numbers = store.table("ItemVendorNum").having("itemID", String(line.itemID));
  const cost = decimal(line.price);
  const totalCost = cost.times(pieces);
  return {
    orderShipmentItemID: "0",
    qtyReceived: wireDecimal(pieces),
    vendorCost: inVendorCurrency(cost, money.vendorCurrencyRate),
    cost: wireDecimal(cost),
    totalVendorCost: inVendorCurrency(totalCost, money.vendorCurrencyRate),
    totalCost: wireDecimal(totalCost),
    shippingCost: line.shippingCost,
    shippingVendorCost: line.shippingVendorCost,
    ...NO_DISCOUNT,
    ...money,
    createTime: now,
    timeStamp: now,
    employeeID,
    itemID: line.itemID,
    itemVendorID: String(numbers.find((each) => each.vendorID === vendorID)?.value ?? ""),
    itemDescription: String(item?.description ?? ""),
    orderLineID: line.orderLineID,
  };
}

/** Digits of an amount that was exchanged. */
const PLACES = 4;

/** The rate tells what one of the vendor's currency is in the account's own. */
function inVendorCurrency(amount: Decimal, rate: WireRecord[string]): string {
  return wireDecimal(amount.div(decimal(rate)).round(PLACES));
}
