import { choose, PRICES, QUANTITIES, type Steps } from "./step.js";

const NAMES = ["Bikes", "Accessories", "Tires", "bells", "Zips"] as const;
const COLOURS = ["Red", "Blue", "0"] as const;

/** Items, matrices and the stock of them. */
export const goods: Steps = {
  createItem: (world, [price, category, tax, type]) =>
    world.create("Item", {
      description: "Thing",
      defaultCost: choose(["4", "0", "2.345"], price),
      tax: tax % 3 !== 1,
      taxClassID: choose(["1", "2"], tax),
      itemType: choose(["default", "non_inventory", "serialized", "box", "assembly"], type),
      categoryID: category === 0 ? 0 : world.pick("Category", category),
      Prices: { ItemPrice: { amount: choose(PRICES, price), useTypeID: "1" } },
    }),
  createKit: (world, [part, other, quantity, isBox]) =>
    world.create("Item", {
      description: "Kit",
      itemType: isBox % 2 === 0 ? "assembly" : "box",
      ItemComponents: {
        ItemComponent: [part, other].map((item, index) => ({
          componentItemID: world.pick("Item", item),
          quantity: choose(["2", "1", "3"], quantity + index),
          componentGroup: isBox % 2 === 0 ? 0 : index + 1,
        })),
      },
    }),
  changeItem: (world, [item, price]) =>
    world.call("PUT", `Item/${world.pick("Item", item)}.json`, {
      defaultCost: choose(["4", "0", "2.345"], price),
      Prices: { ItemPrice: { amount: choose(PRICES, price), useTypeID: "1" } },
    }),
  becomeService: (world, [item]) =>
    world.call("PUT", `Item/${world.pick("Item", item)}.json`, { itemType: "non_inventory" }),
  setStock: (world, [item, shop, quantity]) =>
    world.call("PUT", `Item/${world.pick("Item", item)}.json`, {
      ItemShops: { ItemShop: { shopID: world.pick("Shop", shop), qoh: choose(QUANTITIES, quantity) } },
    }),
  archiveItem: (world, [item]) => world.call("DELETE", `Item/${world.pick("Item", item)}.json`),
  restoreItem: (world, [item]) => world.call("PUT", `Item/${world.pick("Item", item)}.json`, { archived: false }),
  openShopLevel: (world, [item, shop]) =>
    world.call("PUT", `Item/${world.pick("Item", item)}.json`, {
      ItemShops: { ItemShop: { shopID: world.pick("Shop", shop), reorderPoint: "2" } },
    }),
  createMatrix: (world, [set]) =>
    world.create("ItemMatrix", { description: "Shirt", itemAttributeSetID: world.pick("ItemAttributeSet", set) }),
  createVariant: (world, [matrix, colour]) =>
    world.create("Item", {
      description: "Shirt",
      itemMatrixID: world.pick("ItemMatrix", matrix),
      ItemAttributes: { attribute1: choose(COLOURS, colour) },
    }),
  archiveMatrix: (world, [matrix]) => world.call("DELETE", `ItemMatrix/${world.pick("ItemMatrix", matrix)}.json`),
  restoreMatrix: (world, [matrix]) =>
    world.call("PUT", `ItemMatrix/${world.pick("ItemMatrix", matrix)}.json`, { archived: false }),
};

/** The tree of categories. */
export const categories: Steps = {
  createCategory: (world, [name, parent]) =>
    world.create("Category", {
      name: choose(NAMES, name),
      parentID: parent === 0 ? "0" : world.pickLate("Category", parent),
    }),
  moveCategory: (world, [category, parent]) =>
    world.call("PUT", `Category/${world.pickLate("Category", category)}.json`, {
      parentID: parent === 0 ? "0" : world.pickLate("Category", parent),
    }),
  renameCategory: (world, [category, name]) =>
    world.call("PUT", `Category/${world.pickLate("Category", category)}.json`, { name: choose(NAMES, name) }),
  deleteCategory: (world, [category]) => world.call("DELETE", `Category/${world.pickLate("Category", category)}.json`),
};
