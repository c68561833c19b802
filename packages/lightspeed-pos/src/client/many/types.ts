import type { CallOptions } from "../../query/index.js";

/** Rows from anywhere: a list, a generator, a stream that reads a file. */
export type Rows<T> = Iterable<T> | AsyncIterable<T>;

/** The row was written; `record` is what the server has now. */
interface Done<R> {
  /** The row's place in the input, from 0. */
  readonly index: number;
  readonly status: "done";
  readonly record: R;
}

/** The journal says that an earlier run has written the row. */
interface Skipped {
  readonly index: number;
  readonly status: "skipped";
  /** The record's primary id. */
  readonly id: number;
}

/** The row was refused, here or by the server, and nothing was written. A later run with the same journal tries it again. */
interface Failed {
  readonly index: number;
  readonly status: "failed";
  readonly error: Error;
}

/** The row was sent and its answer is lost: it may or may not be written, and is not sent again. */
interface Unknown {
  readonly index: number;
  readonly status: "unknown";
  readonly error: Error;
}

/** The run stopped before the row's turn came. */
interface Unsent {
  readonly index: number;
  readonly status: "unsent";
}

/** What became of one row. */
export type Outcome<R> = Done<R> | Skipped | Failed | Unknown | Unsent;

/** An outcome for each row, in the order of the input. */
export interface Outcomes<R> extends Array<Outcome<R>> {
  /**
   * Why the run stopped before its end; `undefined` where every row had its turn. Rows of a list that were not sent are
   * `"unsent"`; what is read row by row (a stream, a generator) was not read further.
   */
  readonly stopped: Error | undefined;
}

/**
 * A run over many rows: `await` it for all outcomes, or iterate over it for one after the other.
 *
 * Iterating holds a few rows in memory, and reads no further ahead than `atOnce` rows beyond the one it gave. Leaving
 * the loop ends the run once the rows on their way are answered. It rejects only where the call itself is wrong (an
 * option, a journal of other rows): what befalls rows is in their outcomes, and what ends a run in `stopped`.
 */
export interface ManyRun<R> extends Promise<Outcomes<R>>, AsyncIterable<Outcome<R>> {
  /** Why the run stopped before its end, once it is over. */
  readonly stopped: Error | undefined;
}

/** Keeps lines, so that a run that was stopped or killed can go on. `fileJournal` of `lightspeed-pos/node` is one. */
export interface Journal {
  /** Every line that was appended, in order. Called once, before the first `append`. */
  lines(): Iterable<string> | AsyncIterable<string> | Promise<Iterable<string>>;
  /** Adds a line, without a line break, and resolves when it cannot be lost any more. */
  append(line: string): void | Promise<void>;
  /** The run is over. */
  close?(): void | Promise<void>;
}

/** Options of `createMany` and `updateMany`. */
export interface ManyOptions<I, R> extends CallOptions {
  /** Who goes first. @default "sync" */
  readonly lane?: CallOptions["lane"];
  /** Stops the run: no further row is sent, and those on their way get five seconds to be answered. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds that a row may wait for room in the bucket; a longer wait stops the run. @default the client's */
  readonly maxWait?: number | undefined;
  /** Rows on their way and waiting at once, 1 to 100. @default 8 */
  readonly atOnce?: number | undefined;
  /**
   * Where the run writes down what it is about to send and what was done. Give the same journal and the same rows to a
   * later run: it skips what is done, sends what was not sent or failed, and sends nothing twice.
   */
  readonly journal?: Journal | undefined;
  /**
   * Looks for the record of a row whose answer was lost, in this run or in the one before. A record makes the row
   * `"done"`; `undefined` says that it surely is not there, and the row is sent again. Without it such a row is
   * `"unknown"`, unless it carries a reference (sales) or is an update that can be repeated.
   */
  readonly lookUp?: ((row: I, index: number) => R | undefined | Promise<R | undefined>) | undefined;
}

/** A row that would be refused before it is sent. */
export interface InvalidRow {
  readonly index: number;
  readonly error: Error;
}

/** What a run would take. */
export interface Estimate {
  readonly rows: number;
  readonly invalid: readonly InvalidRow[];
  /** Requests that would be sent: one for each row that is valid and not done yet. */
  readonly requests: number;
  /** What they cost together. */
  readonly drips: number;
  /**
   * How long the account's bucket and its windows make them take, by what is known of them now, if nobody else comes.
   * Before the first answer of the API nothing is known: then it goes by the slowest drip there is.
   */
  readonly seconds: number;
}
