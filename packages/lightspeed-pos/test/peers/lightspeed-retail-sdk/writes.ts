import type { Fields } from "./reads.js";

/** A method that writes: what it is given, and the record that the emulator must keep then. */
export interface Write {
  readonly method: string;
  readonly given: readonly unknown[];
  readonly resource: string;
  readonly id: string;
  readonly kept: Fields;
}

const create = (method: string, resource: string, id: string, fields: Fields, kept = fields): Write => ({
  method,
  given: [fields],
  resource,
  id,
  kept,
});

const update = (method: string, resource: string, id: string, fields: Fields): Write => ({
  method,
  given: ["1", fields],
  resource,
  id,
  kept: { ...fields, [id]: "1" },
});

/** Every method that creates or changes records. */
export const writes: readonly Write[] = [
  create("postItem", "Item", "itemID", { description: "Mug", customSku: "MUG-1" }),
  create("postMatrixItem", "ItemMatrix", "itemMatrixID", { description: "Jersey", itemAttributeSetID: "2" }),
  update("putMatrixItem", "ItemMatrix", "itemMatrixID", { description: "Road Bike, used" }),
  create("postCategory", "Category", "categoryID", { name: "Cups" }),
  update("putCategory", "Category", "categoryID", { name: "Bits" }),
  create("postCustomer", "Customer", "customerID", { firstName: "Ada", lastName: "Lovelace" }),
  update("putCustomer", "Customer", "customerID", { company: "Engines" }),
  create("createEmployee", "Employee", "employeeID", { firstName: "Grace", lastName: "Hopper" }),
  update("updateEmployee", "Employee", "employeeID", { lastName: "Murray" }),
  create("postManufacturer", "Manufacturer", "manufacturerID", { name: "Acme" }),
  update("putManufacturer", "Manufacturer", "manufacturerID", { name: "Acme & Sons" }),
  create("postVendor", "Vendor", "vendorID", { name: "Acme", accountNumber: "A-1" }),
  update("putVendor", "Vendor", "vendorID", { accountNumber: "A-2" }),
  create(
    "postSale",
    "Sale",
    "saleID",
    { employeeID: 1, registerID: 1, shopID: 1, SaleLines: { SaleLine: { itemID: 1, unitQuantity: 2 } } },
    { employeeID: "1", completed: "false" },
  ),
];
