import { createPublicKey, type JsonWebKey, verify } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  CONFIDENTIAL,
  claimsOf,
  exchange,
  PKCE,
  PUBLIC,
  pairOf,
  post,
  readWith,
  refresh,
  token,
} from "./oauth-support.js";
import { send, useShop } from "./support.js";

const shop = useShop();
const oauth = () => shop.shop().oauth;
const app = () => shop.shop();

const aCode = { grant_type: "authorization_code", code: "def50200" };

describe("a code", () => {
  test.each(["form", "json", "multipart"])("is exchanged in a body of %s [oauth.code-exchanged]", async (encoding) => {
    const fields = { ...CONFIDENTIAL, grant_type: "authorization_code", code: oauth().agree() };
    const { status, json } = await token(app(), fields, encoding);
    expect(status).toBe(200);
    expect(json).toEqual({
      token_type: "Bearer",
      expires_in: 3600,
      access_token: expect.stringMatching(/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/),
      refresh_token: expect.stringMatching(/^def50/),
    });
  });

  test("is exchanged at the old address, which also tells the scope [oauth.old-server]", async () => {
    const code = oauth().agree({ scope: "employee:register employee:reports" });
    const fields = { ...CONFIDENTIAL, grant_type: "authorization_code", code };
    const { json } = await post(app(), "/oauth/access_token.php", fields);
    expect(json["scope"]).toBe("employee:register employee:reports");
  });

  test("is exchanged by a client that names itself in a header, each part encoded", async () => {
    oauth().register({ clientId: "till & co", clientSecret: "a:b%c", redirectUri: "https://till.example/" });
    const code = oauth().agree({ clientId: "till & co" });
    const named = [`till+%26+co:${encodeURIComponent("a:b%c")}`, "till+%26+co:wrong"];
    const answers = named.map((name) =>
      send(app(), "POST", "/auth/oauth/token", {
        headers: {
          Authorization: `Basic ${Buffer.from(name).toString("base64")}`,
          "Content-Type": "application/x-www-form-urlencoded",
        },
        body: new URLSearchParams({ grant_type: "authorization_code", code }).toString(),
      }),
    );
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 401]);
  });

  test("lives for 60 seconds [oauth.code-exchanged]", async () => {
    const [early, late] = [oauth().agree(), oauth().agree()];
    shop.clock.advance(59_999);
    expect((await exchange(app(), early)).status).toBe(200);
    shop.clock.advance(1);
    const { status, json } = await exchange(app(), late);
    expect([status, json["error"]]).toEqual([400, "invalid_grant"]);
  });

  test("works once [oauth.code-exchanged]", async () => {
    const code = oauth().agree();
    expect((await exchange(app(), code)).status).toBe(200);
    expect((await exchange(app(), code)).json["error"]).toBe("invalid_grant");
  });

  test("works for nobody else [oauth.code-exchanged]", async () => {
    oauth().register({ clientId: "other", clientSecret: "s", redirectUri: "https://other.example/" });
    const code = oauth().agree();
    const { json } = await exchange(app(), code, { client_id: "other", client_secret: "s" });
    expect(json["error"]).toBe("invalid_grant");
  });
});

describe("PKCE", () => {
  const challenged = () =>
    oauth().agree({ clientId: PUBLIC.client_id, codeChallenge: PKCE.challenge, codeChallengeMethod: "S256" });

  test("the verifier of a challenge opens it, without a secret [oauth.pkce]", async () => {
    const { status } = await exchange(app(), challenged(), { ...PUBLIC, code_verifier: PKCE.verifier });
    expect(status).toBe(200);
  });

  test("a plain challenge is its own verifier [oauth.pkce]", async () => {
    const code = oauth().agree({
      clientId: PUBLIC.client_id,
      codeChallenge: PKCE.verifier,
      codeChallengeMethod: "plain",
    });
    expect((await exchange(app(), code, { ...PUBLIC, code_verifier: PKCE.verifier })).status).toBe(200);
  });

  test.each([
    ["no verifier", {}, "invalid_request"],
    ["a short verifier", { code_verifier: "x".repeat(42) }, "invalid_request"],
    ["a long verifier", { code_verifier: "x".repeat(129) }, "invalid_request"],
    ["a verifier of other signs", { code_verifier: `${"x".repeat(42)}~` }, "invalid_request"],
    ["another verifier", { code_verifier: "x".repeat(43) }, "invalid_grant"],
  ])("%s is refused [oauth.pkce]", async (_, fields, error) => {
    const { status, json } = await exchange(app(), challenged(), { ...PUBLIC, ...fields });
    expect([status, json["error"]]).toEqual([400, error]);
  });
});

