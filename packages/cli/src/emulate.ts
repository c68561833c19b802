import { Command } from "commander";
import { type EmulatorOptions, startEmulator } from "lightspeed-pos/emulator";
import { wholeNumber } from "./numbers.js";

interface EmulateFlags {
  readonly port: number;
  readonly items?: number;
  readonly sales?: number;
  readonly customers?: number;
  readonly registers?: number;
  readonly seed?: number;
  readonly latency?: number;
  readonly rateLimits: boolean;
  readonly json?: boolean;
}

/** `lightspeed emulate`: the emulator on a port, until it is stopped. */
export function emulateCommand(): Command {
  return new Command("emulate")
    .description("Serve a shop that speaks the R-Series API on this machine. No account is needed.")
    .option("-p, --port <port>", "port on 127.0.0.1; 0 picks a free one", wholeNumber(0), 8787)
    .option("--items <count>", "items in the shop", wholeNumber(0))
    .option("--sales <count>", "sales of the past year", wholeNumber(0))
    .option("--customers <count>", "customers", wholeNumber(0))
    .option("--registers <count>", "registers; more of them make a larger, faster bucket", wholeNumber(1))
    .option("--seed <number>", "the same seed makes the same shop", wholeNumber(0))
    .option("--latency <ms>", "milliseconds that every answer takes", wholeNumber(0))
    .option("--no-rate-limits", "never refuse a request")
    .option("--json", "print one line of JSON when it is ready")
    .action(emulate);
}

async function emulate({ json, rateLimits, ...flags }: EmulateFlags): Promise<void> {
  const options: EmulatorOptions = { ...flags, rateLimits };
  const shop = await startEmulator(options);
  const { url, accountID, accessToken } = shop;
  console.log(json ? JSON.stringify({ url, accountID, accessToken }) : welcome(url, accountID, accessToken));
  // With the server closed nothing keeps the process alive.
  const stop = () => void shop.close();
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

function welcome(url: string, accountID: number, accessToken: string): string {
  return [
    `A shop is open at ${url} (only this machine can reach it). Stop it with Ctrl-C.`,
    "",
    `  account  ${accountID}`,
    `  token    ${accessToken}`,
    "",
    `  curl -H "Authorization: Bearer ${accessToken}" "${url}/API/V3/Account/${accountID}/Item.json?limit=1"`,
  ].join("\n");
}
