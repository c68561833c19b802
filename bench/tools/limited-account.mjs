/** Reads of different prices, and what each costs (documented: Rate Limiting). */
export const reads = [
  { drips: 1, path: "Item.json", query: {} },
  { drips: 1.4, path: "Item.json", query: { load_relations: '["ItemShops"]' } },
  { drips: 1, path: "Category.json", query: {} },
  { drips: 10, path: "Sale.json", query: { count: 1 } },
  { drips: 1.2, path: "Item/1.json", query: { load_relations: '["ItemShops"]' } },
];

/** An account's documented limits on a clock, behind a `fetch` whose answers take a while. */
export class LimitedAccount {
  refused = 0;
  requests = 0;
  drips = 0;
  #level = 0;
  #leakedAt = 0;
  #window = -1;
  #inWindow = 0;

  /**
   * @param {import("lightspeed-pos").Clock} clock
   * @param {{ registers: number, latency: number }} options The latency is half before a request is counted.
   */
  constructor(clock, { registers, latency }) {
    this.clock = clock;
    this.latency = latency;
    this.size = 90 + 10 * (registers - 1);
    this.dripRate = 1 + 0.5 * (registers - 1);
    this.burst = Math.floor((this.size * 2) / 9);
  }

  /** Milliseconds that no client can do without. */
  get floor() {
    const leak = ((this.drips - this.size) / this.dripRate) * 1000;
    return Math.max(leak, (Math.ceil(this.requests / this.burst) - 1) * 1000);
  }

  /** @type {import("lightspeed-pos").Fetch} */
  fetch = async (url) => {
    await this.clock.sleep(this.latency / 2);
    const cost = priceOf(new URL(url));
    const refusedBy = this.#count() ?? this.#fill(cost);
    await this.clock.sleep(this.latency / 2);
    const headers = {
      "X-LS-API-Bucket-Level": `${this.#level}/${this.size}`,
      "X-LS-API-Burst-Level": `${this.#inWindow}/${this.burst}`,
      "X-LS-API-Drip-Rate": `${this.dripRate}`,
      "X-LS-API-Request-Cost": `${cost}`,
      ...(refusedBy && { "X-LS-API-RateLimit-Type": refusedBy, "Retry-After": "1" }),
    };
    if (refusedBy) this.refused += 1;
    return new Response("{}", { status: refusedBy ? 429 : 200, headers });
  };

  #count() {
    const window = Math.floor((this.clock.now() + 667) / 1000);
    this.#inWindow = window === this.#window ? this.#inWindow + 1 : 1;
    this.#window = window;
    return this.#inWindow > this.burst ? "api-burst-limiter" : undefined;
  }

  /** @param {number} cost */
  #fill(cost) {
    const now = this.clock.now();
    this.#level = Math.max(0, this.#level - ((now - this.#leakedAt) / 1000) * this.dripRate);
    this.#leakedAt = now;
    if (this.#level >= this.size) return "api-leaky-bucket";
    this.#level += cost;
    this.drips += cost;
    this.requests += 1;
    return undefined;
  }
}

/** @param {URL} url */
function priceOf({ pathname, searchParams }) {
  const found = reads.find(({ path, query }) => {
    const isAlike = Object.entries(query).every(([name, value]) => searchParams.get(name) === String(value));
    return pathname.endsWith(`/${path}`) && isAlike && searchParams.size === Object.keys(query).length;
  });
  if (!found) throw new Error(`No price is known for ${pathname}.`);
  return found.drips;
}
