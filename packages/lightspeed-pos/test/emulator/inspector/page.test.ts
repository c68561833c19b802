import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { chromium } from "../../../../../test-support/requirements.js";
import { ask, useBrowser } from "./browser.js";

const program = chromium();
const HOSTILE = `<img src=x onerror="alert('run')"><script>alert('run')</script>`;

// A developer in front of a browser: looks, types and presses keys.
describe.skipIf(program === undefined)("the inspector in Chromium", { timeout: 60_000 }, () => {
  const { open, elsewhere } = useBrowser(program);

  test("shows a request as it happens", async () => {
    const { shop, page } = await open();
    await page.getByText("No request yet.").waitFor();
    await ask(shop, "GET", "Item.json?limit=3");
    const row = page.getByRole("row", { name: /GET .*Item\.json\?limit=3/ });
    await row.waitFor();
    expect(await row.getByRole("gridcell").allInnerTexts()).toEqual([
      "1",
      "12:00:00.000",
      "GET",
      "/API/V3/Account/1/Item.json?limit=3",
      "200",
      "1",
      "0 ms",
      "",
      "",
    ]);
    await ask(shop, "GET", "Item/99999.json");
    await page.getByRole("row", { name: /Item\/99999\.json 404/ }).waitFor();
  });

  test("opens a request by keyboard, with what was sent and answered, and closes it", async () => {
    const { shop, page } = await open();
    await ask(shop, "GET", "Shop.json");
    await ask(shop, "POST", "Item.json", { description: "Mug", categoryID: 1 });
    await page.getByRole("row", { name: /POST/ }).waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("post");
    await page.getByText("1 of 2 requests").waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.locator("h2:focus", { hasText: "POST /API/V3/Account/1/Item.json" }).waitFor();
    const [sent, answer] = await page.getByLabel("Body").allInnerTexts();
    expect(sent).toContain('"categoryID": 1');
    expect(answer).toContain('"description": "Mug"');
    expect(await page.getByLabel("Body").first().getByRole("link").getAttribute("href")).toBe("#/records/1/Category/1");
    await page.keyboard.press("Escape");
    await page.locator(".requests:focus").waitFor();
    expect(await page.locator("h2:focus").count()).toBe(0);
  });

  test("opens at a request when its address is given, and marks it in the list", async () => {
    const { shop, page } = await open({ at: "#/clock" });
    await ask(shop, "GET", "Shop.json");
    await ask(shop, "GET", "Item.json");
    await page.goto(`${shop.url}/?again#/requests/1`);
    await page.locator("[data-number='1'][aria-selected='true']").waitFor();
    await page.getByRole("heading", { name: "GET /API/V3/Account/1/Shop.json" }).waitFor();
  });

  test("moves the gauges of the bucket and of the burst, and says where they stand", async () => {
    const { shop, page } = await open();
    for (let asked = 0; asked < 9; asked += 1) await ask(shop, "GET", "Item.json");
    const bucket = page.getByRole("meter", { name: "Bucket of Account 1 · fixed token" });
    const burst = page.getByRole("meter", { name: "Burst of Account 1 · fixed token" });
    await bucket.and(page.locator("[aria-valuenow='9.0']")).waitFor();
    expect(await burst.getAttribute("aria-valuetext")).toBe("9 of 20 requests in a second");
    shop.clock.advance(4000);
    await bucket.and(page.locator("[aria-valuenow='5.0']")).waitFor();
    await burst.and(page.locator("[aria-valuenow='0.0']")).waitFor();
  });

  test("leads from a record to the one that it names, by keyboard alone", async () => {
    const { shop, page } = await open();
    const item = shop.records("Item")[0];
    await page.getByRole("link", { name: "Records" }).waitFor();
    await page.keyboard.press("2");
    await page.getByRole("row", { name: /^1 / }).waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type(String(item?.systemSku));
    await page.getByText("1 Item record", { exact: true }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.locator("h2:focus", { hasText: `Item ${item?.itemID}` }).waitFor();
    await tabTo(page, `Category ${item?.categoryID}`);
    await page.keyboard.press("Enter");
    const category = shop.records("Category").find(({ categoryID }) => categoryID === item?.categoryID);
    await page.locator("h2:focus", { hasText: `Category ${item?.categoryID} ${category?.name}` }).waitFor();
    // What Alt and the left arrow do in a browser with a window.
    await page.goBack();
    await page.locator("h2:focus", { hasText: `Item ${item?.itemID}` }).waitFor();
  });

  test("follows a record that changes while it is looked at", async () => {
    const { shop, page } = await open({ at: "#/records/1/Item/1" });
    await page.getByRole("heading", { name: "Item 1" }).waitFor();
    await ask(shop, "PUT", "Item/1.json", { description: "Renamed" });
    await page.getByRole("heading", { name: "Item 1 Renamed" }).waitFor();
  });

  test("keeps the focus where it is when a record changes that is looked at", async () => {
    const { shop, page } = await open({ at: "#/records/1/Item/1" });
    const close = page.getByLabel("Record", { exact: true }).getByRole("button", { name: "Close" });
    await close.focus();
    await ask(shop, "PUT", "Item/1.json", { description: "Renamed" });
    await page.getByRole("heading", { name: "Item 1 Renamed" }).waitFor();
    expect(await close.evaluate((button) => button === button.ownerDocument.activeElement)).toBe(true);
  });

  test("offers what the staff can do to a record, does it, and says why it could not", async () => {
    const { shop, page } = await open();
    const { json } = await ask(shop, "POST", "Order.json", { vendorID: 1, shopID: 1 });
    const orderID = json.Order?.orderID;
    await page.goto(`${shop.url}/#/records/1/Order/${orderID}`);
    const receive = page.getByRole("button", { name: "Receive its goods" });
    await receive.click();
    await page.getByText(`Order ${orderID} has nothing that could be received.`).waitFor();
    await ask(shop, "POST", "OrderLine.json", { orderID, itemID: 1, quantity: 2 });
    await receive.focus();
    await page.keyboard.press("Enter");
    await page.locator("h2:focus", { hasText: `Order ${orderID}` }).waitFor();
    expect(await receive.count()).toBe(0);
    expect(shop.records("Order").at(-1)).toMatchObject({ complete: "true" });
  });

  test("a rule switched on makes the next request fail, and it is seen and removed", async () => {
    const { shop, page } = await open({ at: "#/chaos" });
    const failing = page.getByRole("switch", { name: "Server errors" });
    await failing.focus();
    await page.keyboard.press("Space");
    await page.getByRole("switch", { name: "Server errors", checked: true }).waitFor();
    expect((await ask(shop, "GET", "Item.json")).status).toBe(500);
    await page.getByRole("row", { name: "1 Answers 500: every request 1 1" }).waitFor();
    await page.getByRole("button", { name: "Remove rule 1" }).click();
    await page.getByRole("switch", { name: "Server errors", checked: false }).waitFor();
    expect((await ask(shop, "GET", "Item.json")).status).toBe(200);
  });

  test("a rule of one's own is added, and a wrong one is refused in the emulator's words", async () => {
    const { shop, page } = await open({ at: "#/chaos" });
    await page.getByLabel("Fault").selectOption("rateLimit");
    await page.getByLabel("Retry after, seconds").fill("7");
    await page.getByLabel("Resource or path").fill("Nonsense");
    await page.getByRole("button", { name: "Add the rule" }).click();
    await page.getByRole("alert").filter({ hasText: "takes path as a resource" }).waitFor();
    await page.getByLabel("Resource or path").fill("Item");
    await page.getByLabel("Resource or path").press("Enter");
    await page.getByText("Answers 429, wait 7 s: every request to Item").first().waitFor();
    expect(shop.chaos.rules.map(({ rule }) => rule)).toEqual([{ fault: "rateLimit", retryAfter: 7, path: "Item" }]);
  });

  test("moves the clock on, stops it, and sets it", async () => {
    const { shop, page } = await open({ at: "#/clock" });
    await page.locator("#clock-time", { hasText: "12:00:00" }).waitFor();
    await page.getByRole("button", { name: "1 hour" }).click();
    await page.locator("#clock-time", { hasText: "13:00:00" }).waitFor();
    await page.getByRole("switch", { name: "Frozen" }).click();
    await page.getByRole("switch", { name: "Frozen", checked: true }).waitFor();
    expect(shop.clock.isFrozen).toBe(true);
    await page.getByLabel("Set to, in UTC").fill("2027-01-02T03:04:05");
    await page.getByRole("button", { name: "Set", exact: true }).click();
    await page.locator("#clock-time", { hasText: "03:04:05" }).waitFor();
    expect(new Date(shop.clock.now()).toISOString()).toBe("2027-01-02T03:04:05.000Z");
  });

  test("keeps a screenful of rows in the document, however many requests there are", async () => {
    const { shop, page } = await open({ rateLimits: false });
    for (let lot = 0; lot < 50; lot += 1) {
      await Promise.all(Array.from({ length: 100 }, (_, index) => ask(shop, "GET", `Item/${(index % 20) + 1}.json`)));
    }
    await page.getByText("5,000 requests", { exact: true }).waitFor();
    await page.locator("[data-number='5000']").waitFor();
    const rows = page.locator(".requests .row");
    expect(await rows.count()).toBeLessThan(60);
    await page.locator(".requests").focus();
    await page.keyboard.press("Home");
    await page.locator("[data-number='1'][aria-selected='true']").waitFor();
    await page.locator(".requests .scroll").evaluate((scroll) => scroll.scrollTo(0, 60_000));
    await page.locator("[data-number='2001']").waitFor();
    expect(await rows.count()).toBeLessThan(60);
    expect(await page.locator(".requests").getAttribute("aria-rowcount")).toBe("5001");
  });

  test("shows queries without their escapes, and finds them with and without", async () => {
    const { shop, page } = await open();
    await ask(shop, "GET", "Item.json?load_relations=%5B%22ItemShops%22%5D&itemID=%3E,3");
    await ask(shop, "GET", "Shop.json?name=50%");
    await page.getByRole("row", { name: 'Item.json?load_relations=["ItemShops"]&itemID=>,3' }).waitFor();
    await page.getByRole("row", { name: "Shop.json?name=50%" }).waitFor();
    for (const text of ['["ItemShops"]', "%22ItemShops%22"]) {
      await page.getByLabel("Search requests").fill(text);
      await page.getByText("1 of 2 requests").waitFor();
    }
  });

  test("fits a phone: nothing reaches over its edge, and an opened request stays in the list", async () => {
    const { shop, page } = await open({ rateLimits: false });
    await page.setViewportSize({ width: 360, height: 800 });
    for (let asked = 1; asked <= 40; asked += 1) await ask(shop, "GET", `Item/${asked}.json`);
    const row = page.locator("[data-number='38'][data-index]");
    await row.click();
    await page.locator("h2:focus", { hasText: "Item/38.json" }).waitFor();
    await page.locator("[data-number='38'][aria-selected='true']").waitFor();
    const list = await page.locator(".requests .scroll").boundingBox();
    const box = await row.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(list?.y ?? 0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((list?.y ?? 0) + (list?.height ?? 0) + 1);
    for (const view of ["requests", "records", "chaos", "clock", "behaviours"]) {
      await page.goto(`${shop.url}/#/${view}`);
      const tab = page.locator("nav a[aria-current]");
      await tab.waitFor();
      const { x = 0, width = 0 } = (await tab.boundingBox()) ?? {};
      expect(x + width, view).toBeLessThanOrEqual(360);
      const page360 = await page.locator("html").evaluate((element) => element.scrollWidth);
      expect(page360, view).toBeLessThanOrEqual(360);
    }
  });

  test("starts over when the shop does", async () => {
    const { shop, page } = await open();
    for (let asked = 0; asked < 3; asked += 1) await ask(shop, "GET", "Item.json");
    await page.getByText("3 requests", { exact: true }).waitFor();
    await shop.reset();
    for (let asked = 0; asked < 5; asked += 1) await ask(shop, "GET", "Shop.json");
    await page.getByText("5 requests", { exact: true }).waitFor();
    expect(await page.getByRole("row", { name: /Item\.json/ }).count()).toBe(0);
  });

  test("says so where an address leads nowhere", async () => {
    const { page } = await open({ at: "#/records/7/Item" });
    await page.getByText("There is no account 7 here.").waitFor();
    await page.goto(`${page.url().split("#")[0]}#/records/1/Item/999`);
    await page.getByText("There is no Item 999.").waitFor();
    await page.goto(`${page.url().split("#")[0]}#/requests/999`);
    await page.getByText("Request 999 is not in the log, or no longer.").waitFor();
  });

  test("shows hostile data as text, wherever it stands", async () => {
    const { shop, page } = await open();
    await ask(shop, "PUT", "Item/1.json", { description: HOSTILE });
    await ask(shop, "GET", `Item.json?description=${encodeURIComponent(HOSTILE)}`);
    await page.goto(`${shop.url}/#/requests/1`);
    await page.getByLabel("Body").first().filter({ hasText: "onerror" }).waitFor();
    await page.goto(`${shop.url}/#/requests/2`);
    await page.getByLabel("Parameters").filter({ hasText: HOSTILE }).waitFor();
    await page.goto(`${shop.url}/#/records/1/Item/1`);
    await page.getByRole("heading", { name: "onerror" }).waitFor();
    await page.getByRole("row", { name: "onerror" }).waitFor();
    expect(await page.locator("main img, main script").count()).toBe(0);
  });

  test("groups the behaviours by area, which open by keyboard", async () => {
    const { page } = await open({ at: "#/behaviours" });
    const area = page.locator("details").filter({ has: page.getByRole("heading", { name: "Refunds", exact: true }) });
    await area.locator("summary").focus();
    expect(await area.getByRole("row").count()).toBe(0);
    await page.keyboard.press("Enter");
    await area.getByRole("row", { name: /documented .*refund\.by-ticket-number · Sale Refund/ }).waitFor();
    await page.keyboard.press("Enter");
    await area.getByRole("row").first().waitFor({ state: "detached" });
  });

  test("finds behaviours by text and by how they are known, by keyboard", async () => {
    const { page } = await open({ at: "#/behaviours" });
    await page.getByRole("heading", { name: "Refunds" }).waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("limitToShopID");
    await page.getByRole("row", { name: /absent .*oauth\.limit-to-shop/ }).waitFor();
    await page
      .getByRole("status")
      .filter({ hasText: /^1 of \d+$/ })
      .waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    expect(await page.getByRole("button", { name: "documented" }).getAttribute("aria-pressed")).toBe("true");
    await page.getByRole("row", { name: /oauth\.limit-to-shop/ }).waitFor({ state: "detached" });
    await page.keyboard.press("/");
    await page.keyboard.press("Delete");
    await page.getByRole("row", { name: /refund\.by-ticket-number/ }).waitFor();
    expect(await page.getByRole("row", { name: /^(observed|assumed|absent)/ }).count()).toBe(0);
  });

  test("lists the resources with their actions", async () => {
    const { page } = await open({ at: "#/behaviours" });
    await page.getByRole("heading", { name: "Resources" }).waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("manufacturer");
    await page.getByRole("row", { name: /Manufacturer list .* Keeps what it is told/ }).waitFor();
    await page.getByRole("search").getByRole("searchbox").fill('"item"');
    await page
      .getByRole("row", { name: "Item list get create update archive Has behaviour of its own", exact: true })
      .waitFor();
  });

  test("a page of another site can neither read it nor start chaos", async () => {
    const { shop } = await open();
    const stranger = await elsewhere();
    const outcomes = await stranger.evaluate(async (url) => {
      const tell = (response: Response) => `${response.type} ${response.status}`;
      const post = { method: "POST", body: '{"fault":"drop"}' };
      return Promise.all([
        fetch(`${url}/__emulator/inspector/live`).then(tell, String),
        fetch(`${url}/__emulator/chaos`, { ...post, mode: "no-cors" }).then(tell, String),
        fetch(`${url}/__emulator/snapshot`, { mode: "no-cors" }).then(tell, String),
      ]);
    }, shop.url);
    expect(outcomes).toEqual(outcomes.map(() => "TypeError: Failed to fetch"));
    expect(shop.chaos.rules).toEqual([]);
  });

  test("tells its keys", async () => {
    const { page } = await open();
    await page.getByRole("link", { name: "Requests" }).waitFor();
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
  });

  test("says when the emulator is gone", async () => {
    const { shop, page } = await open();
    await page.getByText("No request yet.").waitFor();
    await page.route("**/__emulator/**", (route) => route.abort().catch(() => undefined));
    await page.getByRole("alert").filter({ hasText: "The emulator does not answer." }).waitFor();
    await page.unroute("**/__emulator/**");
    await page.getByRole("alert").waitFor({ state: "hidden" });
    expect(shop.requests).toEqual([]);
  });

  test.each(["light", "dark"] as const)("has contrast in the %s", async (colorScheme) => {
    const { shop, page } = await open({ colorScheme, at: "#/requests" });
    await ask(shop, "GET", "Item.json");
    await ask(shop, "GET", "Item/999.json");
    await page.getByRole("row", { name: /999/ }).waitFor();
    const looks = await Promise.all(
      [
        "body",
        ".row [role=gridcell]",
        ".row .quiet",
        ".gauge .quiet",
        "nav a",
        "[data-tone=bad] > :nth-child(5)",
        ".row.head",
      ].map(async (selector) => [selector, contrast(await coloursOf(page, selector))] as const),
    );
    expect(looks.filter(([, ratio]) => ratio < 4.5)).toEqual([]);
    const [, background = ""] = await coloursOf(page, "body");
    expect(luminance(background) < 0.5).toBe(colorScheme === "dark");
  });

  test("keeps the theme that was chosen", async () => {
    const { page } = await open({ colorScheme: "light" });
    await page.getByRole("button", { name: "Theme: auto" }).click();
    await page.getByRole("button", { name: "Theme: light" }).click();
    await page.getByRole("button", { name: "Theme: dark" }).waitFor();
    await page.reload();
    await page.getByRole("button", { name: "Theme: dark" }).waitFor();
    const [, background = ""] = await coloursOf(page, "body");
    expect(luminance(background)).toBeLessThan(0.1);
  });

  test("moves nothing for those who want that", async () => {
    const { shop, page } = await open();
    await page.emulateMedia({ reducedMotion: "reduce" });
    await ask(shop, "GET", "Item.json");
    const bar = page.locator(".bar").first();
    await bar.waitFor({ state: "attached" });
    const style = await bar.evaluate((element) => element.ownerDocument.defaultView.getComputedStyle(element));
    expect(style.transitionDuration).toBe("0s");
  });
});

/** Presses Tab until a link has the focus. */
async function tabTo(page: Page, link: string): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed += 1) {
    await page.keyboard.press("Tab");
    if ((await page.locator("a:focus").allInnerTexts())[0] === link) return;
  }
  throw new Error(`No Tab leads to ${link}.`);
}

/** The colour of an element's text, and of what is painted below it. */
function coloursOf(page: Page, selector: string): Promise<readonly [string, string]> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const looks = (at: typeof element) => at.ownerDocument.defaultView.getComputedStyle(at);
      let at = element;
      while (at.parentElement !== null && looks(at).backgroundColor === "rgba(0, 0, 0, 0)") at = at.parentElement;
      return [looks(element).color, looks(at).backgroundColor];
    });
}

/** WCAG 2: from 1 to 21. */
function contrast([text, background]: readonly [string, string]): number {
  const [light = 1, dark = 1] = [luminance(text), luminance(background)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
