import type { Kept } from "../state.js";
import type { World } from "../world.js";
import { AT_THE_TILL, choose, PERCENTS, type Picks, PRICES, QUANTITIES, type Steps } from "./step.js";

/** Something to add to a sale, in one of the ways that lines are sent. */
function line(world: World, [item, quantity, price, way]: Picks) {
  const ofItem = { itemID: world.pick("Item", item), unitQuantity: choose(QUANTITIES, quantity) };
  switch (way % 6) {
    case 1:
      return { ...ofItem, unitPrice: choose(PRICES, price) };
    case 2:
      return { ...ofItem, discountPercent: choose(PERCENTS, price) };
    case 3:
      return { ...ofItem, discountAmount: choose(["1", "0.5", "0.333"], price) };
    case 4:
      return { itemID: "0", unitQuantity: "1", unitPrice: choose(PRICES, price), Note: { note: "Misc" } };
    case 5:
      return { ...ofItem, tax: false, discountID: world.pick("Discount", price) };
    default:
      return ofItem;
  }
}

/** A sale that is not completed yet, mostly. */
export function openSale(world: World, choice: number): string {
  const isOpen = ({ completed, archived, voided }: Kept) => ![completed, archived, voided].includes("true");
  return choice === 7 ? world.pickLate("Sale", 0) : world.pickFitting("Sale", choice % 3, isOpen);
}

/** A line that can still be changed, mostly. */
function openLine(world: World, choice: number): string {
  const sale = openSale(world, choice);
  return world.pickFitting("SaleLine", choice, ({ saleID }) => saleID === sale || saleID === "0");
}

/** A sale that can be refunded, mostly. */
export function completedSale(world: World, choice: number): string {
  return world.pickFitting("Sale", choice, ({ completed }) => completed === "true");
}

const put = (world: World, sale: string, body: unknown) => world.call("PUT", `Sale/${sale}.json`, body);

async function balanceOf(world: World, sale: string): Promise<string> {
  const { Sale } = await world.call("GET", `Sale/${sale}.json`);
  return String(Sale?.balance ?? "0");
}

/** Sales while they are open. */
export const openSales: Steps = {
  openSale: (world, picks) => world.create("Sale", { ...AT_THE_TILL, SaleLines: { SaleLine: line(world, picks) } }),
  openSaleFor: (world, [customer, tax, discount, shop]) =>
    world.create("Sale", {
      ...AT_THE_TILL,
      shopID: world.pick("Shop", shop),
      customerID: world.pick("Customer", customer),
      taxCategoryID: choose([world.pick("TaxCategory", 0), "0", world.pick("TaxCategory", 1)], tax),
      discountPercent: choose(PERCENTS, discount),
    }),
  addLine: (world, picks) => put(world, openSale(world, 0), { SaleLines: [{ SaleLine: line(world, picks) }] }),
  addTwoLines: (world, [item, quantity, price, way]) => {
    const SaleLine = [line(world, [item, quantity, price, way]), line(world, [item + 1, quantity, price, way + 1])];
    return put(world, openSale(world, 0), { SaleLines: { SaleLine } });
  },
  postLine: (world, picks) =>
    world.create("SaleLine", line(world, picks), `Sale/${openSale(world, picks[3])}/SaleLine`),
  changeLine: (world, [chosen, quantity, price]) =>
    world.call("PUT", `SaleLine/${openLine(world, chosen)}.json`, {
      unitQuantity: choose(QUANTITIES, quantity),
      unitPrice: choose(PRICES, price),
    }),
  swapItem: (world, [chosen, item]) =>
    world.call("PUT", `SaleLine/${openLine(world, chosen)}.json`, { itemID: world.pick("Item", item) }),
  removeLine: (world, [chosen]) => world.call("DELETE", `SaleLine/${openLine(world, chosen)}.json`),
  moveLine: (world, [chosen, sale]) =>
    world.call("PUT", `SaleLine/${openLine(world, chosen)}.json`, { saleID: openSale(world, sale) }),
  discountSale: (world, [sale, percent]) =>
    put(world, openSale(world, sale), { discountPercent: choose(PERCENTS, percent) }),
  taxSale: (world, [sale, category]) =>
    put(world, openSale(world, sale), { taxCategoryID: world.pick("TaxCategory", category) }),
  createTax: (world, [rate, way]) =>
    world.create("TaxCategory", {
      tax1Name: "VAT",
      tax1Rate: choose(["0.2", "0.07", "0.055"], rate),
      isTaxInclusive: way % 3 !== 2,
    }),
  taxSaleLate: (world, [sale, category]) =>
    put(world, openSale(world, sale), { taxCategoryID: world.pickLate("TaxCategory", category % 2) }),
  noteSale: (world, [sale]) => put(world, openSale(world, sale), { SaleNotes: { PrintedNote: { note: "Thanks" } } }),
  archiveSale: (world, [sale]) => world.call("DELETE", `Sale/${openSale(world, sale)}.json`),
};

