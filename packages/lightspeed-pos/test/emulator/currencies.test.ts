import { describe, expect, it } from "vitest";
import { useShop } from "./support.js";

const { create, get, put } = useShop({
  ...{ items: undefined, sales: undefined, customers: undefined },
  data: {
    records: {
      CurrencyRate: [{ currencyRateID: "1", currencyCode: "CAD", rate: "0.73" }],
      Item: [{ itemID: "1", description: "Mug", defaultCost: "4" }],
      Vendor: [
        { vendorID: "1", name: "Next Door" },
        { vendorID: "2", name: "Maple Mugs", currencyRateID: "1" },
        { vendorID: "3", name: "Recorded", purchasingCurrency: { code: "EUR", symbol: "€", rate: "1.08" } },
      ],
    },
  },
});

describe("a vendor", () => {
  it("says which currency it is paid in, where that is not the account's [order.in-vendor-currency]", async () => {
    const shown = async (id: number) => (await get(`Vendor/${id}.json`)).json.Vendor?.purchasingCurrency;
    expect(await shown(1)).toBeUndefined();
    expect(await shown(2)).toEqual({ code: "CAD", symbol: "$", rate: "0.73" });
    expect(await shown(3)).toEqual({ code: "EUR", symbol: "€", rate: "1.08" });
  });
});

describe("an order", () => {
  it.each([
    [1, "USD", "1"],
    [2, "CAD", "0.73"],
    [3, "EUR", "1.08"],
  ])(
    "at vendor %i is in %s at %s [order.in-vendor-currency]",
    async (vendorID, vendorCurrencyCode, vendorCurrencyRate) => {
      const order = await create("Order", { vendorID });
      expect(order).toMatchObject({ vendorCurrencyCode, vendorCurrencyRate });
    },
  );

  it("takes the vendor's cost instead of an original price, and exchanges it [order.vendor-cost-exchanged]", async () => {
    const { orderID } = await create("Order", { vendorID: 2, discount: "0.5" });
    const line = await create("OrderLine", { orderID, itemID: 1, quantity: 2, vendorCost: "10" });
    expect(line).toMatchObject({ vendorCost: "10", originalPrice: "7.3", price: "3.65", total: "7.3" });
    const { json } = await put(`OrderLine/${line.orderLineID}.json`, { vendorCost: "20" });
    expect(json.OrderLine).toMatchObject({ vendorCost: "20", originalPrice: "14.6", price: "7.3", total: "14.6" });
  });

  it("prefers an original price that was sent [order.original-price-counts-more]", async () => {
    const { orderID } = await create("Order", { vendorID: 2 });
    const line = await create("OrderLine", { orderID, itemID: 1, quantity: 1, originalPrice: "9", vendorCost: "10" });
    expect(line).toMatchObject({ originalPrice: "9", price: "9" });
  });
});
