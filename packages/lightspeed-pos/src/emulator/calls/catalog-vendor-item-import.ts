import type { CallHandler } from "./handler.js";

/** Documented: it makes an item of the account. Which of its fields the item takes over is assumed, and the answer too. */
export const importCatalogItem: CallHandler = (offer, { write, store }) => {
  const { description, upc, ean, cost, msrp, manufacturerNumber } = offer;
  const prices = store.table("PriceLevel").all.map(({ name, priceLevelID }) => {
    return { amount: String(msrp), useTypeID: String(priceLevelID), useType: String(name) };
  });
  const item = write.create(write.definition("Item"), {
    description: String(description),
    upc: String(upc),
    ean: String(ean),
    defaultCost: String(cost),
    manufacturerSku: String(manufacturerNumber),
    Prices: { ItemPrice: prices },
  });
  return { made: item, of: "Item" };
};
