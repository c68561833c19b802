import { keptDefinitions } from "../definitions.js";
import { Pictures } from "../pictures/pictures.js";
import type { Founded } from "./founded.js";
import { Journal } from "./journal.js";
import { ListedRecords } from "./listed-records.js";
import { Table } from "./table.js";

/** The records of a shop by resource name. */
export type FoundedShop = Readonly<Record<string, Founded>>;

/** The data of one shop: a table for every resource. */
export class Store {
  /** Files are kept beside the records. */
  readonly pictures = new Pictures();
  /** Whether the request that is being answered may see the codes of gift cards. */
  showsCardNumbers = false;
  readonly #journal = new Journal();
  readonly #tables = new Map<string, Table>();
  readonly #counters = new Map<string, number>();

  /** `lastIDs` are the last ids that were given out, where those records are gone. */
  constructor(data: FoundedShop, lastIDs: Readonly<Record<string, number>> = {}) {
    for (const { name, id } of keptDefinitions) {
      this.#tables.set(name, new Table(id, data[name] ?? new ListedRecords(id, []), this.#journal, lastIDs[name]));
    }
  }

  /** Another number whenever something may have been written since: while it stands, reads have the same answers. */
  get changes(): number {
    return this.#journal.changes;
  }

  /** The table of a declared resource. */
  table(name: string): Table {
    const table = this.#tables.get(name);
    if (table === undefined) throw new Error(`There is no resource named ${name}.`);
    return table;
  }

  /** The next number of a sequence that is not a table's ids; `last` finds where it stands at first. */
  next(sequence: string, last: () => number): number {
    const next = (this.#counters.get(sequence) ?? last()) + 1;
    this.#counters.set(sequence, next);
    return next;
  }

  /** Runs a write as a whole: if it is refused, nothing of it stays. */
  transaction<T>(work: () => T): T {
    return this.#journal.run(work);
  }
}
