import { describe, expect, it } from "vitest";
import { listOf, useShop } from "./support.js";

const { create, get, post, put } = useShop();

const TYPES = ["default", "non_inventory", "assembly", "box", "serialized", "serialized_assembly"];

describe.each(["Item", "ItemMatrix"])("%s.itemType", (resource) => {
  const made = (fields: object) =>
    post(`${resource}.json`, { description: "Bell", itemAttributeSetID: 1, serialized: true, ...fields });

  it("is one of six words [item.types]", async () => {
    for (const itemType of TYPES) expect((await made({ itemType })).json[resource]?.itemType).toBe(itemType);
    const { status, json } = await made({ itemType: "service" });
    expect([status, json.message]).toEqual([400, `itemType must be one of ${TYPES.join(", ")}.`]);
  });

  it("of serial numbers needs `serialized` [item.types]", async () => {
    const { status, json } = await made({ itemType: "serialized", serialized: false });
    expect([status, json.message]).toEqual([400, "serialized must be true where itemType is serialized."]);
  });

  it("is held against what is there when it changes [item.types]", async () => {
    const { json } = await made({ itemType: "serialized" });
    const path = `${resource}/${String(json[resource]?.[`${resource.charAt(0).toLowerCase()}${resource.slice(1)}ID`])}.json`;
    expect((await put(path, { description: "Horn", itemType: "serialized" })).status).toBe(200);
    expect((await put(path, { serialized: false })).status).toBe(400);
    expect((await put(path, { itemType: "gift" })).status).toBe(400);
    expect((await put(path, { itemType: "box", serialized: false })).status).toBe(200);
  });
});

describe("other words", () => {
  it("are those of labels, of a shop [shop.label-title]", async () => {
    const { status, json } = await put("Shop/1.json", { labelTitle: "Slogan" });
    const words = "No Title, Shop Name, Website, Phone, Custom";
    expect([status, json.message]).toEqual([400, `labelTitle must be one of ${words}.`]);
    expect((await put("Shop/1.json", { labelTitle: "Phone" })).json.Shop?.labelTitle).toBe("Phone");
  });

  it("are the one way to work out a fee [item-fee.calculation-method]", async () => {
    const { status, json } = await put("ItemFee/1.json", { calculationMethod: "percentage" });
    expect([status, json.message]).toEqual([400, "calculationMethod must be one of fixed_amount."]);
    expect((await put("ItemFee/1.json", { calculationMethod: "fixed_amount" })).status).toBe(200);
  });
});

describe("a contact", () => {
  const phone = (useType: string) => ({ number: "555-0100", useType });
  const mail = (useType: string) => ({ address: "a@example.com", useType });
  const contact = (Contact: object) => post("Customer.json", { firstName: "Ada", Contact });

  it("has phones and emails of known uses [customer.contact-limits]", async () => {
    const fax = await contact({ Phones: { ContactPhone: phone("Cell") } });
    expect([fax.status, fax.json.message]).toEqual([400, "useType must be one of Home, Work, Mobile, Pager, Fax."]);
    const other = await contact({ Emails: { ContactEmail: mail("Home") } });
    expect([other.status, other.json.message]).toEqual([400, "useType must be one of Primary, Secondary."]);
    const ContactPhone = ["Home", "Work", "Mobile", "Pager", "Fax"].map(phone);
    expect((await contact({ Phones: { ContactPhone } })).status).toBe(200);
  });

  it("has one of each use [customer.contact-limits]", async () => {
    const { status, json } = await contact({ Phones: { ContactPhone: [phone("Home"), phone("Work"), phone("Home")] } });
    expect([status, json.message]).toEqual([400, "Phones can hold one of useType Home at most."]);
    expect(
      (await contact({ Emails: [{ ContactEmail: mail("Primary") }, { ContactEmail: mail("Primary") }] })).status,
    ).toBe(400);
  });

  it("has one address and one website [customer.contact-limits]", async () => {
    const { status, json } = await contact({ Addresses: { ContactAddress: [{ city: "Oslo" }, { city: "Bergen" }] } });
    expect([status, json.message]).toEqual([400, "Addresses can hold one at most."]);
    expect((await contact({ Websites: { ContactWebsite: [{ url: "a.example" }, { url: "b.example" }] } })).status).toBe(
      400,
    );
  });

  it("is refused the same when it changes, and can be sent back as it was read [customer.contact-limits]", async () => {
    const { customerID } = await create("Customer", { Contact: { Phones: { ContactPhone: phone("Home") } } });
    const path = `Customer/${customerID}.json`;
    const read = (await get(`${path}?load_relations=%5B%22Contact%22%5D`)).json.Customer;
    expect((await put(path, read)).status).toBe(200);
    expect((await put(path, { Contact: { Phones: { ContactPhone: [phone("Home"), phone("Home")] } } })).status).toBe(
      400,
    );
    const phones = (await get(`${path}?load_relations=%5B%22Contact%22%5D`)).json.Customer?.Contact?.Phones
      ?.ContactPhone;
    expect(listOf(phones)).toEqual([phone("Home")]);
  });
});
