import { describe, expect, test } from "vitest";
import { CONFIDENTIAL, exchange, PKCE, PUBLIC, pairOf, readWith } from "./oauth-support.js";
import { type Response, send, useShop } from "./support.js";

const shop = useShop();
const app = () => shop.shop();
const login = "paloma.spokeworth@shop-1.example";
const password = "emulated-password";
const wish = { response_type: "code", client_id: CONFIDENTIAL.client_id, scope: "employee:register employee:reports" };

function address(fields: Readonly<Record<string, string>>, path = "/auth/oauth/authorize"): string {
  return `${path}?${new URLSearchParams(fields)}`;
}

function show(fields: Readonly<Record<string, string>>, accept = "application/json"): Promise<Response> {
  return send(app(), "GET", address(fields), { headers: { Authorization: "", Accept: accept } });
}

function submit(path: string, form: Readonly<Record<string, string>>): Promise<Response> {
  return send(app(), "POST", path, { body: new URLSearchParams(form).toString(), headers: { Authorization: "" } });
}

/** Signs in, and gives the ticket of the page that asks for consent. */
async function signIn(path: string): Promise<string> {
  const { text } = await submit(path, { login, password });
  return /name="ticket" value="([^"]+)"/.exec(text)?.[1] ?? "";
}

describe("documented errors of the authorize endpoint", () => {
  test.each([
    ["no client_id", { client_id: "" }, "invalid_client"],
    ["an unknown client_id", { client_id: "nobody" }, "invalid_client"],
    ["no scope", { scope: "" }, "invalid_scope"],
    ["an unknown scope", { scope: "employee:register employee:everything" }, "invalid_scope"],
    ["a badly separated list", { scope: "employee:register,employee:reports" }, "invalid_scope"],
    ["another response_type", { response_type: "token" }, "invalid_request"],
    ["a public client without PKCE", PUBLIC, "invalid_request"],
    ["a challenge that is too short", { code_challenge: "x" }, "invalid_request"],
    [
      "an unknown challenge method",
      { code_challenge: PKCE.challenge, code_challenge_method: "S512" },
      "invalid_request",
    ],
  ])("400 for %s [oauth.authorize-errors]", async (_, fields, error) => {
    const { status, json } = await show({ ...wish, ...fields });
    expect([status, json["error"]]).toEqual([400, error]);
  });

  test("a browser gets a page that says the same", async () => {
    const { status, headers, text } = await show({ ...wish, client_id: "nobody" }, "text/html,*/*");
    expect([status, headers["content-type"]]).toEqual([400, "text/html; charset=utf-8"]);
    expect(text).toContain("invalid_client");
  });
});

describe("the pages", () => {
  test("say which scopes are worth nothing, since the person has no right behind them", async () => {
    const here = address({ ...wish, scope: "employee:register employee:inventory employee:reports employee:all" });
    const { text } = await submit(here, { login: "lena.treadwell@shop-1.example", password });
    const lines = text
      .split("\n")
      .filter((line) => line.includes("<code>employee:"))
      .join("")
      .split("<li>");
    const beyond = lines.filter((line) => line.includes("not among your own rights"));
    expect(beyond.map((line) => /<code>([^<]+)</.exec(line)?.[1])).toEqual(["employee:reports"]);
  });

  test.each(["/auth/oauth/authorize", "/oauth/authorize.php"])("at %s lead to a code and back", async (path) => {
    const here = address({ ...wish, state: "a&b" }, path);
    const ticket = await signIn(here);
    const { status, headers } = await submit(here, { ticket, decision: "allow" });
    expect(status).toBe(302);
    const back = new URL(headers.location ?? "");
    expect(back.origin + back.pathname).toBe("https://localhost/callback");
    expect(back.searchParams.get("state")).toBe("a&b");
    const tokens = pairOf(await exchange(app(), back.searchParams.get("code") ?? ""));
    expect((await readWith(app(), tokens.accessToken)).status).toBe(200);
  });

  test("lead a public client with PKCE to a code", async () => {
    const challenge = { code_challenge: PKCE.challenge, code_challenge_method: "S256" };
    const here = address({ ...wish, ...PUBLIC, ...challenge });
    const { headers } = await submit(here, { ticket: await signIn(here), decision: "allow" });
    const code = new URL(headers.location ?? "").searchParams.get("code") ?? "";
    expect((await exchange(app(), code, { ...PUBLIC, code_verifier: PKCE.verifier })).status).toBe(200);
  });

  test("send the browser back without a code when the person declines", async () => {
    const here = address({ ...wish, state: "s" });
    const { headers } = await submit(here, { ticket: await signIn(here), decision: "deny" });
    const query = new URL(headers.location ?? "").searchParams;
    expect(Object.fromEntries(query)).toMatchObject({ error: "access_denied", state: "s" });
    expect(app().oauth.events.map(({ kind }) => kind)).toEqual(["declined"]);
  });

  test("name the application, the person, the account and every right", async () => {
    const { text } = await submit(address(wish), { login, password });
    for (const words of ["Emulated Application", "Paloma Spokeworth", "account 1", "Sales", "Reports"]) {
      expect(text).toContain(words);
    }
  });

  test.each([
    ["a wrong password", { login, password: "wrong" }],
    ["somebody unknown", { login: "nobody@shop-1.example", password }],
    ["somebody who has left", { login: "bruno.kickstand@shop-1.example", password }],
  ])("let nobody in with %s", async (_, form) => {
    const { status, text } = await submit(address(wish), form);
    expect(status).toBe(200);
    expect(text).toContain('role="alert"');
    expect(text).not.toContain('name="ticket"');
  });

  test("take each sign-in for one decision, about one application", async () => {
    const here = address(wish);
    const ticket = await signIn(here);
    await submit(here, { ticket, decision: "allow" });
    expect((await submit(here, { ticket, decision: "allow" })).status).toBe(200);
    app().oauth.register({ clientId: "other", clientSecret: "s", redirectUri: "https://other.example/" });
    const mine = await signIn(here);
    const theirs = await submit(address({ ...wish, client_id: "other" }), { ticket: mine, decision: "allow" });
    expect([theirs.status, theirs.headers.location]).toEqual([200, undefined]);
  });

  test("print what an application calls itself as text", async () => {
    const name = `<script>alert("x")</script>`;
    app().oauth.register({ clientId: "rude", clientSecret: "s", name, redirectUri: "https://rude.example/" });
    const { text, headers } = await show({ ...wish, client_id: "rude" }, "text/html");
    expect(text).not.toContain("<script");
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
  });
});
