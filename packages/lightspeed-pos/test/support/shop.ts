import { afterAll, beforeAll, beforeEach } from "vitest";
import { type Emulator, type EmulatorOptions, startEmulator } from "../../src/emulator/index.js";
import { type AccountHandle, Lightspeed, type LightspeedOptions, type Oddity } from "../../src/index.js";

/** A shop for the tests of a file, brought back to its first state before each of them. */
export interface TestShop {
  readonly emulator: Emulator;
  readonly account: AccountHandle;
  readonly lightspeed: Lightspeed;
  /** What the decoder found strange since the test began. */
  readonly oddities: Oddity[];
  /** The requests that arrived since the test began, as `"GET /API/… ?query"`. */
  readonly sent: () => string[];
  readonly client: (options?: Partial<LightspeedOptions>) => Lightspeed;
}

/** Starts a shop without rate limits for the tests of this file. */
export function useShop(options: EmulatorOptions = {}): () => TestShop {
  let shop: TestShop | undefined;
  let emulator: Emulator;
  beforeAll(async () => {
    emulator = await startEmulator({ rateLimits: false, items: 250, sales: 40, customers: 30, ...options });
  });
  beforeEach(async () => {
    await emulator.reset();
    shop = open(emulator);
  });
  afterAll(() => emulator.close());
  return () => shop as TestShop;
}

function open(emulator: Emulator): TestShop {
  const oddities: Oddity[] = [];
  const before = emulator.requests.length;
  const client = (options: Partial<LightspeedOptions> = {}) =>
    new Lightspeed({
      baseUrl: emulator.url,
      accessToken: emulator.accessToken,
      onOddity: (oddity) => oddities.push(oddity),
      ...options,
    });
  const lightspeed = client();
  return {
    emulator,
    lightspeed,
    client,
    oddities,
    account: lightspeed.account(emulator.accountID),
    sent: () =>
      emulator.requests.slice(before).map(({ method, path, query }) => `${method} ${path}${query ? `?${query}` : ""}`),
  };
}
