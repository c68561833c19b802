import { Api } from "../../../src/emulator/api.js";
import { snapshotOf } from "../../../src/emulator/data/snapshot.js";
import { type EmulatorOptions, type EmulatorSnapshot, startEmulator } from "../../../src/emulator/index.js";
import { OAuth } from "../../../src/emulator/oauth/index.js";
import { settingsFrom } from "../../../src/emulator/options.js";
import { Shops } from "../../../src/emulator/shops.js";
import { Staff } from "../../../src/emulator/staff/index.js";
import { InvalidInputError } from "../../../src/errors.js";
import { StillClock, send } from "../support.js";

/** What came back. */
export interface Answer {
  readonly status: number;
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** A shop that properties are tried on. */
export interface SmallShop {
  readonly clock: StillClock;
  /** Asks it for a path from the root. */
  ask(method: string, path: string, body?: unknown): Promise<Answer>;
  /** Has its staff do something. */
  staff(deed: object): Promise<Answer>;
  /** Everything that it keeps. */
  snapshot(): EmulatorSnapshot;
  /** Starts again from what it kept, and says what is odd about it. */
  restore(snapshot: EmulatorSnapshot): readonly string[];
  reset(): Promise<void>;
  close(): Promise<void>;
}

const SMALL: EmulatorOptions = { items: 6, sales: 4, customers: 4, rateLimits: false };

/** A small shop that is asked over HTTP. */
export async function openOverHttp(options: EmulatorOptions = {}): Promise<SmallShop> {
  const clock = new StillClock();
  const shop = await startEmulator({ ...SMALL, clock, ...options });
  return {
    clock,
    ask: (method, path, body) => send(shop, method, path, { body }),
    staff: (deed) => send(shop, "POST", "/__emulator/staff", { body: deed }),
    snapshot: () => shop.snapshot(),
    restore: (snapshot) => shop.restore(snapshot),
    reset: () => shop.reset(),
    close: () => shop.close(),
  };
}

/** The same without a network, which is many times faster. */
export function openDirectly(options: EmulatorOptions = {}): SmallShop {
  const clock = new StillClock();
  const settings = settingsFrom({ ...SMALL, clock, ...options });
  const shops = new Shops(settings);
  const { accountID, accessToken, seed } = settings;
  const oauth = new OAuth({ settings: settings.oauth, accountID, seed, clock, storeOf: shops.storeOf });
  const staff = new Staff(() => shops.storeOf(accountID), clock);
  const makeApi = () => new Api(settings, shops, oauth, "http://shop.test");
  let api = makeApi();
  return {
    clock,
    async ask(method, path, body) {
      const text = body === undefined ? "" : JSON.stringify(body);
      const authorization = `Bearer ${accessToken}`;
      const answer = api.answer({ method, url: path, authorization, accept: undefined, text });
      const named = Object.entries(answer.headers).map(([name, value]) => [name.toLowerCase(), value]);
      return { status: answer.status, headers: Object.fromEntries(named), text: answer.body };
    },
    staff: async (deed) => told(() => staff.do(deed)),
    snapshot: () => snapshotOf(shops.storeOf(accountID), accountID, accessToken),
    restore: (snapshot) => shops.restore(snapshot),
    async reset() {
      shops.reset();
      api = makeApi();
    },
    async close() {},
  };
}

/** What the controls would answer. */
function told(act: () => object): Answer {
  try {
    return { status: 200, headers: {}, text: JSON.stringify(act()) };
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return { status: 400, headers: {}, text: JSON.stringify({ error: error.message }) };
  }
}
