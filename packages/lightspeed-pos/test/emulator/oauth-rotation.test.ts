import { describe, expect, test } from "vitest";
import { type EmulatorOAuthOptions, startEmulator } from "../../src/emulator/index.js";
import { pairOf, readWith, refresh } from "./oauth-support.js";
import { StillClock, useShop } from "./support.js";

const shop = useShop();
const oauth = () => shop.shop().oauth;
const app = () => shop.shop();
const day = 24 * 60 * 60 * 1000;

describe("a refresh", () => {
  test("gives a new pair that works [oauth.rotation]", async () => {
    const before = oauth().issue();
    const after = pairOf(await refresh(app(), before.refreshToken));
    expect(after.refreshToken).not.toBe(before.refreshToken);
    expect((await readWith(app(), after.accessToken)).status).toBe(200);
    expect((await refresh(app(), after.refreshToken)).status).toBe(200);
  });

  test("leaves the old refresh token usable until the new access token is first used [oauth.rotation]", async () => {
    const { refreshToken } = oauth().issue();
    const first = pairOf(await refresh(app(), refreshToken));
    expect(oauth().stateOf(refreshToken)).toBe("grace");
    const second = pairOf(await refresh(app(), refreshToken));
    expect((await readWith(app(), second.accessToken)).status).toBe(200);
    expect(oauth().stateOf(refreshToken)).toBe("spent");
    const { status, json } = await refresh(app(), refreshToken);
    expect([status, json["error"]]).toEqual([400, "invalid_grant"]);
    expect((await refresh(app(), first.refreshToken)).status).toBe(200);
  });

  test("revokes an access token whose time is not over [oauth.early-refresh-revokes]", async () => {
    const { accessToken, refreshToken } = oauth().issue();
    expect((await readWith(app(), accessToken)).status).toBe(200);
    await refresh(app(), refreshToken);
    const { status, json } = await readWith(app(), accessToken);
    expect([status, json["hint"]]).toEqual([401, "Access token has been revoked"]);
  });

  test("is allowed five times a minute for each connection [oauth.five-refreshes]", async () => {
    const [one, other] = [oauth().issue(), oauth().issue()];
    for (let times = 0; times < 5; times += 1) expect((await refresh(app(), one.refreshToken)).status).toBe(200);
    shop.clock.advance(20_500);
    const { status, headers, json } = await refresh(app(), one.refreshToken);
    expect([status, headers["retry-after"]]).toEqual([429, "40"]);
    expect(json["error"]).toBe("too_many_requests");
    expect((await refresh(app(), other.refreshToken)).status).toBe(200);
    shop.clock.advance(39_500);
    expect((await refresh(app(), one.refreshToken)).status).toBe(200);
  });
});

describe("time", () => {
  test("an expired access token is refused in the documented words, and in others a day later [oauth.expired-token]", async () => {
    const { accessToken } = oauth().issue();
    shop.clock.advance(3_599_999);
    expect((await readWith(app(), accessToken)).status).toBe(200);
    shop.clock.advance(1);
    expect((await readWith(app(), accessToken)).json).toEqual({
      error: "access_denied",
      error_description: "The resource owner or authorization server denied the request.",
      hint: "Access token could not be verified",
    });
    shop.clock.advance(day);
    expect((await readWith(app(), accessToken)).json["hint"]).toBe("Access token has been revoked");
  });

  test("a refresh token dies after 30 days without use [oauth.refresh-token-dies]", async () => {
    const [kept, idle] = [oauth().issue(), oauth().issue()];
    shop.clock.advance(30 * day - 1);
    expect((await refresh(app(), kept.refreshToken)).status).toBe(200);
    shop.clock.advance(1);
    const { status, json } = await refresh(app(), idle.refreshToken);
    expect([status, json["error"]]).toEqual([400, "invalid_grant"]);
  });
});

describe("an employee who is locked out", () => {
  test("has tokens that do not work until they are let in again [oauth.locked-employee]", async () => {
    const { accessToken, refreshToken } = oauth().issue({ employeeID: "3" });
    await shop.put("Employee/3.json", { lockOut: "true" });
    expect((await readWith(app(), accessToken)).status).toBe(401);
    expect((await refresh(app(), refreshToken)).json["error"]).toBe("invalid_grant");
    expect(oauth().people.find(({ employeeID }) => employeeID === "3")?.isLocked).toBe(true);
    await shop.put("Employee/3.json", { lockOut: "false" });
    expect((await readWith(app(), accessToken)).status).toBe(200);
  });
});

