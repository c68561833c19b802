import { styleText } from "node:util";
import type { AccountHandle } from "lightspeed-pos";
import type { Emulator } from "lightspeed-pos/emulator";

const codeWidth = 74;
const dripsWidth = 7;
const bucketWidth = 12;

/** Prints what the demo does: the call, the drips it cost, how full the bucket was, and what came back. */
export class Journal {
  readonly #shop: Emulator;
  readonly #account: AccountHandle;
  #told = 0;

  constructor(shop: Emulator, account: AccountHandle) {
    this.#shop = shop;
    this.#account = account;
  }

  opening(text: string): void {
    console.log(`\n${bold(text)}\n`);
    this.#row(dim("call"), dim("drips"), dim("bucket"), codeWidth + dim("").length);
  }

  /** Runs a call, and prints it with what the server saw of it. */
  async step<T>(code: string, call: () => Promise<T>, tell: (result: T) => string): Promise<T> {
    const result = await call();
    const requests = this.#newRequests();
    const drips = requests.reduce((sum, { cost }) => sum + cost, 0);
    this.#row(code, drips.toFixed(1), this.bucket, codeWidth);
    console.log(`  ${dim(`→ ${tell(result)}`)}`);
    return result;
  }

  /** A line of its own. */
  note(text: string): void {
    console.log(`\n${text}`);
  }

  /** How many requests the server refused so far. */
  get refused(): number {
    return this.#shop.requests.filter(({ status }) => status === 429).length;
  }

  /** How full the bucket was at the last request, of how much it holds. */
  get bucket(): string {
    const level = this.#shop.requests.at(-1)?.bucketLevel ?? 0;
    return `${level.toFixed(1)}/${this.#account.limits.size ?? "?"}`;
  }

  closing(seconds: number): void {
    const { requests } = this.#shop;
    const drips = requests.reduce((sum, { cost }) => sum + cost, 0);
    const summary = `${requests.length} requests, ${drips.toFixed(1)} drips, ${this.refused} refused, ${seconds.toFixed(1)} s`;
    console.log(`\n${bold(summary)}\n`);
    console.log("Try next:");
    console.log("  npx lightspeed emulate --port 8787     the same shop on a port, for code in any language");
    console.log("  examples/                              small programs to start from");
  }

  #newRequests() {
    const requests = this.#shop.requests.slice(this.#told);
    this.#told = this.#shop.requests.length;
    return requests;
  }

  #row(code: string, drips: string, bucket: string, width: number): void {
    console.log(`${code.padEnd(width)}${drips.padStart(dripsWidth)}${bucket.padStart(bucketWidth)}`);
  }
}

function bold(text: string): string {
  return styleText("bold", text);
}

function dim(text: string): string {
  return styleText("dim", text);
}