describe("documented errors of the token endpoint", () => {
  test("405 for another method than POST [oauth.token-errors]", async () => {
    const { status, json } = await send(app(), "GET", "/auth/oauth/token");
    expect([status, json["error"]]).toEqual([405, "invalid_request"]);
  });

  test.each([
    ["no grant_type", CONFIDENTIAL, "grant_type"],
    ["an unknown grant_type", { ...CONFIDENTIAL, grant_type: "password" }, "grant_type"],
    ["no client_id", aCode, "client_id"],
    ["no code", { ...CONFIDENTIAL, grant_type: "authorization_code" }, "code"],
    ["no refresh_token", { ...CONFIDENTIAL, grant_type: "refresh_token" }, "refresh_token"],
  ])("400 invalid_request for %s, with a hint", async (_, fields, parameter) => {
    const { status, json } = await token(app(), fields);
    expect([status, json["error"]]).toEqual([400, "invalid_request"]);
    expect(json["hint"]).toContain(parameter);
  });

  test.each([
    ["an unknown client", { ...aCode, client_id: "nobody", client_secret: "x" }],
    ["a wrong secret", { ...aCode, ...CONFIDENTIAL, client_secret: "wrong" }],
    ["no secret where there is one", { ...aCode, client_id: CONFIDENTIAL.client_id }],
  ])("401 invalid_client for %s", async (_, fields) => {
    const { status, json } = await token(app(), fields);
    expect([status, json["error"]]).toEqual([401, "invalid_client"]);
  });

  test("401 invalid_client for a client that is blocked, whose tokens stop working too", async () => {
    const tokens = oauth().issue();
    oauth().block(CONFIDENTIAL.client_id);
    const { status, json } = await refresh(app(), tokens.refreshToken);
    expect([status, json["error"]]).toEqual([401, "invalid_client"]);
    expect((await readWith(app(), tokens.accessToken)).status).toBe(401);
  });

  test("400 invalid_grant for a code or a refresh token that there never was [oauth.token-errors]", async () => {
    for (const answer of [await exchange(app(), "def50200"), await refresh(app(), "def50200")]) {
      expect([answer.status, answer.json["error"]]).toEqual([400, "invalid_grant"]);
    }
  });

  test("400 invalid_scope for a refresh that asks for another scope [oauth.refresh-scope]", async () => {
    const { refreshToken } = oauth().issue({ scope: "employee:register" });
    const answer = await refresh(app(), refreshToken, { ...CONFIDENTIAL, scope: "employee:all" });
    expect([answer.status, answer.json["error"]]).toEqual([400, "invalid_scope"]);
  });
});

