import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../src/index.js";
import { png } from "../support/png.js";
import { useShop } from "../support/shop.js";

const shop = useShop({ items: 120, sales: 30, customers: 40 });
const file = png(6, 4, [20, 90, 160]);
const pdf = new TextEncoder().encode("%PDF-1.4\n%%EOF\n");

describe("a work order", () => {
  test("is filled, checked out and cloned", async () => {
    const { account, oddities } = shop();
    const workorder = await account.workorders.create({ customerID: 1, employeeID: 2, shopID: 1 });
    const part = await workorder.workorderItems.create({ itemID: 1, unitQuantity: 2, unitPrice: "12.50" });
    const labor = await workorder.workorderLines.create({ note: "Labor", hours: 1, unitPriceOverride: 40 });
    expect([part.employeeID, labor.workorderID]).toEqual([2, workorder.workorderID]);
    const { saleID } = await workorder.checkout();
    const sale = await account.sales.find(saleID, { load: ["SaleLines"] });
    // The first line is the work order's own.
    expect(sale.SaleLines.map(({ unitPrice }) => unitPrice.toString())).toEqual(["0", "12.5", "40"]);
    const copy = await account.workorders.clone(workorder.workorderID, { shopID: 2 });
    expect([copy.shopID, copy.saleID, await copy.workorderItems.count()]).toEqual([2, 0, 1]);
    expect(oddities).toEqual([]);
  });

  test("loses a part, and the answer is no record", async () => {
    const { account } = shop();
    const workorder = await account.workorders.find(1);
    const part = await workorder.workorderItems.create({ itemID: 1 });
    expect(await workorder.workorderItems.destroy(part.workorderItemID)).toBeUndefined();
  });

  test("gets pictures, one or many", async () => {
    const { account, oddities } = shop();
    const workorder = await account.workorders.find(5);
    const picture = await workorder.images.create({ file, description: "Frame", ordering: 1 });
    expect([picture.description, picture.workorderID]).toEqual(["Frame", 5]);
    await workorder.images.createMany([{ file }, { file, ordering: 2 }]);
    expect(await workorder.images.count()).toBe(3);
    expect(oddities).toEqual([]);
  });
});

describe("a payment", () => {
  test("is signed with a PDF, which is sent as one", async () => {
    const { account, oddities } = shop();
    const payment = await account.salePayments.find(20);
    const signature = await payment.signatures.create({ file: pdf });
    expect(signature.salePaymentID).toBe(20);
    const { Signatures } = await payment.load("Signatures");
    expect(Signatures.map((each) => each.salePaymentSignatureID)).toEqual([signature.salePaymentSignatureID]);
    expect(oddities).toEqual([]);
  });
});

describe("custom fields", () => {
  test("are made with their choices, and given to a record", async () => {
    const { account, oddities } = shop();
    const field = await account.itemCustomFields.create({
      name: "Colour",
      type: "multi_choice",
      CustomFieldChoices: [{ name: "Red" }, { name: "Blue", value: "b" }],
    });
    const [red, blue] = await field.customFieldChoices.all();
    const value = [red, blue].map((choice) => ({ customFieldChoiceID: choice?.customFieldChoiceID }));
    await account.items.update(1, { CustomFieldValues: [{ customFieldID: field.customFieldID, value }] });
    const item = await account.items.find(1, { load: ["CustomFieldValues", "CustomFieldValues.value"] });
    const given = item.CustomFieldValues.find(({ customFieldID }) => customFieldID === field.customFieldID);
    expect(given).toMatchObject({ name: "Colour", type: "multi_choice", value: [{ name: "Red" }, { name: "Blue" }] });
    expect(oddities).toEqual([]);
  });

  test("need a name and a type, said before anything is sent", async () => {
    const { account, sent } = shop();
    const nameless = { type: "text" } as { type: string; name: string };
    await expect(account.orderCustomFields.create(nameless)).rejects.toBeInstanceOf(InvalidInputError);
    expect(sent()).toEqual([]);
  });
});

describe("shipments", () => {
  test("are read below their order, with what came", async () => {
    const { account, oddities } = shop();
    const [shipment] = await account.shipments.all({ load: ["Order", "OrderShipmentItems"], max: 1 });
    const order = await account.orders.find(shipment?.orderID ?? 0);
    expect((await order.shipments.all()).map(({ orderShipmentID }) => orderShipmentID)).toEqual([
      shipment?.orderShipmentID,
    ]);
    const items = await shipment?.orderShipmentItems.all({ load: ["Item", "OrderLine"] });
    expect(items?.map(({ OrderLine }) => OrderLine?.orderID)).toContain(order.orderID);
    expect(oddities).toEqual([]);
  });
});

test("a customer is made nobody", async () => {
  const { account } = shop();
  const customer = await account.customers.create({ firstName: "Ada", lastName: "Quill", dob: "1990-05-01" });
  const nobody = await customer.anonymize();
  expect([nobody.firstName, nobody.lastName, nobody.dob]).toEqual(["Customer", `[${customer.customerID}]`, undefined]);
  expect(nobody.archived).toBe(true);
});
