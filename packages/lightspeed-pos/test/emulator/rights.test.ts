import { describe, expect, it } from "vitest";
import { servedRoutes } from "../../src/emulator/request/routes.js";
import { rightBehind } from "../../src/emulator/rights/reach.js";
import { scopesOf } from "../../src/resources/scopes.js";
import { readWith } from "./oauth-support.js";
import { type Response, send, useShop } from "./support.js";

const { get, post, put, shop } = useShop();

/** Whose rights these tests change: a clerk, so that the account's owner stays as they are. */
const employeeID = "4";

type Served = (typeof servedRoutes)[number];

interface Need {
  readonly title: string;
  readonly route: Served;
  /** Any one of them opens it, as the declaration has it. */
  readonly scopes: readonly string[];
}

const needs: readonly Need[] = servedRoutes
  .filter(({ definition }) => definition.name !== "Session")
  .map((route) => {
    const { definition, call, method, path, extension } = route;
    return { title: `${method} ${path}.${extension}`, route, scopes: scopesOf(definition, call) };
  });
const limited = needs.filter(({ scopes }) => scopes.length > 0);
const open = needs.filter(({ scopes }) => scopes.length === 0);

/** A token for scopes, by an employee who has these rights from now on. */
function tokenFor(scope: string, rights: readonly string[]): string {
  shop().oauth.setRights({ employeeID, rights });
  return shop().oauth.issue({ employeeID, scope }).accessToken;
}

/** Sends a request to a record that is not there: what comes back is 403 or something else. */
function ask({ method, path, extension }: Served, accessToken: string): Promise<Response> {
  const address = path.replace("{accountID}", "1").replaceAll(/\{\w+\}/g, "999999");
  const body = method === "GET" || method === "DELETE" ? undefined : {};
  return send(shop(), method, `${address}.${extension}`, { body, headers: { Authorization: `Bearer ${accessToken}` } });
}

const nameOf = (scope: string) => scope.replace("employee:", "");
/** Rights that an operation needs beside what opens its endpoint. */
const beside = ["product_edit", "register_refund", "register_catalogs"];
/** A scope that is not among those that open an endpoint. */
const strangeTo = (scopes: readonly string[]) =>
  ["employee:tags", "employee:vendor_returns"].find((scope) => !scopes.includes(scope)) ?? "";

describe("an endpoint that needs a scope", () => {
  it.each(limited)(
    "is open to each of those that it names: $title [oauth.scope-opens-endpoint]",
    async ({ route, scopes }) => {
      for (const scope of scopes) {
        const { status } = await ask(route, tokenFor(scope, [rightBehind(nameOf(scope)), ...beside]));
        const reaches = route.method === "GET" || !scope.endsWith("_read");
        expect([scope, status === 403]).toEqual([scope, !reaches]);
      }
    },
  );

  it.each(limited)(
    "is closed to other scopes, whoever granted them: $title [oauth.scope-opens-endpoint]",
    async ({ route, scopes }) => {
      const { accessToken } = shop().oauth.issue({ employeeID: "1", scope: strangeTo(scopes) });
      expect((await ask(route, accessToken)).status).toBe(403);
    },
  );

  it.each(limited)(
    "is closed to an employee without the rights, whatever the scopes: $title [oauth.rights-of-employee]",
    async ({ route, scopes }) => {
      const accessToken = tokenFor(`employee:all ${scopes.join(" ")}`, [nameOf(strangeTo(scopes))]);
      expect((await ask(route, accessToken)).status).toBe(403);
    },
  );
});

it.each(open)(
  "an endpoint that names no scope is open to any: $title [oauth.scope-opens-endpoint]",
  async ({ route }) => {
    expect((await ask(route, tokenFor("employee:tags", beside))).status).not.toBe(403);
  },
);

