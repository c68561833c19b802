import { findDefinition } from "../../../src/emulator/definitions.js";
import type { EmulatorSnapshot } from "../../../src/emulator/index.js";
import type { JsonObject } from "../../../src/emulator/values/json.js";
import { listOf, type Wire } from "../support.js";
import type { Answer, SmallShop } from "./small-shop.js";

const ROOT = "/API/V3/Account/1";

/** An id that no record has. */
export const NOBODY = "987654";

/** Documented: a sale that was refused as out of balance stays behind, with the lines and payments that came along. */
const STAYS_BEHIND = new Set(["Sale", "SaleLine", "SalePayment", "SaleAccount", "Note", "SpecialOrder"]);

/** A shop while calls are made to it: what was called, and what the calls may not do. */
export class World {
  readonly shop: SmallShop;
  /** Every call so far with its status: the counterexample to read when something is wrong. */
  readonly trace: string[] = [];
  readonly statuses = new Map<number, number>();
  readonly #tables = new Map<string, Table>();
  #kept: EmulatorSnapshot;

  constructor(shop: SmallShop) {
    this.shop = shop;
    this.#kept = shop.snapshot();
    this.#follow(this.#kept);
  }

  /** Makes a call below the account and gives the answer's body. */
  async call(method: string, path: string, body?: unknown): Promise<Wire> {
    this.shop.clock.advance(1000);
    const answer = await this.shop.ask(method, `${ROOT}/${path}`, body);
    const said = body === undefined ? "" : ` ${JSON.stringify(body)}`;
    const { status } = answer;
    const why = status === 200 ? "" : ` ${answer.text}`;
    this.trace.push(`${method} ${path}${said} → ${status}${why}`);
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
    if (status >= 500) throw new Error(`The emulator failed.${this.told()}`);
    this.#compare(answer);
    return JSON.parse(answer.text) as Wire;
  }

  /** Creates a record and gives its id; of one that was refused, an id that no record has. */
  async create(resource: string, body: unknown, path = resource): Promise<string> {
    const answer = await this.call("POST", `${path}.json`, body);
    return idOf(resource, answer[findDefinition(resource)?.key ?? resource]);
  }

  /** The id of one of a resource's records, removed and archived ones too: calls with those are to be refused well. */
  pick(resource: string, choice: number): string {
    const { ids } = this.#tables.get(resource) ?? new Table();
    return ids[choice % Math.max(1, ids.length)] ?? NOBODY;
  }

  /** The id of a record that came late: most things happen to what is new. */
  pickLate(resource: string, choice: number): string {
    const { ids } = this.#tables.get(resource) ?? new Table();
    return ids[ids.length - 1 - (choice % Math.max(1, ids.length))] ?? NOBODY;
  }

  /** The id of a record that fits, the latest first; of any late one where none does. */
  pickFitting(resource: string, choice: number, fits: (record: JsonObject) => boolean): string {
    const fitting = (this.#kept.records[resource] ?? []).filter(fits).reverse();
    const record = fitting[choice % Math.max(1, fitting.length)];
    return record === undefined ? this.pickLate(resource, choice) : idOf(resource, record as unknown as Wire);
  }

  /** A record as the shop keeps it; without fields where there is none. */
  record(resource: string, id: string): JsonObject {
    const records = this.#kept.records[resource] ?? [];
    return records.find((record) => idOf(resource, record as unknown as Wire) === id) ?? {};
  }

  /** Every record of a resource as lists show them, page by page. */
  async list(resource: string, query = ""): Promise<Wire[]> {
    const records: Wire[] = [];
    let path = `${ROOT}/${resource}.json?archived=true${query}`;
    while (path !== "") {
      const { status, text } = await this.shop.ask("GET", path);
      if (status !== 200) throw new Error(`GET ${path} → ${status} ${text}${this.told()}`);
      const page = JSON.parse(text) as Wire;
      records.push(...listOf(page[resource]));
      const next = String(page["@attributes"]?.next ?? "");
      path = next === "" ? "" : next.slice(next.indexOf("/API/"));
    }
    return records;
  }

  /** The calls, for messages. */
  told(): string {
    return `\nCalls:\n  ${this.trace.join("\n  ")}\n`;
  }

  /** What was refused has changed nothing; what was done has given new ids only. */
  #compare(answer: Answer): void {
    const before = this.#kept;
    this.#kept = this.shop.snapshot();
    if (answer.status === 200) this.#follow(this.#kept);
    else this.#refuseChanges(before, answer.text.includes("OutOfBalanceError"));
  }

  #refuseChanges(before: EmulatorSnapshot, mayStayBehind: boolean): void {
    const changed = Object.keys(before.records).filter(
      (name) => JSON.stringify(before.records[name]) !== JSON.stringify(this.#kept.records[name]),
    );
    const wrong = changed.filter((name) => !(mayStayBehind && STAYS_BEHIND.has(name)));
    if (wrong.length > 0) throw new Error(`A refused call changed ${wrong.join(", ")}.${this.told()}`);
    if (changed.length > 0) this.#follow(this.#kept);
  }

  #follow({ records }: EmulatorSnapshot): void {
    for (const [resource, rows] of Object.entries(records)) {
      const table = this.#tables.get(resource) ?? new Table();
      this.#tables.set(resource, table);
      const again = table.follow(rows.map((row) => idOf(resource, row as unknown as Wire)));
      if (again !== undefined) throw new Error(`${resource} ${again} was given a second time.${this.told()}`);
    }
  }
}

/** The ids of a resource. */
class Table {
  /** In the order in which they were given. */
  readonly ids: string[] = [];
  #present: ReadonlySet<string> = new Set();
  #last = 0;

  /** Takes note of the ids that are there now; gives one that is new without being higher than all before it. */
  follow(present: readonly string[]): string | undefined {
    const fresh = present.filter((id) => !this.#present.has(id));
    const again = fresh.find((id) => Number(id) <= this.#last);
    this.ids.push(...fresh);
    this.#present = new Set(present);
    this.#last = Math.max(this.#last, ...fresh.map(Number));
    return again;
  }
}

function idOf(resource: string, record: Wire | undefined): string {
  return String(record?.[findDefinition(resource)?.id ?? ""] ?? NOBODY);
}
