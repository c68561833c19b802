import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
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
  const started = (): Browser => {
    if (browser === undefined) throw new Error("The browser has not started.");
    return browser;
  };
  return {
    /** Opens the inspector of a new shop. When the test ends nothing may have gone wrong in the page, or left for elsewhere. */
    async open(options: EmulatorOptions & { readonly colorScheme?: "light" | "dark"; readonly at?: string } = {}) {
      const { colorScheme = "light", at = "", ...rest } = options;
      const shop = await startEmulator({ items: 20, sales: 5, customers: 3, clock: new StillClock(), ...rest });
      const page = await started().newPage({ colorScheme, viewport: { width: 1400, height: 900 } });
      const problems = watch(page, shop);
      onTestFinished(async () => {
        await page.close();
        await shop.close();
        expect(problems).toEqual([]);
      });
      await page.goto(`${shop.url}/${at}`);
      return { shop, page };
    },

    /** A page of another site on this machine: what any site on the internet could show to the same browser, and more. */
    async elsewhere(): Promise<Page> {
      const server = createServer((_, response) => response.writeHead(200, { "Content-Type": "text/html" }).end());
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      const page = await started().newPage();
      onTestFinished(async () => {
        await page.close();
        server.close();
      });
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      return page;
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
