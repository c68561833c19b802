import { AbortedError, LightspeedError } from "../../errors.js";
import { checkedSize, checkNames } from "../verb-options.js";
import { Progress } from "./progress.js";
import { RowWork } from "./row-work.js";
import { type Source, sourceOf } from "./source.js";
import type { Deed, ManyRequest, ManyRows, Row } from "./start.js";
import { Stop } from "./stop.js";
import type { Outcome } from "./types.js";
import { asError } from "./verdict.js";

const known = ["signal", "timeout", "lane", "caller", "maxWait", "atOnce", "journal", "lookUp", "dryRun"];
const usuallyAtOnce = 8;
const mostAtOnce = 100;

/** A row that is being worked on. */
interface Place {
  readonly over: Promise<unknown>;
  outcome: Outcome<Row> | undefined;
}

/** Works on a few rows at once, reads as they end, and gives their outcomes in the order of the rows. */
export class Run {
  readonly #deed: Deed;
  readonly #rows: ManyRows;
  readonly #options: ManyRequest;
  readonly #atOnce: number;
  readonly #stop: Stop;
  readonly #window: Place[] = [];
  #isReading = false;
  #read = 0;
  #isAtEnd = false;
  #sourceError: Error | undefined;
  #wake: () => void = () => {};

  constructor(deed: Deed, rows: ManyRows, options: ManyRequest) {
    checkOptions(options, `${deed.verb}Many`);
    this.#atOnce = checkedSize("atOnce", options.atOnce ?? usuallyAtOnce, 1, mostAtOnce);
    this.#deed = deed;
    this.#rows = rows;
    this.#options = options;
    this.#stop = new Stop(deed.client.shared.clock, () => this.#wake());
  }

  /** Why the run stopped before its end. */
  get stopped(): Error | undefined {
    return this.#stop.reason === left ? undefined : (this.#stop.reason ?? this.#sourceError);
  }

  async *outcomes(): AsyncGenerator<Outcome<Row>, void, undefined> {
    const source = sourceOf(this.#rows);
    const { journal, signal } = this.#options;
    const progress = await Progress.open(journal, headingOf(this.#deed)).catch(async (error) => {
      await journal?.close?.();
      throw error;
    });
    const work = new RowWork(this.#deed, this.#options, progress, this.#stop);
    const onAbort = () => this.#stop.now(this.#aborted(signal?.reason));
    if (signal?.aborted) onAbort();
    signal?.addEventListener("abort", onAbort, { once: true });
    try {
      while (await this.#fill(source, work)) {
        const first = this.#window[0]?.outcome;
        if (!first) continue;
        this.#window.shift();
        yield first;
      }
    } finally {
      signal?.removeEventListener("abort", onAbort);
      await this.#end(source);
    }
  }

  /** Starts what can be started and waits until something ends; `false` when there is nothing left. */
  async #fill(source: Source, work: RowWork): Promise<boolean> {
    const isWorthReading = !this.#isAtEnd && (source.isList || this.#stop.reason === undefined);
    if (isWorthReading && !this.#isReading && this.#window.length < this.#atOnce) void this.#readOne(source, work);
    const [first] = this.#window;
    if (first?.outcome) return true;
    // A source that waits for something is not waited for once the run has stopped.
    if (!first && !(isWorthReading && this.#isReading)) return false;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    return true;
  }

  async #readOne(source: Source, work: RowWork): Promise<void> {
    this.#isReading = true;
    try {
      const { done, value } = await source.next();
      if (done) this.#isAtEnd = true;
      else this.#begin(work.outcome(value, this.#read++));
    } catch (error) {
      // The rows before are good ones, and have their turn.
      this.#isAtEnd = true;
      this.#sourceError = asError(error);
    }
    this.#isReading = false;
    this.#wake();
  }

  #begin(outcome: Promise<Outcome<Row>>): void {
    const place: Place = {
      over: outcome.then((value) => {
        place.outcome = value;
        this.#wake();
      }),
      outcome: undefined,
    };
    this.#window.push(place);
  }

  #aborted(reason: unknown): AbortedError {
    const { client, verb } = this.#deed;
    return new AbortedError({ method: verb === "create" ? "POST" : "PUT", path: client.listPath }, reason);
  }

  // Whoever leaves the loop stops the run: rows on their way are still written down.
  async #end(source: Source): Promise<void> {
    if (this.#window.length > 0 || !this.#isAtEnd) this.#stop.now(left);
    await Promise.all(this.#window.map(({ over }) => over));
    this.#stop.end();
    await this.#options.journal?.close?.();
    // A source that is being asked cannot be closed before it has answered, which may be never.
    if (this.#isAtEnd) return;
    const closing = source.close();
    if (this.#isReading) closing.catch(() => {});
    else await closing;
  }
}

/** The reason of a run whose outcomes nobody wanted any more. */
const left = new LightspeedError("aborted", "The run was left.");

export function checkOptions(options: ManyRequest, verb: string): void {
  checkNames(options, known, verb);
}

export function headingOf({ verb, client }: Deed): object {
  return { many: verb, resource: client.definition.name, account: client.accountID };
}
