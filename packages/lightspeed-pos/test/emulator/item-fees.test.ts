import { describe, expect, it } from "vitest";
import { listOf, useShop, type Wire } from "./support.js";

const { create, get, post, put, remove } = useShop({
  ...{ items: undefined, sales: undefined, customers: undefined },
  data: {
    records: {
      Category: [
        { categoryID: "1", name: "Tires" },
        { categoryID: "2", name: "Tubes" },
      ],
      Item: [
        { itemID: "1", description: "Tire", categoryID: "1", tax: "false" },
        { itemID: "2", description: "Tube", categoryID: "2", tax: "false" },
      ],
      Employee: [{ employeeID: "1", firstName: "Bo" }],
      Shop: [{ shopID: "1", name: "Here" }],
      Register: [{ registerID: "1", name: "Till", shopID: "1" }],
      PaymentType: [{ paymentTypeID: "1", name: "Cash", type: "cash" }],
      Customer: [{ customerID: "1", firstName: "Ada" }],
      ItemFee: [{ itemFeeID: "1", name: "Recycling", feeValue: "2.5", taxable: "false" }],
      ItemFeeCategory: [{ itemFeeCategoryID: "1", itemFeeID: "1", categoryID: "1" }],
    },
  },
});

const at = { employeeID: 1, registerID: 1, shopID: 1 };
const tires = { itemID: 1, unitQuantity: 2, unitPrice: 10, ...at };

/** The lines of a sale, by id; of 0 those that are in none. */
async function lines(saleID: unknown): Promise<Wire[]> {
  return listOf((await get(`SaleLine.json?saleID=${saleID}`)).json.SaleLine);
}

describe("an item's fee", () => {
  it("is a line below the item's, as often as the item [item-fee.line-below-item]", async () => {
    const sale = await create("Sale", { ...at, SaleLines: { SaleLine: tires } });
    const [line, fee, ...others] = await lines(sale.saleID);
    expect(others).toEqual([]);
    expect(fee).toMatchObject({
      lineType: "item_fee",
      itemFeeID: "1",
      itemID: "0",
      unitQuantity: "2",
      unitPrice: "2.5",
      parentSaleLineID: line?.saleLineID,
    });
    expect(sale.total).toBe("25");
  });

  it("follows the quantity of the item, another item and its removal [item-fee.follows-item]", async () => {
    const sale = await create("Sale", { ...at, SaleLines: { SaleLine: tires } });
    const [line] = await lines(sale.saleID);
    const path = `SaleLine/${line?.saleLineID}.json`;
    const total = async () => (await get(`Sale/${sale.saleID}.json`)).json.Sale?.total;
    await put(path, { unitQuantity: 3 });
    expect(await total()).toBe("37.5");
    await put(path, { itemID: 2, unitPrice: 10 });
    expect(await total()).toBe("30");
    await put(path, { itemID: 1, unitPrice: 10 });
    expect(await total()).toBe("37.5");
    await remove(path);
    expect([await lines(sale.saleID), await total()]).toEqual([[], "0"]);
  });

  it("comes when a reserved line joins a sale, and not before [item-fee.comes-with-sale]", async () => {
    const { saleLineID } = await create("SaleLine", { ...tires, customerID: 1, isSpecialOrder: true });
    expect(await lines(0)).toHaveLength(1);
    const sale = await create("Sale", { ...at, customerID: 1 });
    await put(`SaleLine/${saleLineID}.json`, { saleID: sale.saleID });
    expect((await lines(sale.saleID)).map(({ lineType }) => lineType)).toEqual(["", "item_fee"]);
    const other = await create("Sale", { ...at, customerID: 1 });
    await put(`SaleLine/${saleLineID}.json`, { saleID: other.saleID });
    expect((await lines(other.saleID)).map(({ lineType }) => lineType)).toEqual(["", "item_fee"]);
    expect(await lines(sale.saleID)).toEqual([]);
  });

  it("is not that of other categories, nor one that is archived [item-fee.of-own-categories]", async () => {
    const tube = { ...tires, itemID: 2 };
    const other = await create("Sale", { ...at, SaleLines: { SaleLine: tube } });
    expect(await lines(other.saleID)).toHaveLength(1);
    await remove("ItemFee/1.json");
    const sale = await create("Sale", { ...at, SaleLines: { SaleLine: tires } });
    expect(await lines(sale.saleID)).toHaveLength(1);
  });

  it("is given back with its item, once [item-fee.given-back-with-item]", async () => {
    const sale = await create("Sale", {
      ...at,
      completed: true,
      SaleLines: { SaleLine: tires },
      SalePayments: { SalePayment: { amount: 25, paymentTypeID: 1 } },
    });
    const back = { SalePayments: { SalePayment: { paymentTypeID: 1 } } };
    const { json } = await post(`Sale/${sale.saleID}/refund.json`, back);
    expect(json.Sale).toMatchObject({ total: "-25", completed: "true" });
    const given = await lines(json.Sale?.saleID);
    expect(given.map(({ lineType, itemFeeID, unitQuantity }) => [lineType, itemFeeID, unitQuantity])).toEqual([
      ["", "0", "-2"],
      ["item_fee_refund", "1", "-2"],
    ]);
    expect((await post(`Sale/${sale.saleID}/refund.json`, back)).status).toBe(400);
  });
});
