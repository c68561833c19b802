import { type Browser, type Page, chromium as playwright } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished } from "vitest";
import { type Emulator, type EmulatorOptions, startEmulator } from "../../../src/emulator/index.js";
import { StillClock, send } from "../support.js";

/** A browser, and pages in it that are looked at as a person would. */
export function useBrowser(program: string | undefined) {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await playwright.launch({
      executablePath: program ?? "",
      headless: true,
      args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
      timeout: 60_000,
    });
  }, 60_000);
  afterAll(() => browser?.close());
  return {
    /** Opens the inspector of a new shop. When the test ends nothing may have gone wrong in the page, or left for elsewhere. */
    async open(options: EmulatorOptions & { readonly colorScheme?: "light" | "dark"; readonly at?: string } = {}) {
      const { colorScheme = "light", at = "", ...rest } = options;
      const shop = await startEmulator({ items: 20, sales: 5, customers: 3, clock: new StillClock(), ...rest });
      if (browser === undefined) throw new Error("The browser has not started.");
      const page = await browser.newPage({ colorScheme, viewport: { width: 1400, height: 900 } });
      const problems = watch(page, shop);
      onTestFinished(async () => {
        await page.close();
        await shop.close();
        expect(problems).toEqual([]);
      });
      await page.goto(`${shop.url}/${at}`);
      return { shop, page };
    },
  };
}

function watch(page: Page, shop: Emulator): readonly string[] {
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    // What the emulator refuses is no fault of the page.
    const isRefusal = message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !isRefusal) problems.push(message.text());
  });
  page.on("dialog", (dialog) => problems.push(`The page says ${dialog.message()}.`));
  page.on("request", (request) => {
    if (!request.url().startsWith(`${shop.url}/`)) problems.push(`The page asks ${request.url()}.`);
  });
  return problems;
}

/** Asks the shop for something, as an application does. */
export function ask(shop: Emulator, method: string, path: string, body?: unknown) {
  return send(shop, method, `/API/V3/Account/1/${path}`, { body });
}