test("the other shape of a 401 can be chosen [error.unknown-token]", async () => {
  const { shop: other, end } = await started({}, { unauthorizedBody: "api" });
  const { accessToken, refreshToken } = other.oauth.issue();
  other.oauth.revoke(refreshToken);
  const { status, json } = await readWith(other, accessToken);
  await end();
  expect(status).toBe(401);
  expect(json).toMatchObject({ httpCode: "401", message: "Invalid access token." });
});

test("in that shape an expired token hears that it has expired [error.expired-token]", async () => {
  const clock = new StillClock();
  const { shop: other, end } = await started({}, { unauthorizedBody: "api", clock });
  const { accessToken } = other.oauth.issue();
  clock.advance(3600 * 1000);
  const { status, json } = await readWith(other, accessToken);
  await end();
  expect(status).toBe(401);
  expect(json).toEqual({
    httpCode: "401",
    httpMessage: "Unauthorized",
    message: "Token has expired",
    errorClass: "BadAuthenticationRequestException",
  });
});

describe("what can be switched", () => {
  test("no grace: a used refresh token is spent at once", async () => {
    const { shop: other, end } = await started({ grace: false });
    const { refreshToken } = other.oauth.issue();
    await refresh(other, refreshToken);
    expect((await refresh(other, refreshToken)).json["error"]).toBe("invalid_grant");
    await end();
  });

  test("a second refresh with one token can end what the first one gave", async () => {
    const { shop: other, end } = await started({ repeatedRefresh: "revokes" });
    const { refreshToken } = other.oauth.issue();
    const first = pairOf(await refresh(other, refreshToken));
    const second = pairOf(await refresh(other, refreshToken));
    expect((await readWith(other, first.accessToken)).status).toBe(401);
    expect((await refresh(other, first.refreshToken)).status).toBe(400);
    expect((await readWith(other, second.accessToken)).status).toBe(200);
    await end();
  });

  test("no limit, no end, and access tokens that stay", async () => {
    const options = { refreshesPerMinute: false, refreshTokenDays: false, earlyRefreshRevokes: false } as const;
    const { shop: other, clock, end } = await started({ ...options, accessTokenSeconds: 5 });
    const { accessToken, refreshToken } = other.oauth.issue();
    for (let times = 0; times < 20; times += 1) expect((await refresh(other, refreshToken)).status).toBe(200);
    expect((await readWith(other, accessToken)).status).toBe(200);
    clock.advance(5000);
    expect((await readWith(other, accessToken)).status).toBe(401);
    clock.advance(400 * day);
    expect((await refresh(other, refreshToken)).json["expires_in"]).toBe(5);
    await end();
  });

  test("several accounts, each with a shop, employees and limits of its own [limit.per-account-and-client]", async () => {
    const { shop: other, end } = await started({ otherAccounts: [7] }, { rateLimits: true });
    const tokens = other.oauth.issue({ accountID: 7 });
    const mine = await readWith(other, tokens.accessToken, "/API/V3/Account/7/Item.json?limit=1");
    expect(mine.status).toBe(200);
    expect(mine.headers).toMatchObject({ "x-ls-acct-id": "7", "x-ls-api-bucket-level": "1/90" });
    expect((await readWith(other, tokens.accessToken, "/API/V3/Account/1/Item.json")).status).toBe(404);
    const fixed = await readWith(other, other.accessToken, "/API/V3/Account/1/Item.json?limit=1");
    expect(fixed.headers).toMatchObject({ "x-ls-acct-id": "1", "x-ls-api-bucket-level": "1/90" });
    expect(other.oauth.people.map(({ login }) => login)).toContain("paloma.spokeworth@shop-7.example");
    await end();
  });

  test("an option that does not exist is refused", async () => {
    await expect(started({ acessTokenSeconds: 5 } as EmulatorOAuthOptions)).rejects.toThrow(
      "no option acessTokenSeconds",
    );
  });
});

async function started(oauthOptions: EmulatorOAuthOptions, options = {}) {
  const clock = new StillClock();
  const sizes = { items: 1, sales: 0, customers: 0, rateLimits: false };
  const running = await startEmulator({ ...sizes, clock, oauth: oauthOptions, ...options });
  return { shop: running, clock, end: () => running.close() };
}
