import { Command } from "commander";
import { Lightspeed } from "lightspeed-pos";
import { startEmulator } from "lightspeed-pos/emulator";
import { Journal } from "./journal.js";
import { rush } from "./rush.js";
import { walk } from "./walk.js";

const items = 1000;
const sales = 500;
const registers = 10;

/** `lightspeed demo`: the client's walk through a shop that lives in this process. */
export function demoCommand(): Command {
  return new Command("demo")
    .description("See the client at work on a shop that lives in this process. No account is needed.")
    .action(demo);
}

async function demo(): Promise<void> {
  const startedAt = performance.now();
  const shop = await startEmulator({ items, sales, registers });
  try {
    const lightspeed = new Lightspeed({ baseUrl: shop.url, accessToken: shop.accessToken });
    const journal = new Journal(shop, lightspeed.account(shop.accountID));
    journal.opening(
      `A bike shop with ${items} items, ${sales} sales and ${registers} registers, made up in this process.`,
    );
    const account = await walk(lightspeed, journal);
    await rush(account, journal);
    journal.closing((performance.now() - startedAt) / 1000);
    // The demo is a promise, and this is the promise: nothing was refused.
    if (journal.refused > 0) process.exitCode = 1;
  } finally {
    await shop.close();
  }
}
