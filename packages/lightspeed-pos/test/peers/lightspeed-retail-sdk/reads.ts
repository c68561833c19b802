export type Fields = Readonly<Record<string, unknown>>;

/** A method that reads, and which of the emulator's records it must bring. */
export interface Read {
  readonly method: string;
  readonly given?: readonly unknown[];
  readonly resource: string;
  readonly of?: (record: Fields) => boolean;
}

const isCurrent = ({ archived }: Fields) => archived !== "true";
const isGiftCard = ({ giftCard }: Fields) => giftCard === "true";
const everything = () => true;

const list = (method: string, resource: string, of = isCurrent): Read => ({ method, resource, of });
const single = (method: string, resource: string, idField: string, id = "2"): Read => ({
  method,
  given: [id],
  resource,
  of: (record) => record[idField] === id,
});

/** Every method that reads records as its name says. */
export const reads: readonly Read[] = [
  list("getCategories", "Category"),
  single("getCategory", "Category", "categoryID"),
  list("getCustomers", "Customer"),
  single("getCustomer", "Customer", "customerID"),
  list("getCustomerTypes", "CustomerType"),
  single("getCustomerType", "CustomerType", "customerTypeID"),
  list("getEmployees", "Employee"),
  single("getEmployee", "Employee", "employeeID"),
  list("getGiftCards", "CreditAccount", (record) => isCurrent(record) && isGiftCard(record)),
  {
    method: "getGiftCard",
    given: ["9800000000001"],
    resource: "CreditAccount",
    of: ({ code }) => code === "9800000000001",
  },
  list("getImages", "Image"),
  single("getImage", "Image", "imageID"),
  list("getItems", "Item"),
  single("getItem", "Item", "itemID"),
  { method: "getMultipleItems", given: [["3", "5"]], resource: "Item", of: ({ itemID }) => /^[35]$/.test(`${itemID}`) },
  {
    method: "getVendorItems",
    given: ["2"],
    resource: "Item",
    of: (record) => isCurrent(record) && record.defaultVendorID === "2",
  },
  {
    method: "getItemsByCategory",
    given: ["55"],
    resource: "Item",
    of: (record) => isCurrent(record) && record.categoryID === "55",
  },
  list("getItemAttributes", "ItemAttributeSet"),
  single("getItemAttribute", "ItemAttributeSet", "itemAttributeSetID"),
  list("getManufacturers", "Manufacturer"),
  single("getManufacturer", "Manufacturer", "manufacturerID"),
  list("getMatrixItems", "ItemMatrix"),
  single("getMatrixItem", "ItemMatrix", "itemMatrixID"),
  list("getOrders", "Order"),
  single("getOrder", "Order", "orderID"),
  {
    method: "getOpenOrdersByVendorID",
    given: ["2"],
    resource: "Order",
    of: ({ vendorID, complete }) => vendorID === "2" && complete === "false",
  },
  list("getPaymentTypes", "PaymentType"),
  list("getRegisters", "Register"),
  list("getSales", "Sale"),
  single("getSale", "Sale", "saleID"),
  list("getSpecialOrders", "SpecialOrder", everything),
  list("getTaxClasses", "TaxClass"),
  list("getVendors", "Vendor"),
  single("getVendor", "Vendor", "vendorID"),
];
