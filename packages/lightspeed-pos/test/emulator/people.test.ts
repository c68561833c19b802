import { describe, expect, it } from "vitest";
import { useShop } from "./support.js";

const { get, post, put, remove, create, clock, shop } = useShop();

const CONTACT = "load_relations=%5B%22Contact%22%5D";

describe("a customer", () => {
  it("wants no email, phone or mail unless told otherwise [customer.opted-out]", async () => {
    const silent = await create("Customer", { firstName: "Ada" });
    expect(silent.Contact).toMatchObject({ noEmail: "true", noPhone: "true", noMail: "true" });
    const open = await create("Customer", { firstName: "Bo", Contact: { noEmail: false } });
    expect(open.Contact).toMatchObject({ noEmail: "false", noPhone: "true", noMail: "true" });
  });

  it("is answered with its fields in the documented order [customer.field-order]", async () => {
    const customer = await create("Customer", { firstName: "Ada" });
    expect(Object.keys(customer)).toEqual([
      ...["firstName", "lastName", "title", "company", "companyRegistrationNumber", "vatNumber", "creditAccountID"],
      ...[
        "customerTypeID",
        "discountID",
        "taxCategoryID",
        "Contact",
        "customerID",
        "createTime",
        "timeStamp",
        "archived",
      ],
    ]);
  });

  it("moves with its contact when that is saved through it [customer.moves-with-contact]", async () => {
    const { customerID } = await create("Customer", { firstName: "Ada" });
    clock.advance(60_000);
    const { json } = await put(`Customer/${customerID}.json`, { Contact: { noMail: false } });
    expect(json.Customer?.timeStamp).toBe(json.Customer?.Contact?.timeStamp);
  });

  it("keeps its address when only a phone is sent [customer.parts-of-contact-kept]", async () => {
    const { customerID } = await create("Customer", {
      firstName: "Ada",
      Contact: { Addresses: { ContactAddress: { city: "Montreal" } } },
    });
    await put(`Customer/${customerID}.json`, {
      Contact: { Phones: { ContactPhone: { number: "1", useType: "Home" } } },
    });
    const { json } = await get(`Customer/${customerID}.json?${CONTACT}`);
    expect(json.Customer?.Contact?.Addresses?.ContactAddress).toMatchObject({ city: "Montreal", zip: "" });
  });

  it("is restored by archived false [customer.restored]", async () => {
    await remove("Customer/1.json");
    expect((await put("Customer/1.json", { archived: false })).json.Customer?.archived).toBe("false");
  });

  it("opens a credit account by sending one, and takes it along into the archive [credit-account.written-with-customer] [customer.archives-credit-account]", async () => {
    const customer = await create("Customer", { firstName: "Ada", CreditAccount: { name: "Ada", creditLimit: 100 } });
    expect(customer.creditAccountID).not.toBe("0");
    const account = () =>
      shop()
        .records("CreditAccount")
        .find((each) => each.creditAccountID === String(customer.creditAccountID));
    expect(account()).toMatchObject({ customerID: customer.customerID, creditLimit: "100", archived: "false" });
    await remove(`Customer/${customer.customerID}.json`);
    expect(account()?.archived).toBe("true");
  });
});

describe("an employee", () => {
  it("may be archived from the start, and else is not [employee.created-archived]", async () => {
    const name = { firstName: "John", lastName: "Doe" };
    expect((await create("Employee", { ...name, archived: true })).archived).toBe("true");
    expect((await create("Employee", name)).archived).toBe("false");
  });

  it("never shows the access pin [employee.pin-hidden]", async () => {
    const employee = await create("Employee", { firstName: "Bo", lastName: "Spoke", accessPin: "1234" });
    expect(employee).not.toHaveProperty("accessPin");
    expect((await get(`Employee/${employee.employeeID}.json`)).text).not.toContain("1234");
    expect(shop().records("Employee").at(-1)?.accessPin).toBe("1234");
  });
});

describe("a payment type", () => {
  it("that an account adds is user defined, whatever was sent [payment-type.added-is-user-defined]", async () => {
    expect((await create("PaymentType", { name: "Voucher", type: "cash" })).type).toBe("user defined");
  });
});

describe("the employees of an account", () => {
  it("are no more than its limit, archived ones apart [employee.limit]", async () => {
    const working = (await get("Employee.json?count=1")).json["@attributes"]?.count;
    const limit = Number((await get("/API/V3/Account/1.json")).json.employeeLimit);
    for (let place = Number(working); place < limit; place += 1) await create("Employee", { firstName: "Ada" });
    const message = `Employee not saved. The account has its ${limit} employees.`;
    const { status, json } = await post("Employee.json", { firstName: "Bo" });
    expect([status, json.message]).toEqual([400, message]);
    await remove("Employee/2.json");
    expect((await put("Employee/2.json", { archived: false })).json.Employee?.archived).toBe("false");
    await remove("Employee/2.json");
    await create("Employee", { firstName: "Bo" });
    expect((await put("Employee/2.json", { archived: false })).json.message).toBe(message);
  });
});
