import { describe, expect, it } from "vitest";
import { useShop, type Wire } from "./support.js";

const { get, post, put, create } = useShop({ sales: 20, items: 20, customers: 10 });

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/;

/** Every scalar in a body, with the name it stands under. */
function* scalarsIn(value: unknown, name = ""): Generator<readonly [string, unknown]> {
  if (typeof value !== "object" || value === null) yield [name, value];
  else for (const [key, inner] of Object.entries(value)) yield* scalarsIn(inner, Array.isArray(value) ? name : key);
}

const RESOURCES = ["Item", "ItemMatrix", "ItemShop", "Category", "Customer", "Sale", "SaleLine", "SalePayment"];
const OTHERS = ["PaymentType", "Shop", "Employee"];

describe("scalars", () => {
  it.each([...RESOURCES, ...OTHERS])("are all text in %s, with every relation [answer.all-text]", async (resource) => {
    const { status, json } = await get(`${resource}.json?load_relations=all&archived=true`);
    expect(status).toBe(200);
    const scalars = [...scalarsIn(json)];
    expect(scalars.length).toBeGreaterThan(10);
    expect(scalars.filter(([, value]) => typeof value !== "string")).toEqual([]);
  });

  it.each(RESOURCES)(
    "write moments in UTC with the offset written out in %s [answer.moments-in-utc]",
    async (resource) => {
      const { json } = await get(`${resource}.json?load_relations=all`);
      const times = [...scalarsIn(json)].filter(([name]) => /time(stamp)?$/i.test(name) && !name.endsWith("Value"));
      expect(times.filter(([, value]) => !TIME.test(String(value)))).toEqual([]);
    },
  );

  it.each(["6.50", 6.5, "06.5", "6.500", "650e-2"])(
    "store %s in the shortest form [answer.shortest-decimal]",
    async (defaultCost) => {
      expect((await create("Item", { description: "Mug", defaultCost })).defaultCost).toBe("6.5");
    },
  );

  it.each(["20.00", 20, "2e1"])("store %s without a point [answer.shortest-decimal]", async (defaultCost) => {
    expect((await create("Item", { description: "Mug", defaultCost })).defaultCost).toBe("20");
  });

  it("store zero without a sign [answer.shortest-decimal]", async () => {
    expect((await create("Item", { description: "Mug", defaultCost: "-0.00" })).defaultCost).toBe("0");
  });

  it("take native booleans and texts", async () => {
    expect((await create("Item", { description: "Mug", tax: false })).tax).toBe("false");
    expect((await create("Item", { description: "Mug", tax: "false" })).tax).toBe("false");
    expect((await create("Item", { description: "Mug", tax: 1 })).tax).toBe("true");
  });

  it("keep the leading zeros of codes [answer.codes-keep-zeros]", async () => {
    const { itemID, upc } = await create("Item", { description: "Mug", upc: "082435010045" });
    expect(upc).toBe("082435010045");
    expect((await get(`Item/${itemID}.json`)).json.Item?.upc).toBe("082435010045");
  });

  it("leave out what is not set: dob, completeTime [answer.unset-omitted]", async () => {
    expect(await create("Customer", { firstName: "Ada" })).not.toHaveProperty("dob");
    expect(await create("Sale", { employeeID: 1, registerID: 1, shopID: 1 })).not.toHaveProperty("completeTime");
  });

  it("read moments with any offset and answer in UTC [answer.moments-in-utc]", async () => {
    const born = async (dob: string) => (await create("Customer", { firstName: "Ada", dob })).dob;
    expect(await born("1990-05-01T02:00:00+02:00")).toBe("1990-05-01T00:00:00+00:00");
    expect(await born("1990-05-01T02:00:00-0400")).toBe("1990-05-01T06:00:00+00:00");
    expect(await born("1990-05-01T02:00:00Z")).toBe("1990-05-01T02:00:00+00:00");
    expect(await born("1990-05-01T02:00:00")).toBe("1990-05-01T02:00:00+00:00");
  });

  it("read a bare day as midnight in the shop's time zone [answer.day-as-local-midnight]", async () => {
    // Arizona is seven hours behind UTC the whole year.
    const { dob } = await create("Customer", { firstName: "Ada", dob: "1990-05-01" });
    expect(dob).toBe("1990-05-01T07:00:00+00:00");
  });

  it.each([
    ["defaultCost", "cheap"],
    ["tax", "perhaps"],
    ["categoryID", "1.5"],
    ["description", { a: 1 }],
    ["defaultCost", "1e999"],
    ["defaultCost", "1e-999999999"],
  ])("refuse a %s of %j [answer.unfit-value-refused]", async (field, value) => {
    const { status, json } = await post("Item.json", { description: "Mug", [field]: value });
    expect(status).toBe(400);
    expect(json.message).toContain(field);
  });

  it.each(["1990-13-01", "1990-02-30", "yesterday"])("refuse the date %s [answer.unfit-value-refused]", async (dob) => {
    expect((await post("Customer.json", { dob })).status).toBe(400);
  });

  it("are emptied by null and by empty text [write.cleared-by-null-and-empty]", async () => {
    const { customerID } = await create("Customer", {
      firstName: "Ada",
      company: "X",
      dob: "1990-05-01",
      discountID: 1,
    });
    const { json } = await put(`Customer/${customerID}.json`, {
      firstName: "",
      company: null,
      dob: null,
      discountID: "",
    });
    const customer = json.Customer as Wire;
    expect(customer).toMatchObject({ firstName: "", company: "", discountID: "0" });
    expect(customer).not.toHaveProperty("dob");
  });

  it("make system SKUs of 21 and ten digits, ticket numbers of 22 and the id [sale.ticket-number]", async () => {
    expect((await create("Item", { description: "Mug" })).systemSku).toMatch(/^21\d{10}$/);
    const { saleID, ticketNumber } = await create("Sale", { employeeID: 1, registerID: 1, shopID: 1 });
    expect(ticketNumber).toBe(`22${String(saleID).padStart(10, "0")}`);
  });
});
