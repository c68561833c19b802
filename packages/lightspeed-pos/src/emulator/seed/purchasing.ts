import { groupBy } from "../values/group.js";
import { type Calendar, localMidnight } from "./calendar.js";
import { isCounted, type Product } from "./item.js";
import { addNote } from "./note.js";
import type { ShopPlan } from "./premises.js";
import type { Random } from "./random.js";
import type { Tables } from "./tables.js";
import { flag, money, NONE, timestamp } from "./wire.js";
import { orderNotes } from "./words.js";

const ITEMS_PER_ORDER = 25;
const MOST_ORDERS = 40;

/** What buying needs to know of the shop. */
export interface Purchasing {
  readonly tables: Tables;
  readonly calendar: Calendar;
  readonly random: Random;
  readonly products: readonly Product[];
  readonly shops: readonly ShopPlan[];
}

/** How far an order is. */
type Stage = "complete" | "ordered" | "open";

/** Adds purchase orders over the year: those that are not complete yet are on order in the stock. */
export function addOrders(purchasing: Purchasing): void {
  const { calendar, random, products, shops } = purchasing;
  const goods = products.filter(isCounted).filter(({ plan }) => plan.maker !== undefined);
  const byVendor = groupBy(goods, ({ plan }) => plan.maker?.vendorID);
  const count = Math.min(MOST_ORDERS, Math.ceil(goods.length / ITEMS_PER_ORDER));
  const step = (calendar.now - 86_400 - calendar.opened) / Math.max(count, 1);
  for (let index = 0; index < count; index += 1) {
    const vendorID = random.pick(goods).plan.maker?.vendorID;
    const offered = byVendor.get(vendorID) ?? [];
    const stage = index < count / 2 ? "complete" : random.pick(["ordered", "open"] as const);
    addOrder(purchasing, offered, { stage, shop: random.pick(shops), created: calendar.opened + step * index });
  }
}

interface OrderPlan {
  readonly stage: Stage;
  readonly shop: ShopPlan;
  /** In seconds. */
  readonly created: number;
}

function addOrder(purchasing: Purchasing, offered: readonly Product[], { stage, shop, created }: OrderPlan): void {
  const { tables, random } = purchasing;
  const orderID = tables.nextID("Order");
  const createTime = timestamp(Math.floor(created));
  const products = new Set(Array.from({ length: random.between(2, 5) }, () => random.pick(offered)));
  const lines = [...products].map((product) => ({ product, quantity: random.between(2, 12) }));
  const cents = lines.reduce((sum, { product, quantity }) => sum + quantity * product.plan.costCents, 0);
  const shipCents = random.pick([0, 950, 1500]);
  const day = timestamp(midnightOf(created));
  tables.add("Order", {
    orderID,
    ...(stage !== "open" && { orderedDate: day }),
    ...(stage === "complete" && { receivedDate: timestamp(midnightOf(created + 5 * 86_400)) }),
    shipInstructions: "",
    stockInstructions: "",
    shipCost: money(shipCents),
    shipVendorCost: NONE,
    otherCost: NONE,
    otherVendorCost: NONE,
    complete: flag(stage === "complete"),
    archived: "false",
    discount: NONE,
    totalDiscount: NONE,
    totalQuantity: String(lines.reduce((sum, { quantity }) => sum + quantity, 0)),
    subTotalCost: money(cents),
    totalCost: money(cents + shipCents),
    timeStamp: createTime,
    refNum: random.chance(0.3) ? `PO-${orderID.padStart(4, "0")}` : "",
    createTime,
    vendorCurrencyRate: "1",
    vendorCurrencyCode: "USD",
    shippingCostMethod: "evenly",
    hasShipments: "false",
    discountMethod: "evenly",
    discountMoneyValue: NONE,
    discountMoneyVendorValue: NONE,
    discountIsPercent: "false",
    discountPercentValue: NONE,
    costsModifiedAfterShipment: "false",
    b2bOrderUID: "",
    b2bOrderNumber: "",
    vendorID: offered[0]?.plan.maker?.vendorID ?? NONE,
    // Every order has a note, mostly an empty one (observed).
    noteID: addNote(purchasing, random.chance(0.2) ? orderNotes : [""], createTime),
    shopID: shop.shopID,
    createdByEmployeeID: "1",
  });
  for (const line of lines) addOrderLine(purchasing, orderID, line, { stage, shop, created });
}

interface LinePlan {
  readonly product: Product;
  readonly quantity: number;
}

function addOrderLine(
  { tables, shops }: Purchasing,
  orderID: string,
  { product, quantity }: LinePlan,
  { stage, shop, created }: OrderPlan,
): void {
  const price = money(product.plan.costCents);
  const createTime = timestamp(Math.floor(created));
  tables.add("OrderLine", {
    orderLineID: tables.nextID("OrderLine"),
    quantity: String(quantity),
    price,
    originalPrice: price,
    vendorCost: NONE,
    checkedIn: stage === "complete" ? String(quantity) : NONE,
    numReceived: NONE,
    timeStamp: createTime,
    total: money(quantity * product.plan.costCents),
    createTime,
    shippingCost: NONE,
    shippingVendorCost: NONE,
    discountMoneyValue: NONE,
    discountMoneyVendorValue: NONE,
    discountPercentValue: NONE,
    orderID,
    itemID: product.itemID,
  });
  if (stage !== "complete") addBackorder(tables, shops, product, shop, quantity);
}

/** An item has its rows one after another: the sum first, then the shops. */
function addBackorder(
  tables: Tables,
  shops: readonly ShopPlan[],
  { itemID }: Product,
  shop: ShopPlan,
  quantity: number,
): void {
  const first = (Number(itemID) - 1) * (shops.length + 1);
  for (const place of [0, shops.indexOf(shop) + 1]) {
    const id = String(first + place + 1);
    const before = Number(tables.get("ItemShop", id)?.backorder);
    tables.change("ItemShop", id, { backorder: String(before + quantity) });
  }
}

/** Days without a time are local midnight (observed). */
function midnightOf(seconds: number): number {
  const date = new Date(seconds * 1000);
  return localMidnight(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}