/** Money, and what it does. */
export const payments: Steps = {
  pay: (world, [type, amount, , sale]) =>
    put(world, openSale(world, sale), {
      SalePayments: {
        SalePayment: {
          paymentTypeID: world.pick("PaymentType", type),
          amount: choose(["5", "20", "100", "-5", "0"], amount),
          ...(type >= 3 && { creditAccountID: world.pickLate("CreditAccount", type) }),
        },
      },
    }),
  payAndComplete: async (world, [sale, way, type]) => {
    const saleID = openSale(world, sale);
    const balance = Number(await balanceOf(world, saleID));
    const amount = choose([balance, balance + 10, balance - 1], way).toFixed(4);
    const SalePayment = { paymentTypeID: world.pick("PaymentType", type), amount };
    return put(world, saleID, { completed: true, SalePayments: { SalePayment } });
  },
  complete: (world, [sale]) => put(world, openSale(world, sale), { completed: true }),
  loadGiftCard: async (world, [account, sale, amount]) => {
    const creditAccountID = world.pickLate("CreditAccount", account);
    const paid = choose(["50", "12.5"], amount);
    const loads = { paymentTypeID: "5", creditAccountID, amount: `-${paid}` };
    const SalePayment = [loads, { paymentTypeID: "1", amount: paid }];
    return put(world, openSale(world, sale), { completed: true, SalePayments: { SalePayment } });
  },
  payWithAccount: async (world, [account, sale, way]) => {
    const saleID = openSale(world, sale);
    const creditAccountID = world.pickLate("CreditAccount", account);
    const amount = await balanceOf(world, saleID);
    const isCard = world.record("CreditAccount", creditAccountID)?.giftCard === "true";
    const types = isCard ? (["5", "5", "4"] as const) : (["4", "4", "5"] as const);
    const SalePayment = { paymentTypeID: choose(types, way), creditAccountID, amount };
    return put(world, saleID, { completed: true, SalePayments: { SalePayment } });
  },
  refund: (world, [sale, type]) =>
    world.call("POST", `Sale/${completedSale(world, sale)}/refund.json`, {
      ...AT_THE_TILL,
      SalePayments: { SalePayment: { paymentTypeID: world.pick("PaymentType", type) } },
    }),
  sell: (world, [item, quantity]) => {
    const unitQuantity = choose(["2", "1", "3", "0.5"], quantity);
    const SaleLine = { itemID: world.pick("Item", item), unitQuantity, unitPrice: "10", tax: false };
    const SalePayment = { paymentTypeID: "1", amount: String(Number(unitQuantity) * 10) };
    return world.create("Sale", {
      ...AT_THE_TILL,
      completed: true,
      SaleLines: { SaleLine },
      SalePayments: { SalePayment },
    });
  },
  openRefund: (world, [sale]) =>
    world.call("POST", `Sale/${completedSale(world, sale)}/refund.json`, {
      ...AT_THE_TILL,
      completed: false,
      SalePayments: { SalePayment: { paymentTypeID: "1" } },
    }),
  refundLine: (world, [parent, quantity]) =>
    world.create("Sale", {
      ...AT_THE_TILL,
      SaleLines: {
        SaleLine: {
          parentSaleLineID: world.pickLate("SaleLine", parent),
          unitQuantity: choose(["-1", "-0.5", "-2"], quantity),
          itemID: world.pick("Item", parent),
        },
      },
    }),
};

/** A line that waits for its customer, mostly. */
function waitingLine(world: World, choice: number): string {
  return world.pickFitting("SaleLine", choice, ({ saleID, isWorkorder }) => saleID === "0" && isWorkorder !== "true");
}

/** Goods that wait for their customer. */
export const reservations: Steps = {
  reserve: (world, [customer, item, quantity, way]) =>
    world.create("SaleLine", {
      ...AT_THE_TILL,
      customerID: world.pick("Customer", customer),
      itemID: world.pick("Item", item),
      unitQuantity: choose(QUANTITIES, quantity),
      ...choose(
        [{ isLayaway: true }, { isSpecialOrder: true }, { isLayaway: true, requireFullReservation: true }],
        way,
      ),
    }),
  reserveSpecial: (world, [customer, item, quantity]) =>
    world.create("SaleLine", {
      ...AT_THE_TILL,
      customerID: world.pick("Customer", customer),
      itemID: world.pick("Item", item),
      unitQuantity: choose(["3", "1", "2"], quantity),
      isSpecialOrder: true,
    }),
  attach: (world, [reserved, sale]) =>
    put(world, openSale(world, sale), {
      SaleLines: { SaleLine: { saleLineID: world.pickFitting("SaleLine", reserved, ({ saleID }) => saleID === "0") } },
    }),
  changeReserved: (world, [reserved, value, way]) =>
    world.call(
      "PUT",
      `SaleLine/${waitingLine(world, reserved)}.json`,
      choose(
        [
          { unitQuantity: choose(QUANTITIES, value) },
          { customerID: world.pick("Customer", value) },
          { shopID: world.pick("Shop", value) },
          { itemID: world.pick("Item", value) },
          { isLayaway: value % 2 === 0, isSpecialOrder: value % 2 === 1 },
        ],
        way,
      ),
    ),
  leaveSale: (world, [line]) => world.call("PUT", `SaleLine/${openLine(world, line)}.json`, { saleID: "0" }),
  setAside: (world, [line, way]) =>
    world.call("PUT", `SaleLine/${openLine(world, line)}.json`, {
      [choose(["isLayaway", "isSpecialOrder"], way)]: true,
    }),
  freeReserved: (world, [reserved]) => world.call("DELETE", `SaleLine/${waitingLine(world, reserved)}.json`),
};
