import { type Category, type CategoryInput, type CategoryPatch, category } from "./category.js";
import { type Item, type ItemInput, type ItemPatch, item } from "./item.js";
import { type ItemShop, type ItemShopInput, type ItemShopPatch, itemShop } from "./item-shop.js";
import { type Manufacturer, manufacturer } from "./manufacturer.js";
import { type Note, note } from "./note.js";
import { type TaxClass, taxClass } from "./tax-class.js";

/** What the registry holds under a resource's name. */
export interface Entry<D, R, I = never, P = never> {
  readonly definition: D;
  readonly row: R;
  readonly input: I;
  readonly patch: P;
}

export interface Registry {
  Category: Entry<typeof category, Category, CategoryInput, CategoryPatch>;
  Item: Entry<typeof item, Item, ItemInput, ItemPatch>;
  ItemShop: Entry<typeof itemShop, ItemShop, ItemShopInput, ItemShopPatch>;
  Manufacturer: Entry<typeof manufacturer, Manufacturer>;
  Note: Entry<typeof note, Note>;
  TaxClass: Entry<typeof taxClass, TaxClass>;
}
export type ResourceName = keyof Registry;
export const resources: { readonly [N in ResourceName]: Registry[N]["definition"] } = {
  Category: category, Item: item, ItemShop: itemShop, Manufacturer: manufacturer, Note: note, TaxClass: taxClass,
};
