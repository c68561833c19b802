import {
  amount,
  boolean,
  code,
  type Extra,
  id,
  oneOf,
  type Row,
  reference,
  resource,
  structures,
  text,
  timestamp,
  toMany,
  toOne,
} from "../schema/index.js";
import type { Input, Patch } from "./forms.js";

/** A place where the account sells. Documented: /retail/endpoints/Shop. */
export const shop = resource("Shop", {
  collection: "shops",
  id: "shopID",
  actions: ["list", "get", "create", "update"],
  fields: {
    shopID: id(),
    name: text().required().assumed("required"),
    /** What an hour of service costs. */
    serviceRate: amount().optional(),
    /** A name from the time zone database, as in `US/Pacific`. */
    timeZone: text(),
    /** Whether labor is taxed. */
    taxLabor: boolean(),
    /** What stands on top of product labels. */
    labelTitle: oneOf("No Title", "Shop Name", "Website", "Phone", "Custom").initially("Shop Name"),
    /** Whether labels show the MSRP where it is higher than the price. */
    labelMsrp: boolean(),
    archived: boolean().unfilterable().readOnly(),
    timeStamp: timestamp().readOnly(),
    companyRegistrationNumber: text().readOnly(),
    vatNumber: text().readOnly(),
    zebraBrowserPrint: boolean().optional().readOnly(),
    /** Only one documented sample has it. */
    networkHealthTool: boolean().optional().readOnly(),
    contactID: reference("Contact"),
    taxCategoryID: reference("TaxCategory"),
    receiptSetupID: reference("ReceiptSetup"),
    vendorID: reference("Vendor").nestedOnly(),
    ccGatewayID: reference("CCGateway").optional(),
    /** A UUID. */
    gatewayConfigID: code().optional().readOnly(),
    /** The price level that sales here start from. */
    priceLevelID: reference("PriceLevel").initially("1"),
    /** Seen empty only, so what its records hold is a guess. */
    ShelfLocations: structures("ShelfLocation", { shelfLocationID: id(), name: text() })
      .optional()
      .readOnly()
      .loadedAs("ShelfLocations")
      .assumed(),
  },
  relations: {
    Contact: toOne("Contact", "contactID").writable(),
    TaxCategory: toOne("TaxCategory", "taxCategoryID"),
    ReceiptSetup: toOne("ReceiptSetup", "receiptSetupID"),
    CCGateway: toOne("CCGateway", "ccGatewayID"),
    PriceLevel: toOne("PriceLevel", "priceLevelID"),
    Registers: toMany("Register", "shopID"),
  },
  load: ["Contact", "ReceiptSetup", "TaxCategory", "ShelfLocations", "Registers", "CCGateway", "PriceLevel"],
  sort: ["shopID"],
  writesAnswer: ["Contact", "CCGateway"],
});

/** A shop's data. */
export interface Shop extends Row<typeof shop> {
  shopID: number;
}

/** What creating a shop takes. */
export interface ShopInput extends Input<typeof shop> {
  extra?: Extra;
}

/** What changing a shop takes: absent keeps, `null` clears. */
export interface ShopPatch extends Patch<typeof shop> {
  extra?: Extra;
}
