import { expect, it } from "vitest";
import { listOf, useShop } from "./support.js";

const { create, get } = useShop();

const till = { employeeID: 1, registerID: 1, shopID: 1 };
const taxed = { unitQuantity: 2, unitPrice: "10", tax: true, itemID: 1, discountPercent: "0.1" };

async function saleOf(...SaleLine: object[]) {
  const { saleID } = await create("Sale", { ...till, SaleLines: { SaleLine } });
  return (await get(`Sale/${String(saleID)}.json?load_relations=all`)).json.Sale;
}

it("tells what each tax class comes to, in percent and unrounded, with all relations [sale.tax-class-totals]", async () => {
  const sale = await saleOf(taxed, { unitQuantity: 1, unitPrice: "3", tax: false });
  const [tax, ...more] = listOf(sale?.TaxClassTotals?.Tax);
  const [line] = listOf(sale?.SaleLines?.SaleLine);
  expect(more).toEqual([]);
  expect(tax).toMatchObject({
    id: "1",
    name: "Item",
    taxname: sale?.TaxCategory?.tax1Name,
    rate: String(Number((Number(line?.tax1Rate) * 100).toFixed(6))),
    subtotal: "18",
    taxable: "18",
    amount: line?.calcTax1,
  });
  const first = ["id", "name", "taxable", "rate", "amount", "taxname", "subtotal"];
  expect(Object.keys(tax ?? {}).slice(0, first.length)).toEqual(first);
  expect(Object.keys(sale ?? {}).slice(-2)).toEqual(["TaxClassTotals", "taxTotal"]);
});

it("is left out of sales that are not taxed, and where it was not asked for [sale.tax-class-totals]", async () => {
  expect(await saleOf({ unitQuantity: 1, unitPrice: "3", tax: false })).not.toHaveProperty("TaxClassTotals");
  const { saleID } = await create("Sale", { ...till, SaleLines: { SaleLine: taxed } });
  expect((await get(`Sale/${String(saleID)}.json`)).json.Sale).not.toHaveProperty("TaxClassTotals");
});

it("adds up to the taxes of the sale, whatever their classes", async () => {
  const sale = await saleOf(taxed, { unitQuantity: 3, unitPrice: "1.25", tax: true, taxClassID: 2 });
  const totals = listOf(sale?.TaxClassTotals?.Tax);
  const amounts = totals.flatMap(({ amount, amount2 }) => [Number(amount), Number(amount2 ?? 0)]);
  expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(Number(sale?.taxTotal), 1);
});
