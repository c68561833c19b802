import { Command } from "commander";
import { isLightspeedError } from "lightspeed-pos";
import { type Emulator, type EmulatorOptions, startEmulator } from "lightspeed-pos/emulator";
import { wholeNumber } from "./numbers.js";
import { readShop, refuseUnwritable, saveShop } from "./shop-file.js";
import { onStop } from "./stop.js";

interface EmulateFlags {
  readonly port: number;
  readonly host?: string;
  readonly items?: number;
  readonly sales?: number;
  readonly customers?: number;
  readonly registers?: number;
  readonly seed?: number;
  readonly latency?: number;
  readonly redirectUri?: string;
  readonly rateLimits: boolean;
  readonly json?: boolean;
  readonly data?: string;
  readonly save?: string;
}

/** `lightspeed emulate`: the emulator on a port, until it is stopped. */
export function emulateCommand(): Command {
  return new Command("emulate")
    .description("Serve a shop that speaks the R-Series API on this machine. No account is needed.")
    .option("-p, --port <port>", "port to listen on; 0 picks a free one", wholeNumber(0), 8787)
    .option("--host <address>", "address to listen on; only this machine reaches the default (default: 127.0.0.1)")
    .option("--data <file>", "the shop's records as JSON in the API's own form, instead of a made-up shop")
    .option("--save <file>", "when it is stopped, write the shop there in the same form")
    .option("--items <count>", "items in the shop", wholeNumber(0))
    .option("--sales <count>", "sales of the past year", wholeNumber(0))
    .option("--customers <count>", "customers", wholeNumber(0))
    .option("--registers <count>", "registers; more of them make a larger, faster bucket", wholeNumber(1))
    .option("--seed <number>", "the same seed makes the same shop", wholeNumber(0))
    .option("--latency <ms>", "milliseconds that every answer takes", wholeNumber(0))
    .option("--no-rate-limits", "never refuse a request")
    .option("--redirect-uri <url>", "where signing in sends the browser (default: https://localhost/callback)")
    .option("--json", "print one line of JSON when it is ready")
    .action(emulate);
}

async function emulate({ json, rateLimits, data, save, redirectUri, ...flags }: EmulateFlags): Promise<void> {
  if (save !== undefined) await refuseUnwritable(save);
  const options: EmulatorOptions = {
    ...flags,
    rateLimits,
    oauth: { redirectUri },
    data: data === undefined ? undefined : await readShop(data),
  };
  const shop = await startEmulator(options);
  for (const warning of shop.warnings) console.error(`Warning: ${warning}`);
  const { url, accountID, accessToken } = shop;
  console.log(json ? JSON.stringify({ url, accountID, accessToken }) : welcome(shop, flags.host));
  onStop(() => void close(shop, save));
}

/** With the server closed nothing changes the shop, and nothing keeps the process alive once it is saved. */
async function close(shop: Emulator, save: string | undefined): Promise<void> {
  await shop.close();
  if (save === undefined) return;
  try {
    await saveShop(save, shop.snapshot());
    console.error(`The shop is saved in ${save}.`);
  } catch (error) {
    console.error(isLightspeedError(error) ? error.message : error);
    process.exitCode = 1;
  }
}

function welcome({ url, accountID, accessToken }: Emulator, host: string | undefined): string {
  return [
    `A shop is open at ${url} (${reachOf(host)}). Stop it with Ctrl-C.`,
    "",
    `  account  ${accountID}`,
    `  token    ${accessToken}`,
    `  look     ${url}/ in a browser`,
    `  sign in  ${url}/auth/oauth/authorize as emulated-client with emulated-secret`,
    "",
    `  curl -H "Authorization: Bearer ${accessToken}" "${url}/API/V3/Account/${accountID}/Item.json?limit=1"`,
  ].join("\n");
}

/** The inspector asks for no token, so that whoever starts it is told who else can open it. */
function reachOf(host = "127.0.0.1"): string {
  const isHere = host === "localhost" || host === "::1" || /^127\./.test(host);
  return isHere ? "only this machine can reach it" : `listening on ${host}: whoever reaches it can change everything`;
}