describe("scopes of the general list", () => {
  it.each([
    ["inventory", "GET", "Item.json"],
    ["inventory", "PUT", "Item/1.json"],
    ["inventory", "GET", "ItemMatrix.json"],
    ["inventory_read", "GET", "Item.json"],
    ["product_edit", "POST", "Item.json"],
    ["product_edit", "PUT", "ItemMatrix/1.json"],
    ["inventory_counts_reconcile", "POST", "InventoryCountReconcile.json"],
    ["register_refund", "POST", "Sale/1/refund.json"],
    ["register_layaway", "POST", "SaleLine.json"],
    ["register_read", "GET", "Sale.json"],
    ["customers_read", "GET", "CreditAccount.json"],
  ])("%s opens %s %s, which its page does not say [oauth.read-only-scopes]", async (scope, method, path) => {
    const { accessToken } = shop().oauth.issue({ employeeID: "1", scope: `employee:${scope}` });
    const headers = { Authorization: `Bearer ${accessToken}` };
    const body = method === "GET" ? undefined : {};
    expect((await send(shop(), method, `/API/V3/Account/1/${path}`, { body, headers })).status).not.toBe(403);
  });

  it.each([
    ["inventory_read", "PUT", "Item/1.json"],
    ["inventory_read", "PUT", "ItemShop/1.json"],
    ["product_edit", "GET", "Item.json"],
    ["register_read", "POST", "Sale.json"],
    ["customers_read", "POST", "Customer.json"],
    ["register_refund", "POST", "Sale.json"],
  ])("%s does not open %s %s [oauth.read-only-scopes]", async (scope, method, path) => {
    const { accessToken } = shop().oauth.issue({ employeeID: "1", scope: `employee:${scope}` });
    const headers = { Authorization: `Bearer ${accessToken}` };
    const body = method === "GET" ? undefined : {};
    expect((await send(shop(), method, `/API/V3/Account/1/${path}`, { body, headers })).status).toBe(403);
  });
});

describe("rights beside those of the scopes", () => {
  it.each([
    ["POST", "Item.json", "product_edit"],
    ["PUT", "Item/1.json", "product_edit"],
    ["DELETE", "Item/1.json", "product_edit"],
    ["POST", "ItemMatrix.json", "product_edit"],
    ["POST", "Sale/1/refund.json", "register_refund"],
    ["POST", "CatalogVendorItem.json", "register_catalogs"],
  ])("%s %s needs %s [oauth.further-rights]", async (method, path, right) => {
    const others = ["register", "product_cost"];
    const asking = (rights: readonly string[]) => {
      const headers = { Authorization: `Bearer ${tokenFor("employee:all", rights)}` };
      return send(shop(), method, `/API/V3/Account/1/${path}`, { body: {}, headers });
    };
    expect((await asking(others)).status).toBe(403);
    expect((await asking([...others, right])).status).not.toBe(403);
  });
});

describe("an employee's rights", () => {
  const sales = (accessToken: string) => readWith(shop(), accessToken, "/API/V3/Account/1/Order.json");

  it("refuse in the words that were observed [oauth.words-of-403]", async () => {
    const { json } = await sales(tokenFor("employee:all", []));
    expect(json).toEqual({
      httpCode: "403",
      httpMessage: "Forbidden",
      message: "Not Authorized: Insufficient rights to perform the request",
      errorClass: "InsufficientRightsException",
    });
  });

  it("that change after the token was granted hold for it at once [oauth.rights-of-employee]", async () => {
    const accessToken = tokenFor("employee:purchase_orders", []);
    expect((await sales(accessToken)).status).toBe(403);
    shop().oauth.setRights({ employeeID, rights: ["purchase_orders"] });
    expect((await sales(accessToken)).status).toBe(200);
  });

  it("are those of the role, whichever it is at the moment [oauth.rights-of-role]", async () => {
    const { accessToken } = shop().oauth.issue({ employeeID });
    expect((await sales(accessToken)).status).toBe(403);
    await put(`Employee/${employeeID}.json`, { employeeRoleID: 2 });
    expect((await sales(accessToken)).status).toBe(200);
    await put(`Employee/${employeeID}.json`, { EmployeeRole: { employeeRoleID: 4 } });
    expect((await sales(accessToken)).status).toBe(403);
  });

  it("are their own without a role [oauth.rights-of-role]", async () => {
    const accessToken = tokenFor("employee:all", ["purchase_orders"]);
    const query = "load_relations=%5B%22EmployeeRights%22%2C%22EmployeeRole%22%5D";
    const { json } = await get(`Employee/${employeeID}.json?${query}`);
    expect(json.Employee).toMatchObject({
      employeeRoleID: "0",
      EmployeeRights: { EmployeeRight: { name: "purchase_orders" } },
    });
    expect((await sales(accessToken)).status).toBe(200);
    const newcomer = await post("Employee.json", { firstName: "Nia", lastName: "New" });
    const { accessToken: theirs } = shop().oauth.issue({ employeeID: String(newcomer.json.Employee?.employeeID) });
    expect((await sales(theirs)).status).toBe(403);
  });

  it("to see everything open what can be read", async () => {
    const accessToken = tokenFor("employee:all", ["all_read"]);
    expect((await sales(accessToken)).status).toBe(200);
    const headers = { Authorization: `Bearer ${accessToken}` };
    expect((await send(shop(), "POST", "/API/V3/Account/1/Order.json", { body: {}, headers })).status).toBe(403);
  });

  it.each(["lockOut", "archived"])(
    "end with %s: their tokens stop working, and start again [oauth.locked-employee]",
    async (field) => {
      const accessToken = tokenFor("employee:all", ["purchase_orders"]);
      await put(`Employee/${employeeID}.json`, { [field]: true });
      expect((await sales(accessToken)).status).toBe(401);
      await put(`Employee/${employeeID}.json`, { [field]: false });
      expect((await sales(accessToken)).status).toBe(200);
    },
  );

  it("do not limit the fixed token", async () => {
    shop().oauth.setRights({ employeeID: "1", rights: [] });
    expect((await sales(shop().accessToken)).status).toBe(200);
  });

  it("are set by their names, for somebody who is there", () => {
    expect(() => tokenFor("employee:all", ["everything"])).toThrow("There is no right called everything.");
    expect(() => shop().oauth.setRights({ employeeID: "99", rights: [] })).toThrow("knows no employee 99 in account 1");
    expect(() => shop().oauth.setRights({ accountID: 5, employeeID: "1", rights: [] })).toThrow("in account 5");
  });
});

