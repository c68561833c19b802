import { listOf, type TestShop, useShop, type Wire } from "../support.js";

/** Where and by whom things are sold. */
export const till = { employeeID: 1, registerID: 1, shopID: 1 };

/** A shop whose staff does things, and what its tests look at. */
export interface StaffedShop extends TestShop {
  /** An item that costs 5, sells untaxed at 10, and lies in the first shop. */
  goods(qoh?: number): Promise<Wire>;
  /** The stock of an item in a shop. */
  rowOf(item: Wire, shopID?: number): Promise<Wire>;
  /** A completed sale of an item. */
  sell(item: Wire, unitQuantity: number, payment?: object): Promise<number>;
}

export function useStaffedShop(): StaffedShop {
  const opened = useShop({ items: 6, customers: 6 });
  const { create, get, put } = opened;
  return {
    ...opened,
    async goods(qoh = 0) {
      const Prices = { ItemPrice: { amount: 10, useTypeID: 1 } };
      const item = await create("Item", { description: "Bell", tax: false, defaultCost: 5, Prices });
      if (qoh > 0) await put(`Item/${String(item.itemID)}.json`, { ItemShops: { ItemShop: { shopID: 1, qoh } } });
      return item;
    },
    async rowOf({ itemID }, shopID = 1) {
      const rows = listOf((await get(`ItemShop.json?itemID=${String(itemID)}`)).json.ItemShop);
      return rows.find((row) => String(row.shopID) === String(shopID)) as Wire;
    },
    async sell({ itemID }, unitQuantity, payment = { paymentTypeID: 1 }) {
      const sale = await create("Sale", {
        ...till,
        completed: true,
        SaleLines: { SaleLine: { itemID, unitQuantity } },
        SalePayments: { SalePayment: { ...payment, amount: unitQuantity * 10 } },
      });
      return Number(sale.saleID);
    },
  };
}
