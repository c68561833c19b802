import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type Browser, chromium as playwright } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { chromium } from "../../../../test-support/requirements.js";
import { readRedirect } from "../../src/oauth/index.js";
import { closeShops, openShop } from "./shop.js";

afterAll(closeShops);

const program = chromium();

// A person in front of a browser: this test types and clicks what somebody would.
describe.skipIf(program === undefined)("in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await playwright.launch({
      executablePath: program ?? "",
      headless: true,
      args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
      timeout: 60_000,
    });
  }, 60_000);
  afterAll(() => browser?.close());

  test("a person signs in and agrees, and the application has a client that works", { timeout: 60_000 }, async () => {
    const { process, shop } = await openShop();
    const application = await redirectTarget();
    shop.oauth.register({ clientId: "desk", name: "Desk App", redirectUri: application.url });
    const connections = process({ clientId: "desk", clientSecret: undefined });
    const { url, state, codeVerifier } = await connections.begin({ scope: "employee:inventory employee:register" });
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("console", (message) => message.type() === "error" && problems.push(message.text()));

    await page.goto(url);
    expect(await page.title()).toContain("Sign in");
    await page.getByLabel("E-mail").fill("viggo.gearhart@shop-1.example");
    await page.getByLabel("Password").fill("not the password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("alert").waitFor();
    await page.getByLabel("Password").fill(shop.oauth.password);
    await page.getByLabel("Password").press("Enter");

    await page.getByRole("heading", { name: "Connect Desk App?" }).waitFor();
    expect(await page.getByRole("listitem").allInnerTexts()).toEqual([
      expect.stringContaining("employee:inventory"),
      expect.stringContaining("employee:register"),
    ]);
    await page.getByRole("button", { name: "Allow" }).click();
    await page.getByText("You can close this page.").waitFor();

    const { code } = readRedirect(application.visits[0] ?? "", state);
    const { lightspeed, employeeID, scopes } = await connections.connect({ code, codeVerifier });
    expect([employeeID, scopes]).toEqual([2, ["employee:inventory", "employee:register"]]);
    expect(await lightspeed.account(1).items.all()).not.toEqual([]);
    expect(problems).toEqual([]);
    await page.close();
  });

  test("a person declines by keyboard alone, and the application hears of it", { timeout: 60_000 }, async () => {
    const { process, shop } = await openShop();
    const application = await redirectTarget();
    shop.oauth.register({ clientId: "desk", clientSecret: "s", name: "Desk App", redirectUri: application.url });
    const { url, state } = await process({ clientId: "desk", clientSecret: "s" }).begin({ scope: "employee:all" });
    const page = await browser.newPage();
    await page.goto(url);
    // The first field has the focus, and an employee's address is there already.
    await page.locator("#login:focus").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.type(shop.oauth.password);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Connect Desk App?" }).waitFor();
    await page.getByRole("button", { name: "Allow" }).focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("You can close this page.").waitFor();
    expect(() => readRedirect(application.visits[0] ?? "", state)).toThrow(/access_denied/);
    await page.close();
  });
});

/** Where an application would wait for the browser. */
async function redirectTarget(): Promise<{ readonly url: string; readonly visits: string[] }> {
  const visits: string[] = [];
  const server = createServer((request, response) => {
    if (request.url?.startsWith("/callback")) visits.push(request.url);
    response.writeHead(200, { "content-type": "text/html" });
    response.end(`<!doctype html><link rel="icon" href="data:,"><title>Done</title><p>You can close this page.</p>`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/callback`, visits };
}
