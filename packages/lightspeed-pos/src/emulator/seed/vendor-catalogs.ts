import { vendors } from "./assortment.js";
import type { Random } from "./random.js";
import type { Tables } from "./tables.js";
import { money, NONE, upcCode } from "./wire.js";

const goods = ["Tire", "Tube", "Chain", "Saddle", "Grip", "Pedal", "Bell", "Lock", "Pump", "Light"];
const lines = ["Cholla", "Mesa", "Ocotillo", "Agave"];

/** Codes of catalogs lie far from those of the shop's own goods. */
const FIRST_CODE = 900_000;

/** Adds what vendors offer, whether or not the shop sells it. */
export function addVendorCatalogs(tables: Tables, random: Random, timeStamp: string): void {
  for (const name of vendors.slice(0, 2)) {
    const catalogVendorID = tables.nextID("CatalogVendor");
    tables.add("CatalogVendor", { catalogVendorID, name, lastUpdate: timeStamp });
    for (const line of lines)
      for (const good of goods) addOffer(tables, random, { catalogVendorID, line, good, timeStamp });
  }
}

interface Offer {
  readonly catalogVendorID: string;
  readonly line: string;
  readonly good: string;
  readonly timeStamp: string;
}

function addOffer(tables: Tables, random: Random, { catalogVendorID, line, good, timeStamp }: Offer): void {
  const catalogVendorItemID = tables.nextID("CatalogVendorItem");
  const cents = random.between(4, 120) * 100;
  tables.add("CatalogVendorItem", {
    catalogVendorItemID,
    vendorNumber: `${line.slice(0, 2).toUpperCase()}-${catalogVendorItemID.padStart(4, "0")}`,
    description: `${line} ${good}`,
    category: good,
    model: "",
    retailUnit: "1",
    unitOfMeasurement: "",
    cost: money(cents),
    costLevel2: NONE,
    costLevel3: NONE,
    costLevel4: NONE,
    msrp: money(cents * 2),
    breakQty: NONE,
    breakPrice: NONE,
    manufacturerNumber: "",
    brand: line,
    upc: upcCode(FIRST_CODE + Number(catalogVendorItemID)),
    ean: "",
    ean2: "",
    status: "",
    year: "",
    replacement: "",
    replacementDescription: "",
    breakQty2: NONE,
    breakPrice2: NONE,
    breakQty3: NONE,
    breakPrice3: NONE,
    colorName: "",
    sizeName: "",
    archived: "false",
    lastQoh: String(random.between(0, 40)),
    timeStamp,
    catalogVendorID,
    catalogMasterID: NONE,
  });
}
