import { type ChaosRule, type Emulator, startEmulator } from "../../src/emulator/index.js";
import { type AccountHandle, isLightspeedError, Lightspeed } from "../../src/index.js";
import { fastClock } from "../support/fast-clock.js";

/** How much is tried. */
export interface TrialOptions {
  /** Requests to send, repeated ones included. */
  readonly requests: number;
  readonly seed: number;
  /** Callers at once. @default 16 */
  readonly callers?: number;
}

/** What happened, and whether it was right. */
export interface TrialReport {
  readonly sent: number;
  /** Faults by name. */
  readonly faults: Readonly<Record<string, number>>;
  /** Calls by what became of them: `create: done`, `create: outcome_unknown`, … */
  readonly calls: Readonly<Record<string, number>>;
  /** Everything that must not be; empty when all is well. */
  readonly wrongs: readonly string[];
}

/** Every fault, each for so large a share of the requests. */
function everyFault(rate: number): ChaosRule[] {
  const both = ["before", "after"] as const;
  const rules: ChaosRule[] = [
    ...both.flatMap((when): ChaosRule[] => [
      { fault: "drop", when },
      { fault: "reset", when },
      { fault: "hang", when },
      { fault: "status", status: 500, when },
      { fault: "status", status: 502, when },
      { fault: "status", status: 503, when },
      { fault: "status", status: 504, when },
      { fault: "html", when },
      { fault: "empty", when },
      { fault: "latency", milliseconds: 30, when },
    ]),
    { fault: "truncate" },
    { fault: "truncate", lengthFits: true },
    { fault: "gzip" },
    { fault: "drip", milliseconds: 30 },
    { fault: "rateLimit", retryAfter: 1 },
    { fault: "rateLimit", retryAfter: false },
    { fault: "expiredToken" },
  ];
  return rules.map((rule) => ({ ...rule, rate }));
}

/** Callers do all kinds of things at once on a shop where every fault strikes two requests in a hundred. */
export async function runTrial({ requests, seed, callers = 16 }: TrialOptions): Promise<TrialReport> {
  const emulator = await startEmulator({ seed, items: 230, sales: 10, customers: 10, rateLimits: false });
  try {
    const trial = new Trial(emulator);
    await trial.prepare();
    for (const rule of everyFault(0.02)) emulator.chaos.add(rule);
    const work = async (caller: number) => {
      for (let turn = caller; trial.sent < requests; turn += 1) await trial.doSomething(turn);
    };
    await Promise.all(Array.from({ length: callers }, (_, caller) => work(caller)));
    return trial.report(emulator.chaos.rules.map(({ rule, struck }) => [rule.fault, struck]));
  } finally {
    await emulator.close();
  }
}

/** One thing that a caller does: it throws what the client throws, and notes what is wrong otherwise. */
type Deed = (marker: string) => Promise<void>;

