import { type Emulator, type EmulatorOAuthOptions, startEmulator } from "../../src/emulator/index.js";
import type { Fetch, RenewalEvent, TokenStore } from "../../src/index.js";
import { Connections, type ConnectionsOptions, memoryTokenStore } from "../../src/oauth/index.js";

/** The application with a secret that every emulator knows. */
export const application = { clientId: "emulated-client", clientSecret: "emulated-secret" };

/** How long one request to the API, and one to the token server, may take unless told otherwise. */
const timeLimits = [60_000, 10_000];

/** Time that moves by hand, and by whoever sleeps: hours take no time. */
export class HandClock {
  #now = Date.UTC(2026, 2, 20, 12);

  readonly now = (): number => this.#now;

  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }

  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    // A time limit must not run out only because somebody else sleeps.
    if (timeLimits.includes(milliseconds)) return untilAborted(signal);
    await new Promise((resolve) => setImmediate(resolve));
    signal?.throwIfAborted();
    this.#now += milliseconds;
  }
}

function untilAborted(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));
}

/** A small shop with a token server, and a store that processes share. */
export interface AuthShop {
  readonly shop: Emulator;
  readonly clock: HandClock;
  readonly store: TokenStore;
  readonly renewals: RenewalEvent[];
  /** The connections as another process would have them. */
  process(options?: Partial<ConnectionsOptions>): Connections;
  /** Connects the account under its name, and gives the tokens that are saved. */
  connect(): Promise<{ readonly accessToken: string; readonly refreshToken: string }>;
  /** What the token server was asked for, in order: "refreshed current", "refused spent", … */
  refreshes(): string[];
}

interface Running {
  readonly shop: Emulator;
  readonly clock: HandClock;
}

const running = new Map<string, Promise<Running>>();

/** Closes the emulators of a file. Each hands it to `afterAll`: a hook in this module, which they share, would run once. */
export async function closeShops(): Promise<void> {
  for (const one of running.values()) await (await one).shop.close();
  running.clear();
}

/** One emulator of each kind for all tests of a file: its signing key takes a while to make. */
async function emulator(oauth: EmulatorOAuthOptions): Promise<Running> {
  const kind = JSON.stringify(oauth);
  const found = running.get(kind) ?? start(oauth);
  running.set(kind, found);
  await (await found).shop.reset();
  return found;
}

async function start(oauth: EmulatorOAuthOptions): Promise<Running> {
  const clock = new HandClock();
  const sizes = { items: 3, sales: 0, customers: 0, rateLimits: false };
  return { clock, shop: await startEmulator({ ...sizes, clock: { now: clock.now }, oauth }) };
}

/** A shop as it is when it opens. */
export async function openShop(oauth: EmulatorOAuthOptions = {}): Promise<AuthShop> {
  const { clock, shop } = await emulator(oauth);
  const store = memoryTokenStore({ now: clock.now });
  const renewals: RenewalEvent[] = [];
  const process = (options: Partial<ConnectionsOptions> = {}) =>
    new Connections({
      ...application,
      clock,
      authUrl: shop.url,
      baseUrl: shop.url,
      tokenStore: store,
      now: clock.now,
      onRenewal: (event) => renewals.push(event),
      ...options,
    });
  return {
    shop,
    clock,
    store,
    renewals,
    process,
    async connect() {
      await process().connect({ code: shop.oauth.agree(), connection: "main" });
      return JSON.parse((await store.read("main"))?.text ?? "");
    },
    refreshes: () =>
      shop.oauth.events
        .filter(({ refreshToken }) => refreshToken !== undefined)
        .map(({ kind, refreshToken }) => `${kind} ${refreshToken}`),
  };
}

/** Sends as the runtime does, but for what `change` does with requests to one path. */
export function sending(path: string, change: (send: () => Promise<Response>) => Promise<Response>): Fetch {
  return (url, init) => {
    const send = () => fetch(url, init);
    return new URL(url).pathname.startsWith(path) ? change(send) : send();
  };
}
