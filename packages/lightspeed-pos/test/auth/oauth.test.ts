import { inspect } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { isLightspeedError } from "../../src/index.js";
import { challengeOf, createPkce, OAuth, readRedirect, unverifiedClaims } from "../../src/oauth/index.js";
import { serve } from "../support/canned-server.js";
import { application, closeShops, openShop } from "./shop.js";

afterAll(closeShops);

const pair = { token_type: "Bearer", expires_in: 1800, access_token: "access-1", refresh_token: "refresh-1" };

describe("the address of the page", () => {
  const oauth = new OAuth(application);

  test("holds what is documented", () => {
    const url = new URL(
      oauth.authorizeUrl({ scope: ["employee:register", "employee:reports"], state: "s&t", codeChallenge: "c" }),
    );
    expect(url.origin + url.pathname).toBe("https://cloud.lightspeedapp.com/auth/oauth/authorize");
    expect(Object.fromEntries(url.searchParams)).toEqual({
      response_type: "code",
      client_id: "emulated-client",
      scope: "employee:register employee:reports",
      state: "s&t",
      code_challenge: "c",
      code_challenge_method: "S256",
    });
    expect(url.search).toContain("+employee");
  });

  test("takes the scopes as text too, with spaces or plus signs", () => {
    const scopeOf = (scope: string) => new URL(oauth.authorizeUrl({ scope })).searchParams.get("scope");
    expect(scopeOf("employee:a employee:b")).toBe("employee:a employee:b");
    expect(scopeOf("employee:a+employee:b")).toBe("employee:a employee:b");
  });

  test("is the old one where that is asked for", () => {
    const old = new OAuth({ ...application, authUrl: "https://cloud.merchantos.com", authPaths: "legacy" });
    expect(old.authorizeUrl({ scope: "employee:all" })).toMatch(
      /^https:\/\/cloud\.merchantos\.com\/oauth\/authorize\.php\?/,
    );
  });

  test.each(["", "employee:register,employee:reports", []])("refuses the scope %j", (scope) => {
    expect(() => oauth.authorizeUrl({ scope })).toThrow(/scope/);
  });

  test("begins with a state and a challenge that differ each time", async () => {
    const [one, other] = [await oauth.begin({ scope: "employee:all" }), await oauth.begin({ scope: "employee:all" })];
    expect(one.codeVerifier).toMatch(/^[\w-]{43}$/);
    expect(new URL(one.url).searchParams.get("code_challenge")).toBe(await challengeOf(one.codeVerifier));
    expect(new URL(one.url).searchParams.get("state")).toBe(one.state);
    expect([other.state, other.codeVerifier]).not.toEqual([one.state, one.codeVerifier]);
  });
});

test("PKCE is that of RFC 7636, appendix B", async () => {
  const bytes = Buffer.from("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", "base64url");
  expect(await createPkce(() => bytes)).toEqual({
    codeVerifier: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
    codeChallenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
  });
});

describe("the redirect", () => {
  test("gives its code, from an address or a query", () => {
    expect(readRedirect("https://app.example/back?code=c%2B1&state=s#x", "s")).toEqual({ code: "c+1", state: "s" });
    expect(readRedirect("code=c&state=s", "s").code).toBe("c");
    expect(readRedirect("/back?code=c", undefined).code).toBe("c");
  });

  test.each([
    ["another state", "?code=c&state=x", "s"],
    ["no state", "?code=c", "s"],
    ["a state that nobody sent", "?code=c&state=x", undefined],
  ])("is refused with %s", (_, url, state) => {
    expect(() => readRedirect(url, state)).toThrow(/state/);
  });

  test("says when the person declined", () => {
    const read = () => readRedirect("?error=access_denied&error_description=No&state=s", "s");
    expect(read).toThrow(expect.objectContaining({ code: "oauth_refused", error: "access_denied" }));
  });
});

describe("claims", () => {
  test("are read from an access token, as it says them", async () => {
    const { shop } = await openShop();
    const { accessToken } = shop.oauth.issue({ scope: "employee:register employee:reports", employeeID: "2" });
    expect(unverifiedClaims(accessToken)).toMatchObject({
      accountID: 1,
      employeeID: 2,
      clientId: "emulated-client",
      scopes: ["employee:register", "employee:reports"],
      issuedAt: new Date(shop.clock.now()),
      expiresAt: new Date(shop.clock.now() + 3_600_000),
    });
  });

  test("take the other documented name of the scopes, and letters beyond ASCII", () => {
    const payload = Buffer.from(JSON.stringify({ scopes: "employee:all", jti: "é✓" })).toString("base64url");
    const claims = unverifiedClaims(`e30.${payload}.x`);
    expect([claims?.scopes, claims?.raw["jti"]]).toEqual([["employee:all"], "é✓"]);
  });

  test.each(["", "opaque", "a.b", "a.%.c", "e30.bnVsbA.x"])("%j has none", (text) => {
    expect(unverifiedClaims(text)).toBeUndefined();
  });
});

