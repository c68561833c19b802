import { describe, expect, it } from "vitest";
import { column, listOf, useShop, type Wire } from "./support.js";

const { get, create, put } = useShop();

const keys = (record: Wire | undefined) => Object.keys(record ?? {});

/** An open sale of one line to the first customer. */
const openSale = () =>
  create("Sale", {
    employeeID: 1,
    registerID: 1,
    shopID: 1,
    customerID: 1,
    SaleLines: { SaleLine: { itemID: 1, unitQuantity: 2 } },
  });

describe("nested shapes", () => {
  it("omits an empty relation, but shows an empty embedded structure as empty text [answer.empty-relation-omitted]", async () => {
    const { customerID } = await create("Customer", { firstName: "Ada" });
    const { json } = await get(`Customer/${customerID}.json?load_relations=all`);
    expect(json.Customer).not.toHaveProperty("Note");
    expect(json.Customer?.Contact?.Phones).toBe("");
    expect(json.Customer?.Contact?.Emails).toBe("");
    expect(json.Customer?.Contact?.Websites).toBe("");
  });

  it("collapses embedded structures like everything else [answer.nested-collapsed]", async () => {
    const { customerID } = await create("Customer", {
      firstName: "Ada",
      Contact: {
        Phones: { ContactPhone: { number: "555-0100", useType: "Mobile" } },
        Emails: {
          ContactEmail: [
            { address: "a@example.com", useType: "Primary" },
            { address: "b@example.com", useType: "Secondary" },
          ],
        },
      },
    });
    const { json } = await get(`Customer/${customerID}.json?load_relations=%5B%22Contact%22%5D`);
    expect(json.Customer?.Contact?.Phones).toEqual({ ContactPhone: { number: "555-0100", useType: "Mobile" } });
    expect(column(json.Customer?.Contact?.Emails?.ContactEmail, "useType")).toEqual(["Primary", "Secondary"]);
  });

  it("collapses lists of scalars: none is empty text, one is text, several are an array [answer.nested-collapsed]", async () => {
    const matrix = await create("ItemMatrix", { description: "Shirt", itemAttributeSetID: 1 });
    expect(matrix.attribute1Values).toBe("");
    const join = (colour: string, size: string) =>
      create("Item", {
        description: `Shirt ${colour} ${size}`,
        itemMatrixID: matrix.itemMatrixID,
        ItemAttributes: { attribute1: colour, attribute2: size, itemAttributeSetID: "1" },
      });
    await join("White", "S");
    await join("Black", "S");
    const { json } = await get(`ItemMatrix/${matrix.itemMatrixID}.json`);
    expect(json.ItemMatrix?.attribute1Values).toEqual(["White", "Black"]);
    expect(json.ItemMatrix?.attribute2Values).toBe("S");
  });

  it("shows link fields only in nested copies: an item's noteID and itemAttributesID [item.link-ids-hidden]", async () => {
    const sale = await openSale();
    const nested = await get(`Sale/${sale.saleID}.json?load_relations=%5B%22SaleLines.Item%22%5D`);
    const top = await get("Item/1.json");
    for (const field of ["noteID", "itemAttributesID"]) {
      expect(top.json.Item).not.toHaveProperty(field);
      expect(nested.json.Sale?.SaleLines?.SaleLine?.Item).toHaveProperty(field);
    }
  });

  it("shows link fields only in nested copies: a customer's contactID, noteID and employeeID [customer.link-ids-hidden]", async () => {
    const sale = await openSale();
    const { json: top } = await get("Customer/1.json?load_relations=%5B%22Contact%22%5D");
    const { json: nested } = await get(`Sale/${sale.saleID}.json?load_relations=%5B%22Customer.Contact%22%5D`);
    for (const field of ["contactID", "noteID", "employeeID"]) {
      expect(top.Customer).not.toHaveProperty(field);
      expect(nested.Sale?.Customer).toHaveProperty(field);
    }
    expect(top.Customer?.Contact).not.toHaveProperty("contactID");
    expect(nested.Sale?.Customer?.Contact).toHaveProperty("contactID");
  });

  it("shows the contactID of an employee's and a shop's contact [answer.contact-ids]", async () => {
    const load = "load_relations=%5B%22Contact%22%5D";
    expect((await get(`Employee/1.json?${load}`)).json.Employee?.Contact).toHaveProperty("contactID");
    expect((await get(`Shop/1.json?${load}`)).json.Shop?.Contact).toHaveProperty("contactID");
  });

  it("has a contact's timeStamp before its addresses where it shows its id, and last elsewhere [answer.contact-time]", async () => {
    const load = "load_relations=%5B%22Contact%22%5D";
    const names = async (resource: string) =>
      Object.keys((await get(`${resource}/1.json?${load}`)).json[resource]?.Contact ?? {});
    const [own, lists] = [
      ["custom", "noEmail", "noPhone", "noMail"],
      ["Addresses", "Phones", "Emails", "Websites"],
    ];
    for (const resource of ["Employee", "Shop"]) {
      expect(await names(resource)).toEqual(["contactID", ...own, "timeStamp", ...lists]);
    }
    for (const resource of ["Customer", "Vendor"]) {
      expect(await names(resource)).toEqual([...own, ...lists, "timeStamp"]);
    }
  });

  it("has relations in the order of the API [answer.relation-order]", async () => {
    const shown = async (resource: string, names: readonly string[]) => {
      const { json } = await get(`${resource}/1.json?load_relations=all`);
      return Object.keys(json[resource] ?? {}).filter((name) => names.includes(name));
    };
    const expected = {
      Shop: ["Contact", "TaxCategory", "ReceiptSetup", "PriceLevel", "Registers"],
      Vendor: ["timeStamp", "Contact", "Reps"],
      Order: ["Vendor", "Note", "Shop", "OrderLines"],
      Customer: ["Contact", "Note", "Tags", "customerID"],
    };
    for (const [resource, names] of Object.entries(expected)) expect(await shown(resource, names)).toEqual(names);
  });

  it("shows the noteID of a line's note, not that of an item's [answer.note-ids]", async () => {
    await put("Item/1.json", { Note: { note: "fragile" } });
    const item = await get("Item/1.json?load_relations=%5B%22Note%22%5D");
    expect(item.json.Item?.Note).toMatchObject({ note: "fragile", isPublic: "false" });
    expect(item.json.Item?.Note).not.toHaveProperty("noteID");
    const sale = await create("Sale", {
      employeeID: 1,
      registerID: 1,
      shopID: 1,
      SaleLines: { SaleLine: { unitQuantity: 1, unitPrice: 5, Note: { note: "service" } } },
    });
    const { json } = await get(`Sale/${sale.saleID}.json?load_relations=%5B%22SaleLines.Note%22%5D`);
    expect(json.Sale?.SaleLines?.SaleLine?.Note).toHaveProperty("noteID");
  });

  it("always has prices, one entry for each level, also in nested items [item.price-at-every-level]", async () => {
    const sale = await openSale();
    const { json } = await get(`Sale/${sale.saleID}.json?load_relations=%5B%22SaleLines.Item%22%5D`);
    const prices = json.Sale?.SaleLines?.SaleLine?.Item?.Prices?.ItemPrice;
    expect(column(prices, "useTypeID")).toEqual(["1", "2", "3"]);
    expect(column(prices, "useType")).toEqual(["Default", "MSRP", "Online"]);
  });

  it("lists stock by shop, the sum of all shops last though its id is the lowest [stock.row-per-shop-and-sum]", async () => {
    const { itemID } = await create("Item", { description: "Mug" });
    const { json } = await get(`Item/${itemID}.json?load_relations=%5B%22ItemShops%22%5D`);
    const rows = listOf(json.Item?.ItemShops?.ItemShop);
    expect(rows.map(({ shopID }) => shopID)).toEqual(["1", "2", "0"]);
    const ids = rows.map(({ itemShopID }) => Number(itemShopID));
    expect(Math.min(...ids)).toBe(ids[2]);
  });

  it("shows ItemShop.m on the read of a single record only [stock.m-on-single-read]", async () => {
    const load = "load_relations=%5B%22ItemShops%22%5D";
    const m = { layaways: "0", specialorders: "0", workorders: "0" };
    const { json: single } = await get(`Item/1.json?${load}`);
    expect(listOf(single.Item?.ItemShops?.ItemShop)[0]?.m).toEqual(m);
    const { json: list } = await get(`Item.json?itemID=1&${load}`);
    expect(listOf(list.Item?.ItemShops?.ItemShop)[0]).not.toHaveProperty("m");
    expect((await get("ItemShop/1.json")).json.ItemShop?.m).toEqual(m);
  });

  it("puts a sale's taxTotal last, behind its relations [sale.tax-total-last]", async () => {
    const sale = await openSale();
    expect(keys(sale).at(-1)).toBe("taxTotal");
    expect(keys(sale).indexOf("SaleLines")).toBeGreaterThan(keys(sale).indexOf("taxCategoryID"));
  });

  it("brings the payment type with every payment [sale.payment-brings-type]", async () => {
    const sale = await openSale();
    const { json } = await put(`Sale/${sale.saleID}.json`, {
      SalePayments: { SalePayment: { amount: 1, paymentTypeID: 1 } },
    });
    expect(json.Sale?.SalePayments?.SalePayment?.PaymentType).toMatchObject({ name: "Cash", type: "cash" });
  });

  it("keeps a blank address for a customer, and none for an employee [customer.blank-address]", async () => {
    const customer = await create("Customer", { firstName: "Ada" });
    expect(customer.Contact?.Addresses?.ContactAddress).toMatchObject({ address1: "", countryCode: "" });
    const employee = await create("Employee", { firstName: "Bo" });
    expect(employee.Contact?.Addresses).toBe("");
  });

  it("puts a category's parent below its own name [category.parent-below-own-name]", async () => {
    const { categoryID } = await create("Category", { name: "Sub", parentID: "1" });
    const { json } = await get(`Category/${categoryID}.json?load_relations=%5B%22Parent%22%5D`);
    expect(json.Category?.Parent?.categoryID).toBe("1");
  });
});
