import type { Calendar } from "./calendar.js";
import { addContact, phone, postalAddress } from "./contact.js";
import type { Tables } from "./tables.js";
import { addTaxes, type TaxPlan } from "./taxes.js";
import { timestamp } from "./wire.js";
import { type Town, towns } from "./words.js";

/** A place where things are sold. */
export interface ShopPlan {
  readonly shopID: string;
  readonly tax: TaxPlan;
}

export interface RegisterPlan {
  readonly registerID: string;
  readonly shop: ShopPlan;
}

const places = [
  { name: "Saguaro Cycles Downtown", timeZone: "US/Arizona", street: "1 Freehub Street", town: towns[0] as Town },
  { name: "Saguaro Cycles Old Town", timeZone: "US/Mountain", street: "27 Velodrome Lane", town: towns[2] as Town },
];

export const SHOP_COUNT = places.length;

/** Adds the two shops, with what belongs to the place. */
export function addShops(tables: Tables, { founded }: Calendar): readonly ShopPlan[] {
  const timeStamp = timestamp(founded);
  const taxes = addTaxes(tables, timeStamp);
  return places.map(({ name, timeZone, street, town }, index) => {
    const shopID = tables.nextID("Shop");
    const tax = taxes[index] as TaxPlan;
    const contactID = addContact(tables, {
      address: postalAddress(street, town),
      phones: [phone(index, "Work")],
      websites: [{ url: "https://saguaro-cycles.example.com" }],
      optedOut: true,
      timeStamp,
    });
    tables.add("Shop", {
      shopID,
      name,
      serviceRate: "85",
      timeZone,
      taxLabor: "false",
      labelTitle: "Shop Name",
      labelMsrp: "false",
      archived: "false",
      timeStamp,
      companyRegistrationNumber: "",
      vatNumber: "",
      zebraBrowserPrint: "false",
      contactID,
      taxCategoryID: tax.taxCategoryID,
      receiptSetupID: addReceiptSetup(tables, name),
      vendorID: "0",
      ccGatewayID: "0",
      gatewayConfigID: "",
      priceLevelID: "1",
    });
    return { shopID, tax };
  });
}

function addReceiptSetup(tables: Tables, header: string): string {
  const receiptSetupID = tables.nextID("ReceiptSetup");
  tables.add("ReceiptSetup", {
    receiptSetupID,
    generalMsg: "Returns within 30 days with receipt.",
    workorderAgree: "Bikes left longer than 30 days may be sold.",
    creditcardAgree: "",
    logo: "",
    logoHeight: "0",
    logoWidth: "0",
    header,
  });
  return receiptSetupID;
}

/** Adds registers, to one shop after the other. The first of each shop is open. */
export function addRegisters(
  tables: Tables,
  { now }: Calendar,
  shops: readonly ShopPlan[],
  count: number,
): readonly RegisterPlan[] {
  return Array.from({ length: count }, (_, index) => {
    const registerID = tables.nextID("Register");
    const shop = shops[index % shops.length] as ShopPlan;
    const isOpen = index < shops.length;
    tables.add("Register", {
      registerID,
      name: `Register ${index + 1}`,
      open: isOpen ? "true" : "false",
      ...(isOpen && { openTime: timestamp(now - 4 * 3600 + index) }),
      archived: "false",
      tipEnabled: "false",
      openEmployeeID: isOpen ? "1" : "0",
      shopID: shop.shopID,
      ccTerminalID: "0",
    });
    return { registerID, shop };
  });
}
