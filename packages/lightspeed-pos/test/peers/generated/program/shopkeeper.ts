import { createClient } from "./client/client/index.js";
import {
  type Item,
  imagesCreate,
  itemsAll,
  itemsArchive,
  itemsCreate,
  itemsFind,
  itemsUpdate,
  registersCalculated,
  registersClose,
  registersOpen,
  type Sale,
  salesCreate,
  salesFind,
  salesRefund,
  salesSaleLinesAll,
  salesSaleLinesCreate,
  salesSaleLinesDestroy,
  seasonsCreate,
  seasonsDestroy,
} from "./client/index.js";
import type { Shopkeeping } from "./shopkeeping.js";

/*
 * A user's program on top of the generated client. It is checked under the strictest settings and then run: a type that
 * is too loose to be used, or that says other than what comes, shows here.
 */

/** One record stands bare, several are an array, none is missing. */
function list<T>(value: T | T[] | undefined): T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

export class Shopkeeper implements Shopkeeping {
  readonly #client;
  readonly #path: { accountID: string };

  constructor(baseUrl: string, token: string, accountID: string) {
    this.#client = createClient({ baseUrl, auth: () => token });
    this.#path = { accountID };
  }

  async items(): Promise<Item[]> {
    const items: Item[] = [];
    let after: string | undefined;
    do {
      const { data } = await itemsAll({
        client: this.#client,
        path: this.#path,
        query: { limit: 100, ...(after === undefined ? {} : { after }) },
        throwOnError: true,
      });
      items.push(...list(data.Item));
      const { next } = data["@attributes"];
      after = next ? (new URL(next).searchParams.get("after") ?? undefined) : undefined;
    } while (after !== undefined);
    return items;
  }

  async inStock(categories: readonly string[], shopID: string): Promise<{ itemID: string; quantity: number }[]> {
    const { data } = await itemsAll({
      client: this.#client,
      path: this.#path,
      query: {
        categoryID: `IN,[${categories.join(",")}]`,
        itemID: ">=,3",
        description: "~,%e%",
        load_relations: '["ItemShops"]',
        filters: { "ItemShops.qoh": ">,0" },
        sort: "-itemID",
      },
      // The one parameter that is an object: each member of it goes by its own name.
      querySerializer: { parameters: { filters: { object: { style: "form", explode: true } } } },
      throwOnError: true,
    });
    return list(data.Item).map(({ itemID, ItemShops }) => {
      const shop = list(ItemShops?.ItemShop).find((one) => one.shopID === shopID);
      return { itemID, quantity: Number(shop?.qoh ?? 0) };
    });
  }

  async count(): Promise<number> {
    const { data } = await itemsAll({
      client: this.#client,
      path: this.#path,
      query: { count: "1" },
      throwOnError: true,
    });
    return Number(data["@attributes"].count);
  }

  async lifeOfAnItem(): Promise<Item[]> {
    const shared = { client: this.#client, throwOnError: true } as const;
    const made = await itemsCreate({ ...shared, path: this.#path, body: { description: "Mug", defaultCost: 4.5 } });
    const path = { ...this.#path, itemID: made.data.Item.itemID };
    const changed = await itemsUpdate({ ...shared, path, body: { description: "Cup", upc: "082435010045" } });
    const archived = await itemsArchive({ ...shared, path });
    const found = await itemsFind({ ...shared, path });
    return [made, changed, archived, found].map(({ data }) => data.Item);
  }

  async season(name: string): Promise<string> {
    const shared = { client: this.#client, throwOnError: true } as const;
    const { data } = await seasonsCreate({ ...shared, path: this.#path, body: { name } });
    const path = { ...this.#path, seasonID: data.Season.seasonID };
    return (await seasonsDestroy({ ...shared, path })).data.Season.name;
  }

  async saleAndRefund(itemID: string, paymentTypeID: string): Promise<{ sale: Sale; refund: Sale }> {
    const shared = { client: this.#client, throwOnError: true } as const;
    const till = { employeeID: 1, registerID: 1, shopID: 1 };
    const SaleLines = { SaleLine: [{ itemID, unitQuantity: 2 }] };
    const open = await salesCreate({ ...shared, path: this.#path, body: { ...till, SaleLines } });
    const SalePayments = { SalePayment: { amount: open.data.Sale.calcTotal, paymentTypeID } };
    const paid = { ...till, completed: true, SaleLines, SalePayments };
    const { data } = await salesCreate({ ...shared, path: this.#path, body: paid });
    const path = { ...this.#path, saleID: data.Sale.saleID };
    const back = { SalePayment: { paymentTypeID } };
    const refund = await salesRefund({ ...shared, path, body: { ...till, SalePayments: back } });
    const sale = await salesFind({ ...shared, path, query: { load_relations: '["SaleLines","SalePayments"]' } });
    return { sale: sale.data.Sale, refund: refund.data.Sale };
  }

  async lines(itemIDs: readonly string[]): Promise<string[]> {
    const shared = { client: this.#client, throwOnError: true } as const;
    const seller = { employeeID: 1, shopID: 1 };
    const { data } = await salesCreate({ ...shared, path: this.#path, body: { ...seller, registerID: 1 } });
    const path = { ...this.#path, saleID: data.Sale.saleID };
    const made: string[] = [];
    for (const itemID of itemIDs) {
      const line = await salesSaleLinesCreate({ ...shared, path, body: { ...seller, itemID, unitQuantity: "1" } });
      made.push(line.data.SaleLine.saleLineID);
    }
    await salesSaleLinesDestroy({ ...shared, path: { ...path, saleLineID: made[0] ?? "" } });
    const left = await salesSaleLinesAll({ ...shared, path });
    return list(left.data.SaleLine).map(({ itemID }) => itemID);
  }

  async day(registerID: string, cash: string): Promise<{ expected: unknown; counted: number }> {
    const shared = { client: this.#client, path: { ...this.#path, registerID }, throwOnError: true } as const;
    await registersClose({ ...shared, body: {} });
    await registersOpen({ ...shared, body: { amount: cash, employeeID: 1, paymentTypeID: 1 } });
    const { data } = await registersCalculated(shared);
    const [first] = list(data.CalculatedAmount);
    const closed = await registersClose({ ...shared, body: { closeEmployeeID: 1 } });
    return {
      expected: first,
      counted: list(closed.data.RegisterCount.RegisterCountAmounts?.RegisterCountAmount).length,
    };
  }

  async picture(itemID: string, image: Blob, description: string): Promise<string> {
    const body = { data: { itemID, description }, image };
    const { data } = await imagesCreate({ client: this.#client, path: this.#path, body, throwOnError: true });
    return `${data.Image.baseImageURL}${data.Image.publicID}.png`;
  }

  async complaints(): Promise<string[]> {
    const missing = await itemsFind({ client: this.#client, path: { ...this.#path, itemID: "987654321" } });
    const empty = await itemsCreate({ client: this.#client, path: this.#path, body: { description: "" } });
    return [missing.error, empty.error].map((error) => {
      if (error === undefined) return "nothing is wrong";
      return "error" in error ? error.error : `${error.httpCode} ${error.message}`;
    });
  }
}
