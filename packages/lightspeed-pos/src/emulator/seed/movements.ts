import type { Product } from "./item.js";
import type { ShopPlan } from "./premises.js";

/** What left the shops, by product and shop: the moment of the last movement. */
export class Movements {
  readonly #shops: number;
  readonly #last: Float64Array;

  constructor(products: number, shops: number) {
    this.#shops = shops;
    this.#last = new Float64Array(products * shops);
  }

  note(product: Product, shop: ShopPlan, seconds: number): void {
    this.#last[this.#place(product, shop.shopID)] = seconds;
  }

  /** Seconds since 1970, 0 when nothing ever moved. */
  last(product: Product, shopID: string): number {
    return this.#last[this.#place(product, shopID)] as number;
  }

  #place(product: Product, shopID: string): number {
    return (Number(product.itemID) - 1) * this.#shops + Number(shopID) - 1;
  }
}

/** The lot of a product that lies in a shop: one delivery each. */
export function lotID(product: Product, shopID: string): string {
  return String(product.firstLot + Number(shopID) - 1);
}
