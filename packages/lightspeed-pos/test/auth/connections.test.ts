import { inspect } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { Lightspeed, type LightspeedOptions } from "../../src/index.js";
import { Connections, type ConnectionsOptions, memoryTokenStore, readRedirect } from "../../src/oauth/index.js";
import { application, closeShops, openShop } from "./shop.js";

afterAll(closeShops);

const day = 24 * 60 * 60 * 1000;

describe("connecting", () => {
  test("saves the tokens under the account's id, and gives a client that works", async () => {
    const { process, shop } = await openShop({ otherAccounts: [7] });
    const code = shop.oauth.agree({ accountID: 7, scope: "employee:register employee:inventory" });
    const connections = process();
    const connected = await connections.connect({ code });
    expect(connected).toMatchObject({ connection: "7", accountID: 7, employeeID: 1 });
    expect(connected.scopes).toEqual(["employee:register", "employee:inventory"]);
    expect((await connected.lightspeed.accounts.first()).accountID).toBe(7);
    expect(connections.client("7")).toBe(connected.lightspeed);
    expect(await connections.list()).toEqual(["7"]);
  });

  test("goes with PKCE for an application without a secret", async () => {
    const { shop, process } = await openShop();
    const connections = process({ clientId: "emulated-public-client", clientSecret: undefined });
    const { url, codeVerifier, state } = await connections.begin({ scope: "employee:all" });
    const wish = new URL(url).searchParams;
    const code = shop.oauth.agree({
      clientId: "emulated-public-client",
      codeChallenge: wish.get("code_challenge") ?? "",
      codeChallengeMethod: "S256",
    });
    const redirect = readRedirect(`https://localhost/callback?code=${code}&state=${wish.get("state")}`, state);
    const { lightspeed } = await connections.connect({ code: redirect.code, codeVerifier });
    expect((await lightspeed.accounts.first()).accountID).toBe(1);
  });

  test("again replaces the tokens, for clients that run already too", async () => {
    const { process, shop, connect } = await openShop();
    const { refreshToken } = await connect();
    const account = process().client("main").account(1);
    await account.items.first();
    shop.oauth.revoke(refreshToken);
    await process().connect({ code: shop.oauth.agree(), connection: "main" });
    expect(await account.items.first()).toBeDefined();
  });

  test("with a code that is spent says so, and changes nothing", async () => {
    const { process, shop, connect, store } = await openShop();
    await connect();
    const before = await store.read("main");
    const code = shop.oauth.agree();
    await process().connect({ code, connection: "other" });
    await expect(process().connect({ code, connection: "main" })).rejects.toMatchObject({ error: "invalid_grant" });
    expect(await store.read("main")).toEqual(before);
  });

  test.each(["", "a b", "x".repeat(65), "é"])("under the name %j is refused before the code is used", async (name) => {
    const { process, shop } = await openShop();
    const code = shop.oauth.agree();
    await expect(process().connect({ code, connection: name })).rejects.toThrow("connection must be a name");
    await process().connect({ code });
  });
});

describe("many merchants", () => {
  test("share one store, each with tokens and a client of its own", async () => {
    const accounts = [7, 8, 9];
    const { process, shop, clock, refreshes } = await openShop({ otherAccounts: accounts });
    const connections = process();
    for (const accountID of accounts) await connections.connect({ code: shop.oauth.agree({ accountID }) });
    clock.advance(day);
    const later = process();
    const names = await later.list();
    const found = await Promise.all(names.map((name) => later.client(name).accounts.first()));
    expect(found.map(({ accountID }) => accountID)).toEqual(accounts);
    expect(refreshes()).toHaveLength(3);
  });

  test("one whose tokens are gone leaves the others alone", async () => {
    const { process, shop, clock } = await openShop({ otherAccounts: [7] });
    const connections = process();
    for (const accountID of [1, 7]) await connections.connect({ code: shop.oauth.agree({ accountID }) });
    clock.advance(31 * day);
    await connections.connect({ code: shop.oauth.agree({ accountID: 7 }) });
    const dead = connections.client("1").accounts.first();
    await expect(dead).rejects.toMatchObject({ code: "reauthorization_required", connection: "1" });
    expect((await connections.client("7").accounts.first()).accountID).toBe(7);
  });
});

describe("ending a connection", () => {
  test("revokes its tokens and forgets them", async () => {
    const { process, connect, shop } = await openShop();
    const { refreshToken } = await connect();
    const connections = process();
    await connections.disconnect("main");
    expect(shop.oauth.stateOf(refreshToken)).toBe("revoked");
    expect(await connections.list()).toEqual([]);
    await expect(connections.disconnect("main")).rejects.toMatchObject({ code: "not_connected" });
  });

  test("that the merchant has ended already forgets it", async () => {
    const { process, connect, shop } = await openShop();
    const { refreshToken } = await connect();
    shop.oauth.revoke(refreshToken);
    await process().disconnect("main");
    expect(await process().list()).toEqual([]);
  });
});

