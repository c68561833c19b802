import { findDefinition } from "../../../src/emulator/definitions.js";
import { listOf, type Wire } from "../support.js";
import { Ids } from "./ids.js";
import type { Answer, SmallShop } from "./small-shop.js";
import { idOf, type Kept, State } from "./state.js";

const ROOT = "/API/V3/Account/1";

/** An id that no record has. */
export const NOBODY = "987654";

/** Observed: a sale that is refused as out of balance stays behind, with the lines and payments that came along. */
const STAYS_BEHIND = new Set(["Sale", "SaleLine", "SalePayment", "SaleAccount", "Note", "SpecialOrder"]);

/** A shop while calls are made to it: what was called, and what no call may do. */
export class World {
  readonly shop: SmallShop;
  /** How often each status was answered. */
  readonly statuses = new Map<number, number>();
  /** Every call so far with its status: the counterexample to read when something is wrong. */
  readonly #trace: string[] = [];
  readonly #ids = new Map<string, Ids>();
  readonly #start: State;
  #now: State;

  constructor(shop: SmallShop) {
    this.shop = shop;
    this.#start = new State(shop.snapshot());
    this.#now = this.#start;
    this.#refuseRepeatedIds(this.#start.resources);
  }

  /** Makes a call below the account and gives the answer's body. */
  call(method: string, path: string, body?: unknown): Promise<Wire> {
    const sent = body === undefined ? "" : ` ${JSON.stringify(body)}`;
    return this.#follow(`${method} ${path}${sent}`, () => this.shop.ask(method, `${ROOT}/${path}`, body));
  }

  /** Has the staff do something. */
  staff(deed: object): Promise<Wire> {
    return this.#follow(`staff ${JSON.stringify(deed)}`, () => this.shop.staff(deed));
  }

  async #follow(what: string, act: () => Promise<Answer>): Promise<Wire> {
    this.shop.clock.advance(1000);
    const answer = await act();
    const { status, text } = answer;
    this.#trace.push(`${what} → ${status}${status === 200 ? "" : ` ${text}`}`);
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
    if (status >= 500) throw this.wrong("The emulator failed.");
    this.#compare(answer);
    return JSON.parse(text) as Wire;
  }

  /** Creates a record and gives its id; of one that was refused, an id that no record has. */
  async create(resource: string, body: unknown, path = resource): Promise<string> {
    const answer = await this.call("POST", `${path}.json`, body);
    const record = answer[findDefinition(resource)?.key ?? resource];
    return record === undefined ? NOBODY : idOf(resource, record);
  }

  /** The id of one of a resource's records, removed and archived ones too: calls with those are to be refused well. */
  pick(resource: string, choice: number): string {
    const { given } = this.#idsOf(resource);
    return given[choice % Math.max(1, given.length)] ?? NOBODY;
  }

  /** The same, the latest first: most things happen to what is new. */
  pickLate(resource: string, choice: number): string {
    const { given } = this.#idsOf(resource);
    return given[given.length - 1 - (choice % Math.max(1, given.length))] ?? NOBODY;
  }

  /** The id of a record that is there and fits, the latest first; of any late one where none does. */
  pickFitting(resource: string, choice: number, fits: (record: Kept) => boolean): string {
    const fitting = this.#now.records(resource).filter(fits).reverse();
    const record = fitting[choice % Math.max(1, fitting.length)];
    return record === undefined ? this.pickLate(resource, choice) : idOf(resource, record);
  }

  /** A record as the shop keeps it. */
  record(resource: string, id: string): Kept | undefined {
    return this.#now.find(resource, id);
  }

  /** Every record of a resource as the shop keeps it, with what no answer shows. */
  kept(resource: string): readonly Kept[] {
    return this.#now.records(resource);
  }

  /** A record as it was before the calls. */
  first(resource: string, id: string): Kept | undefined {
    return this.#start.find(resource, id);
  }

  /** Every record of a resource as lists show them, page by page. */
  async list(resource: string, query = ""): Promise<Wire[]> {
    const records: Wire[] = [];
    let path = `${ROOT}/${resource}.json?archived=true${query}`;
    while (path !== "") {
      const { status, text } = await this.shop.ask("GET", path);
      if (status !== 200) throw this.wrong(`GET ${path} → ${status} ${text}`);
      const page = JSON.parse(text) as Wire;
      records.push(...listOf(page[resource]));
      const next = String(page["@attributes"]?.next ?? "");
      path = next === "" ? "" : next.slice(next.indexOf("/API/"));
    }
    return records;
  }

  /** What is wrong, with the calls that led to it. */
  wrong(what: string): Error {
    return new Error(`${what}\nCalls:\n  ${this.#trace.join("\n  ")}\n`);
  }

  #compare({ status, text }: Answer): void {
    const before = this.#now;
    this.#now = new State(this.shop.snapshot());
    const changed = this.#now.changedSince(before);
    if (status !== 200) this.#refuseChanges(changed, text.includes("OutOfBalanceError"));
    for (const resource of changed) this.#refuseUnstamped(resource, before);
    this.#refuseRepeatedIds(changed);
  }

  /** What was refused has changed nothing. */
  #refuseChanges(changed: readonly string[], mayStayBehind: boolean): void {
    const wrong = changed.filter((resource) => !(mayStayBehind && STAYS_BEHIND.has(resource)));
    if (wrong.length > 0) throw this.wrong(`A refused call changed ${wrong.join(", ")}.`);
  }

  /**
   * A record that changes says when: those who ask for what is new find it by that. But for an item's average cost, which
   * follows its stock.
   */
  #refuseUnstamped(resource: string, before: State): void {
    const now = new Date(this.shop.clock.now()).toISOString().replace(/\.\d+Z$/, "+00:00");
    for (const record of this.#now.records(resource).filter(({ timeStamp }) => timeStamp !== undefined)) {
      const earlier = before.find(resource, idOf(resource, record));
      if (earlier === undefined || record.timeStamp === now) continue;
      const fields = Object.keys(record).filter(
        (name) => name !== "avgCost" && JSON.stringify(record[name]) !== JSON.stringify(earlier[name]),
      );
      const what = `${resource} ${idOf(resource, record)} changed ${fields.join(", ")} and not its timeStamp.`;
      if (fields.length > 0) throw this.wrong(what);
    }
  }

  #refuseRepeatedIds(resources: readonly string[]): void {
    for (const resource of resources) {
      const again = this.#idsOf(resource).follow(this.#now.records(resource).map((record) => idOf(resource, record)));
      if (again !== undefined) throw this.wrong(`${resource} ${again} was given a second time.`);
    }
  }

  #idsOf(resource: string): Ids {
    const ids = this.#ids.get(resource) ?? new Ids();
    this.#ids.set(resource, ids);
    return ids;
  }
}
