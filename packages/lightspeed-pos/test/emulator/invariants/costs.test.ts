import fc from "fast-check";
import { expect, it } from "vitest";
import { openDirectly } from "./small-shop.js";

const runs = Number(process.env["TRIAL_RUNS"] ?? 40);
const seed = Number(process.env["TRIAL_SEED"] ?? 1);
const sizes = { bucketSize: 24, dripRate: 1.5, burst: 5 };
const shop = openDirectly({ rateLimits: sizes });

type Request = readonly [method: string, path: string, body: object | undefined, cost: number];

const line = { SaleLine: { itemID: "1", unitQuantity: "1" } };
const till = { employeeID: "1", registerID: "1", shopID: "1" };

/** Requests with their documented prices; some of them are refused, and cost the same. */
const requests: readonly [Request, ...Request[]] = [
  ["GET", "V3/Account/1/Item.json", undefined, 1],
  ["GET", "V3/Account/1/Item/1.json", undefined, 1],
  ["GET", 'V3/Account/1/Item/1.json?load_relations=["Category","ItemShops"]', undefined, 1.3],
  ["GET", 'V3/Account/1/Item.json?load_relations=["Category","ItemShops"]', undefined, 1.6],
  ["GET", "V3/Account/1/Item.json?count=1", undefined, 10],
  ["GET", "V3/Account/1/Item/99999.json", undefined, 1],
  ["GET", "Account/1/Item.json?offset=100", undefined, 1.05],
  ["POST", "V3/Account/1/Sale.json", till, 2],
  ["POST", "V3/Account/1/Sale.json", { ...till, SaleLines: line }, 2.5],
  ["POST", "V3/Account/1/Sale.json", { ...till, SaleLines: line, completed: true }, 5.5],
  ["POST", "V3/Account/1/Category.json", { name: "" }, 10],
];

const step = fc.record({
  request: fc.constantFrom(...requests),
  waited: fc.oneof(fc.constantFrom(0, 0, 1, 1000), fc.integer({ min: 0, max: 9000 })),
});

/** What the limits do, as the documentation tells it. */
class Model {
  #level = 0;
  #at = shop.clock.now();
  #window = -1;
  #counted = 0;

  /** Lets a request through, or names the limit that refuses it. */
  admit(cost: number): { readonly refusedBy: string | undefined; readonly level: number; readonly counted: number } {
    const now = shop.clock.now();
    this.#level = Math.max(0, this.#level - ((now - this.#at) / 1000) * sizes.dripRate);
    this.#at = now;
    const window = Math.floor(now / 1000);
    this.#counted = window === this.#window ? this.#counted + 1 : 1;
    this.#window = window;
    const refusedBy = this.#refusal();
    if (refusedBy === undefined) this.#level += cost;
    return { refusedBy, level: this.#level, counted: this.#counted };
  }

  #refusal(): string | undefined {
    if (this.#counted > sizes.burst) return "api-burst-limiter";
    return this.#level >= sizes.bucketSize ? "api-leaky-bucket" : undefined;
  }
}

/** Waiting so long makes room, and a second less does not. */
function isDueWait(seconds: number, level: number): boolean {
  const after = (waited: number) => level - waited * sizes.dripRate;
  return after(seconds) < sizes.bucketSize && after(seconds - 1) >= sizes.bucketSize;
}

it(`every answer's headers add up to the level before, the cost and the time (seed ${seed}) [limit.headers-add-up]`, {
  timeout: 60_000 + runs * 1_000,
}, async () => {
  const seen = new Set<unknown>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 60, size: "max" }), async (steps) => {
      await shop.reset();
      const model = new Model();
      for (const { request, waited } of steps) {
        shop.clock.advance(waited);
        const [method, path, body, cost] = request;
        const { status, headers } = await shop.ask(method, `/API/${path}`, body);
        const due = model.admit(cost);
        const [level, size] = String(headers["x-ls-api-bucket-level"]).split("/").map(Number);
        expect(Number(headers["x-ls-api-request-cost"])).toBe(cost);
        expect([level, size]).toEqual([expect.closeTo(due.level, 9), sizes.bucketSize]);
        expect(headers["x-ls-api-burst-level"]).toBe(`${due.counted}/${sizes.burst}`);
        expect(headers["x-ls-api-drip-rate"]).toBe(String(sizes.dripRate));
        expect(headers["x-ls-api-ratelimit-type"]).toBe(due.refusedBy);
        expect(status === 429).toBe(due.refusedBy !== undefined);
        if (due.refusedBy === "api-burst-limiter") expect(headers["retry-after"]).toBe("1");
        if (due.refusedBy === "api-leaky-bucket")
          expect(isDueWait(Number(headers["retry-after"]), due.level)).toBe(true);
        seen.add(due.refusedBy);
      }
    }),
    { numRuns: runs, seed },
  );
  expect(seen).toEqual(new Set([undefined, "api-burst-limiter", "api-leaky-bucket"]));
});