describe("the session", () => {
  it("shows the rights that the employee has and the scopes reach [oauth.session]", async () => {
    const rights = async (scope: string) => {
      const accessToken = tokenFor(scope, ["register", "register_price", "inventory_base"]);
      return Object.keys((await readWith(shop(), accessToken, "/API/Session.json")).json.Rights ?? {});
    };
    expect(await rights("employee:all")).toEqual(["register", "register_price", "inventory_base"]);
    expect(await rights("employee:register employee:reports")).toEqual(["register"]);
    expect(await rights("employee:inventory")).toEqual(["inventory_base"]);
  });
});

describe("codes of gift cards", () => {
  const code = "1234567890123";
  const shown = async (scope: string, rights: readonly string[]) => {
    await post("CreditAccount.json", { code });
    const path = "/API/V3/Account/1/CreditAccount.json?giftCard=true&sort=-creditAccountID&limit=1";
    return (await readWith(shop(), tokenFor(scope, rights), path)).json.CreditAccount?.code;
  };
  const scope = "employee:customers employee:customers_view_gift_card_numbers";

  it("are shown to the scope for it alone, which has to be named [gift-card.code-shown-by-scope]", async () => {
    expect(await shown(scope, ["customers"])).toBe(code);
    expect(await shown("employee:customers", ["customers"])).toBe("*********0123");
    expect(await shown("employee:all", ["customers"])).toBe("*********0123");
  });

  it("stay hidden from whoever asks next [gift-card.code-shown-by-scope]", async () => {
    await shown(scope, ["customers"]);
    expect((await get("CreditAccount.json?giftCard=true&sort=-creditAccountID&limit=1")).json.CreditAccount?.code).toBe(
      "*********0123",
    );
  });
});

describe("switched off", () => {
  const free = useShop({ oauth: { enforceRights: false } });

  it("the scopes alone decide", async () => {
    const { accessToken } = free.shop().oauth.issue({ employeeID, scope: "employee:purchase_orders" });
    expect((await readWith(free.shop(), accessToken, "/API/V3/Account/1/Order.json")).status).toBe(200);
    expect((await readWith(free.shop(), accessToken, "/API/V3/Account/1/Sale.json")).status).toBe(403);
  });

  const lax = useShop({ oauth: { enforceScopes: false } });

  it("with the scopes, the rights alone decide", async () => {
    const { accessToken } = lax.shop().oauth.issue({ employeeID, scope: "employee:tags" });
    expect((await readWith(lax.shop(), accessToken, "/API/V3/Account/1/Sale.json")).status).toBe(200);
    expect((await readWith(lax.shop(), accessToken, "/API/V3/Account/1/Order.json")).status).toBe(403);
  });
});

describe("a shop whose data tell of no rights", () => {
  const own = useShop({
    ...{ items: undefined, sales: undefined, customers: undefined },
    data: { records: { Employee: [{ employeeID: "1", firstName: "Ada" }] } },
  });

  it("limits nobody [oauth.no-rights-known]", async () => {
    const { accessToken } = own.shop().oauth.issue();
    expect((await readWith(own.shop(), accessToken, "/API/V3/Account/1/Order.json")).status).toBe(200);
  });
});