class Trial {
  sent = 0;
  readonly #shop: Emulator;
  readonly #account: AccountHandle;
  readonly #items: ReadonlySet<number>;
  readonly #calls: Record<string, number> = {};
  readonly #wrongs: string[] = [];
  #marked = 0;
  #sale = 0;
  /** What must be there how often at the end, by the marker that it carries. */
  readonly #expected: {
    readonly marker: string;
    readonly what: "items" | "sales" | "lines";
    readonly counts: number[];
  }[] = [];
  readonly #removed: number[] = [];
  readonly #updated = new Map<number, string>();

  constructor(shop: Emulator) {
    this.#shop = shop;
    this.#items = new Set(shop.records("Item").map(({ itemID }) => Number(itemID)));
    const counting: typeof fetch = (url, init) => {
      this.sent += 1;
      return fetch(url, init);
    };
    const lightspeed = new Lightspeed({
      baseUrl: shop.url,
      accessToken: (refused) => (refused ? shop.oauth.issue().accessToken : shop.accessToken),
      fetch: counting as never,
      clock: fastClock(20),
      // A second in fact: much longer than the shop, which shares this process, is ever busy with others. A request that
      // reached it long after it was given up could be made after somebody had looked for it.
      timeout: 20_000,
      maxRetries: 8,
    });
    this.#account = lightspeed.account(shop.accountID);
  }

  /** Opens the sale that gets lines; nothing goes wrong yet. */
  async prepare(): Promise<void> {
    this.#sale = (await this.#account.sales.create({ employeeID: 1, registerID: 1, shopID: 1 })).saleID;
  }

  async doSomething(turn: number): Promise<void> {
    const deeds: readonly Deed[] = [
      this.#walk,
      this.#createItem,
      this.#createSale,
      this.#createSaleOnce,
      this.#addLine,
      this.#updateItem,
      this.#removeCategory,
      this.#find,
    ];
    const deed = deeds[turn % deeds.length] as Deed;
    this.#marked += 1;
    await deed.call(this, `marker-${this.#marked}`);
  }

  report(faults: readonly (readonly [string, number])[]): TrialReport {
    this.#shop.chaos.clear();
    this.#checkWrites();
    const byName: Record<string, number> = {};
    for (const [name, struck] of faults) byName[name] = (byName[name] ?? 0) + struck;
    return { sent: this.sent, faults: byName, calls: this.#calls, wrongs: this.#wrongs };
  }

  // A walk that fails for good is taken up where it stopped, as a caller would.
  async #walk(marker: string): Promise<void> {
    const ids: number[] = [];
    let from: string | undefined;
    let isDone = false;
    while (!isDone) {
      const outcome = await this.#outcome("walk", async () => {
        const query = { pageSize: 25, archived: true, load: ["ItemShops"], from } as const;
        for await (const page of this.#account.items.pages(query)) {
          ids.push(...page.map(({ id }) => id));
          from = page.next;
        }
      });
      isDone = outcome === "done";
    }
    const seen = new Set(ids);
    if (seen.size !== ids.length) this.#wrongs.push(`${marker}: a walk repeated ${ids.length - seen.size} rows`);
    const lost = [...this.#items].filter((id) => !seen.has(id));
    if (lost.length > 0) this.#wrongs.push(`${marker}: a walk lost the rows ${lost}`);
  }

  async #createItem(marker: string): Promise<void> {
    const outcome = await this.#outcome("create", () => this.#account.items.create({ description: marker }));
    this.#expected.push({ marker, what: "items", counts: countsAfter(outcome) });
  }

  async #createSale(referenceNumber: string): Promise<void> {
    const input = { employeeID: 1, registerID: 1, shopID: 1, referenceNumber };
    const outcome = await this.#outcome("create", () => this.#account.sales.create(input));
    this.#expected.push({ marker: referenceNumber, what: "sales", counts: countsAfter(outcome) });
  }

  async #createSaleOnce(marker: string): Promise<void> {
    const input = { employeeID: 1, registerID: 1, shopID: 1 };
    const outcome = await this.#outcome("createOnce", () => this.#account.sales.createOnce(marker, input));
    this.#expected.push({ marker, what: "sales", counts: outcome === "done" ? [1] : [0, 1] });
  }

  async #addLine(marker: string): Promise<void> {
    const lines = { SaleLines: [{ unitQuantity: 1, unitPrice: "1", Note: { note: marker } }] };
    const outcome = await this.#outcome("nesting update", () => this.#account.sales.update(this.#sale, lines));
    this.#expected.push({ marker, what: "lines", counts: countsAfter(outcome) });
  }

  async #updateItem(customSku: string): Promise<void> {
    const id = this.#someItem();
    const outcome = await this.#outcome("update", () => this.#account.items.update(id, { customSku }));
    if (outcome === "done") this.#updated.set(id, customSku);
    else this.#updated.delete(id);
  }

  async #removeCategory(name: string): Promise<void> {
    let id: number | undefined;
    const made = await this.#outcome("create", async () => {
      id = (await this.#account.categories.create({ name })).categoryID;
    });
    if (made !== "done" || id === undefined) return;
    const category = id;
    const outcome = await this.#outcome("destroy", () => this.#account.categories.destroy(category));
    if (outcome === "not_found") this.#wrongs.push(`${name}: a removal was reported as an error`);
    if (outcome === "done") this.#removed.push(category);
  }

  async #find(marker: string): Promise<void> {
    const id = this.#someItem();
    await this.#outcome("find", async () => {
      const found = await this.#account.items.find(id);
      if (found.itemID !== id) this.#wrongs.push(`${marker}: find(${id}) gave ${found.itemID}`);
    });
  }

  // Another one each time, so that no two callers are at the same one.
  #someItem(): number {
    return [...this.#items][this.#marked % this.#items.size] as number;
  }

  async #outcome(what: string, call: () => Promise<unknown>): Promise<string> {
    const outcome = await call().then(() => "done", codeOf);
    const key = `${what}: ${outcome}`;
    this.#calls[key] = (this.#calls[key] ?? 0) + 1;
    return outcome;
  }

  #checkWrites(): void {
    const found = {
      items: tally(this.#shop.records("Item").map(({ description }) => String(description))),
      sales: tally(this.#shop.records("Sale").map(({ referenceNumber }) => String(referenceNumber))),
      lines: tally(this.#shop.records("Note").map(({ note }) => String(note))),
    };
    for (const { marker, what, counts } of this.#expected) {
      const count = found[what].get(marker) ?? 0;
      if (!counts.includes(count))
        this.#wrongs.push(`${marker}: ${count} ${what}, and ${counts.join(" or ")} expected`);
    }
    const categories = new Set(this.#shop.records("Category").map(({ categoryID }) => Number(categoryID)));
    for (const id of this.#removed) if (categories.has(id)) this.#wrongs.push(`Category ${id} was not removed`);
    for (const { itemID, customSku } of this.#shop.records("Item")) {
      const wanted = this.#updated.get(Number(itemID));
      if (wanted !== undefined && wanted !== customSku) this.#wrongs.push(`Item ${itemID} was not updated`);
    }
  }
}

/** How often a record may be there, by what the caller was told. */
function countsAfter(outcome: string): number[] {
  if (outcome === "done") return [1];
  return outcome === "outcome_unknown" ? [0, 1] : [0];
}

function codeOf(error: unknown): string {
  if (isLightspeedError(error)) return error.code;
  throw error;
}

function tally(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
