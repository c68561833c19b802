import { describe, expect, it } from "vitest";
import { send, useShop } from "./support.js";

const { get, post, shop } = useShop();

const granted = (accessToken: string) => ({ headers: { Authorization: `Bearer ${accessToken}` } });

describe("the session", () => {
  it.each(["/API/Session.json", "/API/V3/Session.json"])("is at %s, without an envelope", async (path) => {
    const { status, json } = await get(path);
    expect(status).toBe(200);
    expect(json).not.toHaveProperty("@attributes");
    expect(json).toMatchObject({ sessionID: "", systemCustomerID: "1", shopCount: "2", employeeID: "1" });
  });

  it("shows the employee who granted the token [oauth.session]", async () => {
    const { accessToken } = shop().oauth.issue({ employeeID: "2" });
    const { json } = await get("/API/Session.json", granted(accessToken));
    expect(json.Employee).toEqual({
      employeeID: "2",
      firstName: "Viggo",
      lastName: "Gearhart",
      singleShop: "true",
      hasPin: "false",
      isCheckedIn: "false",
    });
  });

  it("says since when they are there, by the clock of the shop [oauth.session]", async () => {
    await post("EmployeeHours.json", { employeeID: 1, shopID: 1, checkIn: "2026-03-20T11:30:00+00:00" });
    const { json } = await get("/API/Session.json");
    expect(json.Employee).toMatchObject({ isCheckedIn: "true", checkedInAt: "2026-03-20T04:30:00-07:00" });
  });

  it("shows every right to a token for all, and to others what their scopes say", async () => {
    expect(Object.keys((await get("/API/Session.json")).json.Rights ?? {})).toHaveLength(40);
    const { accessToken } = shop().oauth.issue({ scope: "employee:register employee:customers_read" });
    const { json } = await get("/API/Session.json", granted(accessToken));
    expect(json.Rights).toEqual({ register: "true", customers_read: "true" });
  });

  it("needs a token, takes GET alone, and costs 1", async () => {
    expect((await send(shop(), "GET", "/API/Session.json", { headers: { Authorization: "" } })).status).toBe(401);
    const { status, headers } = await post("/API/Session.json", {});
    expect(status).toBe(405);
    expect(headers.allow).toBe("GET");
    expect((await get("/API/Session.json")).headers["x-ls-api-request-cost"]).toBe("1");
  });
});