describe("against the emulator", () => {
  test.each(["form", "json"] as const)(
    "a code becomes tokens, which refresh and end, in bodies of %s",
    async (bodyFormat) => {
      const { shop, clock } = await openShop();
      const oauth = new OAuth({ ...application, authUrl: shop.url, bodyFormat, now: clock.now });
      const tokens = await oauth.exchangeCode({ code: shop.oauth.agree() });
      expect(tokens.expiresAt.getTime() - tokens.issuedAt.getTime()).toBe(3_600_000);
      const next = await oauth.refresh(tokens.refreshToken);
      expect(await oauth.introspect(next.accessToken)).toMatchObject({ accountID: 1, scopes: ["employee:all"] });
      await oauth.revoke(next.refreshToken);
      await expect(oauth.refresh(next.refreshToken)).rejects.toMatchObject({ status: 400, error: "invalid_grant" });
      await expect(oauth.introspect(next.accessToken)).rejects.toMatchObject({ status: 401, error: "access_denied" });
    },
  );

  test("the old server gives tokens, and can neither revoke nor introspect", async () => {
    const { shop } = await openShop();
    const oauth = new OAuth({ ...application, authUrl: shop.url, authPaths: "legacy" });
    const tokens = await oauth.exchangeCode({ code: shop.oauth.agree() });
    await expect(oauth.revoke(tokens.refreshToken)).rejects.toThrow("cannot revoke");
    await expect(oauth.introspect(tokens.accessToken)).rejects.toThrow("cannot introspect");
  });
});

describe("what is sent", () => {
  test("a form with the documented fields, and never a scope in a refresh", async () => {
    const server = await serve({ body: pair });
    const oauth = new OAuth({ ...application, authUrl: server.url });
    await oauth.refresh("refresh-0");
    const [request] = server.requests;
    expect(request).toMatchObject({ method: "POST", url: "/auth/oauth/token" });
    expect(request?.headers["content-type"]).toMatch(/^application\/x-www-form-urlencoded/);
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
      client_id: "emulated-client",
      client_secret: "emulated-secret",
      grant_type: "refresh_token",
      refresh_token: "refresh-0",
    });
  });

  test("no secret by an application that has none", async () => {
    const server = await serve({ body: pair });
    const oauth = new OAuth({ clientId: "public", authUrl: server.url, bodyFormat: "json" });
    await oauth.exchangeCode({ code: "c", codeVerifier: "v" });
    expect(JSON.parse(server.requests[0]?.body ?? "")).toEqual({
      client_id: "public",
      grant_type: "authorization_code",
      code: "c",
      code_verifier: "v",
    });
  });

  test("nothing to where a redirect points", async () => {
    const elsewhere = await serve({ body: pair });
    const server = await serve({ status: 307, headers: { location: `${elsewhere.url}/auth/oauth/token` } });
    const oauth = new OAuth({ ...application, authUrl: server.url });
    await expect(oauth.refresh("refresh-0")).rejects.toMatchObject({ code: "oauth_refused" });
    expect(elsewhere.requests).toEqual([]);
  });
});

describe("answers that are none", () => {
  test.each([
    ["HTML", { text: "<html>busy</html>" }, "undecodable"],
    ["nothing", { text: "" }, "undecodable"],
    ["no access token", { body: { ...pair, access_token: undefined } }, "undecodable"],
    ["no refresh token", { body: { ...pair, refresh_token: "" } }, "undecodable"],
    ["a token that no header can carry", { body: { ...pair, access_token: "a\nb" } }, "undecodable"],
    ["no lifetime", { body: { ...pair, expires_in: "soon" } }, "undecodable"],
    ["502 in HTML", { status: 502, text: "<html>" }, "oauth_refused"],
  ])("%s", async (_, answer, code) => {
    const server = await serve(answer);
    const oauth = new OAuth({ ...application, authUrl: server.url });
    await expect(oauth.refresh("refresh-0")).rejects.toMatchObject({ code });
  });

  test("an answer that takes too long", async () => {
    const server = await serve({ handle: () => {} });
    const oauth = new OAuth({ ...application, authUrl: server.url, timeout: 30 });
    await expect(oauth.refresh("refresh-0")).rejects.toMatchObject({ code: "timeout" });
  });

  test("any success ends a connection, whatever it says", async () => {
    const server = await serve({ text: "OK" });
    await new OAuth({ ...application, authUrl: server.url }).revoke("refresh-0");
    expect(server.requests).toHaveLength(1);
  });
});

describe("secrets", () => {
  test("stay out of an error, even when the server repeats them", async () => {
    const body = { error: "invalid_grant", error_description: "refresh-0 of emulated-secret", hint: "refresh-0" };
    const server = await serve({ status: 400, body });
    const oauth = new OAuth({ ...application, authUrl: server.url });
    const error = await oauth.refresh("refresh-0").catch((reason: unknown) => reason);
    expect(isLightspeedError(error)).toBe(true);
    expect(inspect(error, { depth: 9, showHidden: true })).not.toMatch(/refresh-0|emulated-secret/);
  });

  test("stay out of what is printed, spread or made JSON of", async () => {
    const server = await serve({ body: pair });
    const oauth = new OAuth({ ...application, authUrl: server.url });
    const tokens = await oauth.refresh("refresh-0");
    const printed = inspect([oauth, tokens], { depth: 9, showHidden: true }) + JSON.stringify([tokens, { ...tokens }]);
    expect(printed).toContain("emulated-client");
    expect(printed).not.toMatch(/access-1|refresh-1|emulated-secret/);
    expect([tokens.accessToken, tokens.refreshToken]).toEqual(["access-1", "refresh-1"]);
  });
});

describe("options", () => {
  test.each([
    [{ clientId: "" }, "clientId"],
    [{ clientId: "a", clientSecret: "" }, "clientSecret"],
    [{ clientId: "a", authUrl: "https://cloud.lightspeedapp.com/auth" }, "authUrl"],
    [{ clientId: "a", timeout: 0 }, "timeout"],
    [{ clientId: "a", authPaths: "older" as "legacy" }, "authPaths"],
    [{ clientId: "a", bodyFormat: "xml" as "json" }, "bodyFormat"],
  ])("%j is refused", (options, name) => {
    expect(() => new OAuth(options)).toThrow(name);
  });
});
