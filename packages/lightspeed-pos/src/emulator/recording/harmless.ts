/**
 * Texts that are the shop's or the API's and tell of no person, looked at one by one. Every other text is replaced.
 *
 * Fields of embedded structures are named with their structure.
 */
const HARMLESS: Readonly<Record<string, readonly string[]>> = {
  Account: ["status", ...currency("defaultCurrency"), ...currency("purchasingCurrencies")],
  CatalogVendorItem: [
    "vendorNumber",
    "description",
    "category",
    "model",
    "unitOfMeasurement",
    "manufacturerNumber",
    "brand",
    "upc",
    "ean",
    "ean2",
    "status",
    "year",
    "replacement",
    "replacementDescription",
    "colorName",
    "sizeName",
  ],
  Category: ["name", "fullPathName"],
  CCCharge: ["cardType", "entryMethod"],
  CurrencyRate: ["currencyCode"],
  CustomerType: ["name"],
  Department: ["name"],
  Discount: ["name"],
  EmployeeRight: ["name"],
  Item: ["systemSku", "description", "upc", "ean", "customSku", "manufacturerSku", "Prices.useType"],
  ItemAttributes: ["attribute1", "attribute2", "attribute3"],
  ItemAttributeSet: ["name", "attributeName1", "attributeName2", "attributeName3"],
  ItemFee: ["name"],
  ItemMatrix: ["description", "Prices.useType", "attribute1Values", "attribute2Values", "attribute3Values"],
  ItemVendorNum: ["value"],
  Manufacturer: ["name"],
  Order: ["vendorCurrencyCode"],
  OrderShipment: ["currencyCode", "vendorCurrencyCode", "status"],
  OrderShipmentItem: ["currencyCode", "vendorCurrencyCode", "itemDescription"],
  PaymentType: ["code", "name"],
  PriceLevel: ["name"],
  Sale: ["ticketNumber", "TaxClassTotals.name", "TaxClassTotals.taxname", "TaxClassTotals.taxname2"],
  SaleLine: ["sortorder"],
  Season: ["name"],
  Shop: ["timeZone"],
  TaxCategory: ["tax1Name", "tax2Name"],
  TaxClass: ["name"],
  Vendor: currency("purchasingCurrency"),
  Workorder: ["systemSku"],
  WorkorderStatus: ["name", "htmlColor"],
};

/** Moments that tell of a person. All others are the shop's doings. */
const PERSONAL_MOMENTS: ReadonlySet<string> = new Set(["Customer.dob"]);

const harmless: ReadonlySet<string> = new Set(
  Object.entries(HARMLESS).flatMap(([resource, paths]) => paths.map((path) => `${resource}.${path}`)),
);

/** Tells whether a text may be kept. `path` is the field with its resource, as in `Item.description`. */
export function isHarmlessText(path: string): boolean {
  return harmless.has(path);
}

export function isPersonalMoment(path: string): boolean {
  return PERSONAL_MOMENTS.has(path);
}

/** The paths of all texts that are kept. */
export const harmlessTexts: readonly string[] = [...harmless];

function currency(field: string): readonly string[] {
  return [`${field}.code`, `${field}.symbol`];
}