describe("an access token", () => {
  test("is signed with RS256 by a key that the server shows [oauth.jwt]", async () => {
    const { accessToken } = oauth().issue();
    const [head = "", payload = "", signature = ""] = accessToken.split(".");
    const header = JSON.parse(Buffer.from(head, "base64url").toString("utf8"));
    const { json } = await send(app(), "GET", "/.well-known/jwks");
    const keys = json["keys"] as unknown as (JsonWebKey & { kid: string })[];
    const key = keys.find(({ kid }) => kid === header.kid);
    expect(header).toMatchObject({ typ: "JWT", alg: "RS256" });
    const publicKey = createPublicKey({ key: key as JsonWebKey, format: "jwk" });
    const signed = Buffer.from(`${head}.${payload}`);
    expect(verify("RSA-SHA256", signed, publicKey, Buffer.from(signature, "base64url"))).toBe(true);
  });

  test("has the documented claims, with fractions of a second [oauth.jwt]", () => {
    const { accessToken } = oauth().issue({ scope: "employee:register", employeeID: "2" });
    const claims = claimsOf(accessToken);
    const now = shop.clock.now() / 1000;
    expect(claims).toMatchObject({
      iss: "https://cloud.lightspeedapp.com",
      aud: "emulated-client",
      sub: "2",
      acct: "1",
      scope: "employee:register",
    });
    expect(Object.keys(claims)).toEqual(["jti", "iss", "aud", "sub", "acct", "scope", "iat", "nbf", "exp"]);
    for (const [name, time] of [
      ["iat", now],
      ["nbf", now],
      ["exp", now + 3600],
    ] as const) {
      expect(Math.abs(Number(claims[name]) - time)).toBeLessThan(0.001);
      expect(Number.isInteger(claims[name])).toBe(false);
    }
  });

  test("can be introspected while it works [oauth.introspection]", async () => {
    const { accessToken } = oauth().issue({ scope: "employee:reports" });
    const headers = { Authorization: `Bearer ${accessToken}` };
    const good = await send(app(), "GET", "/auth/oauth/introspect", { headers });
    expect(good.json).toEqual(claimsOf(accessToken));
    shop.clock.advance(3_600_000);
    const { status, json } = await send(app(), "GET", "/auth/oauth/introspect", { headers });
    expect([status, json["error"]]).toEqual([401, "access_denied"]);
  });

  test("reaches no further than its scopes", async () => {
    const { accessToken } = oauth().issue({ scope: "employee:register" });
    expect((await readWith(app(), accessToken, "/API/V3/Account/1/Sale.json")).status).toBe(200);
    const { status, json } = await readWith(app(), accessToken, "/API/V3/Account/1/Employee.json");
    expect(status).toBe(403);
    expect(json["errorClass"]).toBe("InsufficientRightsException");
  });
});

describe("revoking", () => {
  test("ends both tokens [oauth.revoked]", async () => {
    const { accessToken, refreshToken } = oauth().issue();
    const answer = await post(app(), "/auth/oauth/revoke", { ...CONFIDENTIAL, refresh_token: refreshToken });
    expect(answer.status).toBe(200);
    const { status, json } = await readWith(app(), accessToken);
    expect([status, json["hint"]]).toEqual([401, "Access token has been revoked"]);
    expect((await refresh(app(), refreshToken)).json["error"]).toBe("invalid_grant");
  });

  test.each([
    ["no refresh_token", CONFIDENTIAL, 400, "invalid_request"],
    ["a wrong secret", { ...CONFIDENTIAL, client_secret: "x", refresh_token: "def" }, 401, "invalid_client"],
    ["an unknown token", { ...CONFIDENTIAL, refresh_token: "def" }, 400, "invalid_grant"],
  ])("refuses %s", async (_, fields, expected, error) => {
    const { status, json } = await post(app(), "/auth/oauth/revoke", fields);
    expect([status, json["error"]]).toEqual([expected, error]);
  });
});

test("the log tells what happened, and holds no secret", async () => {
  const code = oauth().agree();
  const { refreshToken } = pairOf(await exchange(app(), code));
  const { accessToken } = pairOf(await refresh(app(), refreshToken));
  await readWith(app(), accessToken);
  await refresh(app(), refreshToken);
  const about = { clientId: "emulated-client", connection: 1 };
  expect(oauth().events).toMatchObject([
    { kind: "exchanged", clientId: "emulated-client" },
    { kind: "refreshed", ...about, refreshToken: "current" },
    { kind: "refused", ...about, refreshToken: "spent", error: "invalid_grant" },
  ]);
  const printed = JSON.stringify([oauth().events, app().requests]);
  for (const secret of [code, refreshToken, accessToken, CONFIDENTIAL.client_secret]) {
    expect(printed).not.toContain(secret);
  }
});
