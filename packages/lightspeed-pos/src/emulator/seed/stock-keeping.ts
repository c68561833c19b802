import type { Calendar } from "./calendar.js";
import { isCounted, type Product } from "./item.js";
import type { ShopPlan } from "./premises.js";
import type { Random } from "./random.js";
import type { Tables } from "./tables.js";
import { money, NONE, timestamp } from "./wire.js";

/** What keeping stock needs to know of the shop. */
interface Keeping {
  readonly tables: Tables;
  readonly calendar: Calendar;
  readonly random: Random;
  readonly products: readonly Product[];
  readonly shops: readonly ShopPlan[];
}

const DAY = 86_400;
const reasons = ["Wrong Item", "Defective", "Overstock"] as const;

/** Adds a count that is done and one that is going on, transfers, goods that go back, what fees and currencies there are. */
export function addStockKeeping(keeping: Keeping): void {
  addCurrencies(keeping);
  addReasons(keeping);
  addFee(keeping);
  const goods = keeping.products.filter(isCounted);
  if (goods.length === 0) return;
  addCount(keeping, goods, "Spring count", true);
  addCount(keeping, goods, "Back room", false);
  addTransfer(keeping, goods);
  addVendorReturn(keeping, goods);
}

function addCurrencies({ tables, calendar }: Keeping): void {
  const time = timestamp(calendar.founded);
  for (const [currencyCode, rate] of [
    ["CAD", "0.73"],
    ["EUR", "1.08"],
  ] as const) {
    const currencyRateID = tables.nextID("CurrencyRate");
    tables.add("CurrencyRate", { currencyRateID, currencyCode, rate, createTime: time, timeStamp: time });
  }
}

function addReasons({ tables, calendar }: Keeping): void {
  const time = timestamp(calendar.founded);
  for (const [index, reason] of reasons.entries()) {
    tables.add("VendorReturnItemReason", {
      vendorReturnItemReasonID: tables.nextID("VendorReturnItemReason"),
      reason,
      defaultSelected: "false",
      archived: "false",
      createTime: time,
      timeStamp: time,
      isSystem: "true",
      sortOrder: String(index + 1),
    });
  }
}

function addFee({ tables, calendar }: Keeping): void {
  const time = timestamp(calendar.founded);
  const itemFeeID = tables.nextID("ItemFee");
  tables.add("ItemFee", {
    itemFeeID,
    name: "Tire Recycling Fee",
    calculationMethod: "fixed_amount",
    feeValue: "2.5",
    taxable: "true",
    discountable: "false",
    nonRefundable: "false",
    archived: "false",
    createTime: time,
    timestamp: time,
  });
  if (tables.of("Category").length === 0) return;
  const itemFeeCategoryID = tables.nextID("ItemFeeCategory");
  tables.add("ItemFeeCategory", { itemFeeCategoryID, itemFeeID, categoryID: "1" });
}

/** One that is booked found what the stock said: nothing was lost. */
function addCount(
  { tables, calendar, random, shops }: Keeping,
  goods: readonly Product[],
  name: string,
  isBooked: boolean,
): void {
  const inventoryCountID = tables.nextID("InventoryCount");
  const timeStamp = timestamp(calendar.now - (isBooked ? 90 : 1) * DAY);
  const shopID = shops[0]?.shopID ?? NONE;
  tables.add("InventoryCount", { inventoryCountID, name, timeStamp, archived: "false", shopID });
  for (const { itemID } of new Set(Array.from({ length: 5 }, () => random.pick(goods)))) {
    const qty = String(Math.max(0, stockOf(tables, itemID, shopID)));
    tables.add("InventoryCountItem", {
      inventoryCountItemID: tables.nextID("InventoryCountItem"),
      qty,
      timeStamp,
      inventoryCountID,
      itemID,
      employeeID: "1",
    });
    if (!isBooked) continue;
    tables.add("InventoryCountCalc", {
      inventoryCountCalcID: tables.nextID("InventoryCountCalc"),
      timeStamp,
      calcQoh: qty,
      countedQoh: qty,
      inventoryCountID,
      itemID,
    });
    tables.add("InventoryCountReconcile", {
      inventoryCountReconcileID: tables.nextID("InventoryCountReconcile"),
      costChange: NONE,
      qohChange: NONE,
      createTime: timeStamp,
      inventoryCountID,
      itemID,
    });
  }
}

function stockOf(tables: Tables, itemID: string, shopID: string): number {
  const row = tables.having("ItemShop", "itemID", itemID).find((each) => each.shopID === shopID);
  return Number(row?.qoh ?? 0);
}

/** One that waits to be sent, as both endpoints show it. */
function addTransfer({ tables, calendar, random, shops }: Keeping, goods: readonly Product[]): void {
  const [sending, receiving] = shops;
  if (sending === undefined || receiving === undefined) return;
  const transferID = tables.nextID("InventoryTransfer");
  const time = timestamp(calendar.now - 2 * DAY);
  const shared = { transferID, note: "For the weekend", archived: "false", timeStamp: time };
  tables.add("InventoryTransfer", {
    ...shared,
    createTime: time,
    status: "open",
    needBy: timestamp(calendar.now + 3 * DAY),
    sendingShopID: sending.shopID,
    sentByEmployeeID: NONE,
    receivingShopID: receiving.shopID,
    createdByEmployeeID: "1",
  });
  tables.add("Transfer", {
    ...shared,
    sent: "false",
    received: "false",
    transferFromID: transferID,
    transferToID: transferID,
    orderID: NONE,
  });
  for (const { itemID } of new Set([random.pick(goods), random.pick(goods)])) {
    const transferItemID = tables.nextID("InventoryTransferItem");
    const values = { toReceive: NONE, sent: NONE, received: NONE, sentValue: NONE, receivedValue: NONE };
    const item = { transferItemID, toSend: "1", ...values, comment: "", timeStamp: time, transferID, itemID };
    tables.add("InventoryTransferItem", item);
    tables.add("TransferItem", { ...item });
  }
}

function addVendorReturn({ tables, calendar, random, shops }: Keeping, goods: readonly Product[]): void {
  const product = random.pick(goods);
  const vendorReturnID = tables.nextID("VendorReturn");
  const timeStamp = timestamp(calendar.now - 5 * DAY);
  const subtotal = money(2 * product.plan.costCents);
  const noteID = tables.nextID("Note");
  tables.add("Note", { noteID, note: "Cracked in the box", isPublic: "false", timeStamp });
  tables.add("VendorReturn", {
    vendorReturnID,
    vendorID: product.plan.maker?.vendorID ?? "1",
    shopID: shops[0]?.shopID ?? NONE,
    refNum: "",
    status: "open",
    archived: "false",
    shipCost: NONE,
    otherCost: NONE,
    subtotal,
    total: subtotal,
    timeStamp,
    hideVendorDetails: "false",
    noteID,
  });
  tables.add("VendorReturnItem", {
    vendorReturnItemID: tables.nextID("VendorReturnItem"),
    vendorReturnID,
    itemID: product.itemID,
    orderID: NONE,
    quantity: "2",
    cost: money(product.plan.costCents),
    subtotal,
    inventoryInStock: String(Math.max(0, stockOf(tables, product.itemID, shops[0]?.shopID ?? NONE))),
    vendorReturnItemReasonID: "2",
  });
}
