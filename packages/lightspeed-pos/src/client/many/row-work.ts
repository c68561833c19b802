import { InvalidInputError, OutcomeUnknownError, RequestError } from "../../errors.js";
import { beforeSend } from "../../http/index.js";
import type { CallOptions } from "../../query/index.js";
import { type Prepared, prepare } from "./prepare.js";
import type { Progress } from "./progress.js";
import type { Deed, ManyRequest, Row } from "./start.js";
import { type Stop, Stopped } from "./stop.js";
import type { Outcome } from "./types.js";
import { asError, endsRun, isRowsOwn, isSurelyUndone, nameOf } from "./verdict.js";

// A request whose answer was lost may still be at work on the server; looking at once could miss what it makes.
const settleTime = 2000;

/** So many rows in a row that failed for no reason of their own: then the next ones would too. */
const mostInARow = 10;

/** What happens to one row after the other. It never rejects: whatever befalls a row is its outcome. */
export class RowWork {
  readonly #deed: Deed;
  readonly #options: ManyRequest;
  readonly #progress: Progress;
  readonly #stop: Stop;
  #inARow = 0;

  constructor(deed: Deed, options: ManyRequest, progress: Progress, stop: Stop) {
    this.#deed = deed;
    this.#options = options;
    this.#progress = progress;
    this.#stop = stop;
  }

  async outcome(row: unknown, index: number): Promise<Outcome<Row>> {
    // What an earlier run left open says nothing about the server of today.
    const isNew = this.#progress.of(index) === undefined;
    const outcome = await this.#work(row, index);
    return isNew ? this.#counted(outcome) : outcome;
  }

  async #work(row: unknown, index: number): Promise<Outcome<Row>> {
    const known = this.#progress.of(index);
    const prepared = this.#checked(row, index);
    if (known && (prepared instanceof Error || prepared.print !== known.print)) return this.#isAnotherRow(index);
    if (prepared instanceof Error) return { index, status: "failed", error: prepared };
    if (known?.id !== undefined) return { index, status: "skipped", id: known.id };
    if (!known) return this.#stop.reason ? { index, status: "unsent" } : this.#send(prepared, index);
    const lost = this.#lost(prepared, new Error("It was sent by an earlier run, which ended before the answer came."));
    if (this.#stop.reason) return { index, status: "unknown", error: lost };
    return prepared.isRepeatable ? this.#send(prepared, index) : this.#find(prepared, index, lost);
  }

  #checked(row: unknown, index: number): Prepared | Error {
    try {
      return prepare(this.#deed, row, index);
    } catch (error) {
      return asError(error);
    }
  }

  #isAnotherRow(index: number): Outcome<Row> {
    this.#stop.now(
      new InvalidInputError(
        `Row ${index} is not the row that the journal has there. Give the rows of the earlier run, in their order: ` +
          "only rows that were refused may differ.",
      ),
    );
    return { index, status: "unsent" };
  }

  /** Sends a row; `isAgain` where its owner has looked for it and says that it is not there. */
  async #send(prepared: Prepared, index: number, isAgain = false): Promise<Outcome<Row>> {
    const trip = this.#trip(prepared, index);
    let record: Row;
    try {
      record = await prepared.send(trip.options);
    } catch (error) {
      if (!trip.isOut() || error instanceof Stopped || isSurelyUndone(error))
        return this.#undone(error, index, trip.isOut());
      const lost = this.#lost(prepared, error);
      if (isAgain || this.#stop.reason) return this.#unknown(lost, index);
      return this.#find(prepared, index, lost);
    } finally {
      trip.end();
    }
    return this.#done(record, index);
  }

  /** Looks for the record of a row whose answer is lost. */
  async #find(prepared: Prepared, index: number, lost: Error): Promise<Outcome<Row>> {
    const { reference, row } = prepared;
    const { lookUp } = this.#options;
    if (!reference && !lookUp) return this.#unknown(lost, index);
    const trip = this.#trip(prepared, index);
    let found: Row | undefined;
    try {
      await this.#deed.client.shared.clock.sleep(settleTime, trip.options.signal);
      found = lookUp ? await lookUp(row, index) : await this.#deed.verbs.createOnce(reference ?? "", row, trip.options);
    } catch (error) {
      if (endsRun(error)) this.#stop.now(asError(error));
      // Looking found none, and the create was refused. A look that failed tells nothing.
      const isRefused = !lookUp && error instanceof RequestError && error.method === "POST" && isSurelyUndone(error);
      if (isRefused) return this.#undone(error, index, true);
      return this.#unknown(lost, index);
    } finally {
      trip.end();
    }
    return found ? this.#done(found, index) : this.#send(prepared, index, true);
  }

  /** The options of a request, and whether it has gone out. */
  #trip({ print }: Prepared, index: number) {
    const { timeout, lane = "sync", caller, maxWait } = this.#options;
    const ticket = this.#stop.ticket();
    let isOut = false;
    const goOut = async () => {
      if (!isOut) await this.#progress.sent(index, print).catch((error) => this.#hasNoJournal(error));
      ticket.goesOut();
      isOut = true;
    };
    const options: CallOptions = { timeout, lane, caller, maxWait, signal: ticket.signal };
    return { options: { ...options, [beforeSend]: goOut }, isOut: () => isOut, end: ticket.end };
  }

  async #done(record: Row, index: number): Promise<Outcome<Row>> {
    const id = Number(record[this.#deed.client.definition.id]);
    await this.#progress.done(index, id).catch((error) => this.#hasNoJournal(error));
    return { index, status: "done", record };
  }

  async #undone(error: unknown, index: number, wasSent: boolean): Promise<Outcome<Row>> {
    const isStopped = this.#stop.reason !== undefined;
    await this.#progress.undone(index, nameOf(error)).catch((failure) => this.#hasNoJournal(failure));
    if (endsRun(error)) this.#stop.now(asError(error));
    if (!wasSent && (isStopped || endsRun(error))) return { index, status: "unsent" };
    return error instanceof Stopped ? { index, status: "unsent" } : { index, status: "failed", error: asError(error) };
  }

  async #unknown(error: Error, index: number): Promise<Outcome<Row>> {
    await this.#progress.unknown(index, nameOf(error)).catch((failure) => this.#hasNoJournal(failure));
    return { index, status: "unknown", error };
  }

  // What is on its way keeps its outcome: a row without its last line is one to look for, which is safe.
  #hasNoJournal(error: unknown): void {
    this.#stop.now(asError(error));
  }

  #lost({ method, path }: Prepared, error: unknown): Error {
    return error instanceof OutcomeUnknownError ? error : new OutcomeUnknownError({ method, path }, error);
  }

  // Rights that are missing or a server that is down would else be met a million times, and leave as many rows unknown.
  #counted(outcome: Outcome<Row>): Outcome<Row> {
    if (outcome.status !== "failed" && outcome.status !== "unknown") {
      if (outcome.status === "done") this.#inARow = 0;
      return outcome;
    }
    this.#inARow = isRowsOwn(outcome.error) ? 0 : this.#inARow + 1;
    if (this.#inARow >= mostInARow) this.#stop.now(outcome.error);
    return outcome;
  }
}