describe("keeping idle connections alive", () => {
  test("renews those that were not used for 20 days, so that they outlive 30", async () => {
    const { process, shop, clock, refreshes } = await openShop({ otherAccounts: [7, 8] });
    const connections = process();
    for (const accountID of [1, 7, 8]) await connections.connect({ code: shop.oauth.agree({ accountID }) });
    clock.advance(15 * day);
    await connections.client("7").accounts.first();
    clock.advance(10 * day);
    expect(await connections.keepAlive()).toEqual({ renewed: ["1", "8"], failed: [] });
    expect(refreshes()).toHaveLength(3);
    clock.advance(15 * day);
    for (const name of ["1", "8"]) expect(await connections.client(name).accounts.first()).toBeDefined();
  });

  test("goes on when one has died, and says which", async () => {
    const { process, shop, clock } = await openShop({ otherAccounts: [7] });
    const connections = process();
    const [dead] = [await connections.connect({ code: shop.oauth.agree({ accountID: 1 }) })];
    clock.advance(10 * day);
    await connections.connect({ code: shop.oauth.agree({ accountID: 7 }) });
    clock.advance(21 * day);
    const { renewed, failed } = await connections.keepAlive();
    expect(renewed).toEqual(["7"]);
    expect(failed).toMatchObject([{ connection: dead?.connection, error: { code: "reauthorization_required" } }]);
  });
});

describe("waiting for a token", () => {
  test("stops with the signal, leaves nothing waiting, and frees the turn", async () => {
    const { process, connect, clock, shop, store } = await openShop();
    await connect();
    clock.advance(day);
    const hanging: Promise<Response>[] = [];
    const fetch = (_: string, init: RequestInit) => {
      const never = new Promise<Response>((_, reject) => {
        init.signal?.addEventListener("abort", () => reject(init.signal?.reason));
      });
      hanging.push(never);
      return never;
    };
    const controller = new AbortController();
    const account = process({ fetch }).client("main").account(1);
    const call = account.items.first({ signal: controller.signal });
    await expect.poll(() => hanging.length).toBe(1);
    controller.abort(new Error("enough"));
    await expect(call).rejects.toMatchObject({ code: "aborted" });
    await expect(hanging[0]).rejects.toBeDefined();
    await expect.poll(async () => (await store.lease("main", "next", 1000)) !== undefined).toBe(true);
    expect(shop.oauth.events.filter(({ kind }) => kind === "refreshed")).toEqual([]);
  });
});

describe("nothing that is printed holds a secret", () => {
  test("not clients, connections, stores, events or errors", async () => {
    const { process, connect, store, renewals, clock, shop } = await openShop();
    const first = await connect();
    clock.advance(day);
    const connections = process();
    const lightspeed = connections.client("main");
    const account = await lightspeed.accounts.first();
    const second = JSON.parse((await store.read("main"))?.text ?? "");
    shop.oauth.revoke(second.refreshToken);
    const error = await account.items.first().catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: "reauthorization_required" });
    const printed = inspect([connections, lightspeed, account, store, renewals, error], {
      depth: 20,
      showHidden: true,
    });
    const secrets = [first, second].flatMap(({ accessToken, refreshToken }) => [accessToken, refreshToken]);
    for (const secret of [...secrets, application.clientSecret]) expect(printed).not.toContain(secret);
  });
});

describe("credentials of new Lightspeed()", () => {
  const connection = { clientId: "a", clientSecret: "b", tokenStore: memoryTokenStore() };

  test("a store and a connection work like a token", async () => {
    const { shop, store, connect, clock } = await openShop();
    await connect();
    const options = { ...application, tokenStore: store, connection: "main", authUrl: shop.url, baseUrl: shop.url };
    const lightspeed = new Lightspeed({ ...options, now: clock.now });
    expect((await lightspeed.accounts.first()).accountID).toBe(1);
  });

  test.each<[string, object, RegExp]>([
    [
      "both forms",
      { ...connection, accessToken: "t" },
      /either an accessToken, or a clientId with a tokenStore.*clientId, clientSecret, tokenStore/,
    ],
    ["no form", {}, /accessToken is missing/],
    ["no store", { clientId: "a" }, /tokenStore must be a token store/],
    ["no application", { tokenStore: memoryTokenStore() }, /clientId must be text/],
    ["what is no store", { clientId: "a", tokenStore: new Map() }, /read, lease, save, list/],
    ["a strange connection", { ...connection, connection: "a b" }, /connection must be a name/],
    ["a path in authUrl", { ...connection, authUrl: "https://x.example/auth" }, /authUrl must be an origin/],
    ["a lease without time", { ...connection, leaseTime: 0 }, /leaseTime/],
    ["a slip", { ...connection, tokenstore: 1 }, /no option "tokenstore".*tokenStore/],
  ])("%s", (_, options, message) => {
    expect(() => new Lightspeed(options as LightspeedOptions)).toThrow(message);
  });

  test("new Connections() takes no connection, and no slip", () => {
    const make = (options: object) => () => new Connections(options as ConnectionsOptions);
    expect(make({ ...connection, connection: "x" })).toThrow('no option "connection"');
    expect(make({ ...connection, accessToken: "x" })).toThrow('no option "accessToken"');
  });
});
