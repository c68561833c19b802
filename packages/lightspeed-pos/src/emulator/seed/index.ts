import { calendarUntil } from "./calendar.js";
import { addCustomFieldValues } from "./custom-field-values.js";
import { addCustomFields } from "./custom-fields.js";
import { addErrands } from "./errands.js";
import { addCatalog } from "./fill-catalog.js";
import { isCounted, isLabor, type Product } from "./item.js";
import { addLabels } from "./labels.js";
import { addLogs } from "./logs.js";
import { Movements } from "./movements.js";
import { addPaperwork } from "./paperwork.js";
import { addCustomers } from "./people.js";
import { addPreferences } from "./preferences.js";
import { addRegisters, addShops } from "./premises.js";
import { addProcessingFees } from "./processing-fees.js";
import { addOrders } from "./purchasing.js";
import { seededRandom } from "./random.js";
import { addSales } from "./sales.js";
import { addSettings } from "./settings.js";
import { addShipments } from "./shipments.js";
import { addStaff } from "./staff.js";
import { addStock } from "./stock.js";
import { addStockKeeping } from "./stock-keeping.js";
import { type ShopData, Tables } from "./tables.js";
import { addTillRecords } from "./till-records.js";
import { addVendorCatalogs } from "./vendor-catalogs.js";
import { timestamp } from "./wire.js";
import { addWorkorders } from "./workshop.js";

export { type Random, seededRandom } from "./random.js";
export type { ShopData } from "./tables.js";

/** What the shop is to be like. */
export interface SeedOptions {
  /** The same seed gives the same shop, byte for byte. */
  readonly seed: number;
  /** Items for sale. A few archived ones come on top. */
  readonly items: number;
  /** Sales, refunds and open ones among them. */
  readonly sales: number;
  /** Customers, those of a list. A few archived ones come on top. */
  readonly customers: number;
  /** At least one where there are sales. */
  readonly registers: number;
  /** The present moment, in milliseconds since 1970. The shop's year ends there. */
  readonly now: number;
}

/**
 * Makes a bike shop of two places, with a year of sales, out of a seed.
 *
 * ```ts
 * const data = generateShop({ seed: 1, items: 200, sales: 300, customers: 100, registers: 1, now: Date.now() });
 * data.Item?.length; // 204: 200 for sale, 4 archived
 * ```
 *
 * Records are in the form in which the emulator keeps them: every value as wire text, unset ones left out.
 */
export function generateShop({ seed, items, sales, customers, registers, now }: SeedOptions): ShopData {
  if (sales > 0 && registers < 1) throw new RangeError("A shop cannot sell without a register: ask for at least one.");
  const tables = new Tables();
  const calendar = calendarUntil(now);
  const shops = addShops(tables, calendar);
  const discounts = addSettings(tables, timestamp(calendar.founded));
  const staff = addStaff(tables, calendar);
  addPreferences(tables);
  addCustomFields(tables);
  addVendorCatalogs(tables, seededRandom(seed, "vendorCatalogs"), timestamp(calendar.founded));
  const products = addCatalog(tables, calendar, seededRandom(seed, "catalog"), items);
  addLabels(tables, seededRandom(seed, "labels"), products);
  const movements = new Movements(products.length, shops.length);
  const till = {
    tables,
    random: seededRandom(seed, "sales"),
    registers: addRegisters(tables, calendar, shops, registers),
    staff,
    customers: addCustomers(tables, calendar, seededRandom(seed, "customers"), customers),
    discounts,
    movements,
    pool: productsByPopularity(products),
  };
  addSales(till, calendar, sales);
  addProcessingFees(tables);
  addErrands({ ...till, random: seededRandom(seed, "errands") }, calendar);
  const counts = addStock(tables, calendar, seededRandom(seed, "stock"), { products, shops, movements });
  addOrders({ tables, calendar, random: seededRandom(seed, "purchasing"), products, shops });
  addShipments(tables);
  addStockKeeping({ tables, calendar, random: seededRandom(seed, "stockKeeping"), products, shops });
  addLogs(tables, counts);
  const goods = { services: products.filter(isLabor), parts: products.filter(isCounted) };
  const workshop = { tables, calendar, ...goods, shops, customers: till.customers };
  addWorkorders({ ...workshop, random: seededRandom(seed, "workshop") });
  addPaperwork(tables);
  addCustomFieldValues(tables, seededRandom(seed, "customFields"));
  addTillRecords(tables, calendar);
  return tables.data;
}

function productsByPopularity(products: readonly Product[]): readonly Product[] {
  return products
    .filter((product) => product.plan.isArchived !== true)
    .flatMap((product) => Array<Product>(product.plan.popularity).fill(product));
}
