import { InvalidInputError } from "../../errors.js";
import { isObject } from "../../schema/codec/index.js";
import type { Journal } from "./types.js";

/** What the journal says of a row: written, with the record's id; or sent, and nobody knows. */
interface Known {
  readonly print: string;
  readonly id: number | undefined;
}

/**
 * What is written down of a run, as lines of JSON:
 *
 * ```
 * {"many":"create","resource":"Item","account":1}
 * {"row":0,"sent":"9f3a12bc"}      before it goes out
 * {"row":0,"done":4711}            the record's id
 * {"row":1,"undone":"bad_request"} it was sent, and the server surely did nothing
 * {"row":2,"unknown":"timeout"}    for who reads it: the row stays one that was sent
 * ```
 *
 * A line that a crash cut off counts as not written: a row is sent only when its line is, and one whose `done` is lost
 * is looked for.
 */
export class Progress {
  readonly #journal: Journal | undefined;
  readonly #known = new Map<number, Known>();

  private constructor(journal: Journal | undefined) {
    this.#journal = journal;
  }

  /** Reads what earlier runs wrote. Refuses a journal of something else. */
  static async open(journal: Journal | undefined, heading: object, mayWrite = true): Promise<Progress> {
    const progress = new Progress(journal);
    if (!journal) return progress;
    const head = JSON.stringify(heading);
    let isFirst = true;
    for await (const line of await journal.lines()) {
      if (line.trim() === "") continue;
      if (isFirst && line !== head && !head.startsWith(line)) throw ofSomethingElse(head);
      if (!isFirst || line === head) progress.#read(line);
      isFirst = isFirst && line !== head;
    }
    if (isFirst && mayWrite) await journal.append(head);
    return progress;
  }

  of(index: number): Known | undefined {
    return this.#known.get(index);
  }

  /** Before a row goes out. */
  async sent(index: number, print: string): Promise<void> {
    if (this.#known.has(index)) return;
    await this.#append({ row: index, sent: print });
    this.#note(index, { print, id: undefined });
  }

  async done(index: number, id: number): Promise<void> {
    await this.#append({ row: index, done: id });
    this.#forget(index);
  }

  /** The server surely did nothing: the row can be sent again. */
  async undone(index: number, why: string): Promise<void> {
    if (!this.#known.has(index)) return;
    await this.#append({ row: index, undone: why });
    this.#forget(index);
  }

  async unknown(index: number, why: string): Promise<void> {
    await this.#append({ row: index, unknown: why });
  }

  async #append(line: object): Promise<void> {
    await this.#journal?.append(JSON.stringify(line));
  }

  #read(line: string): void {
    const { row, sent, done, undone } = parsed(line);
    if (typeof row !== "number") return;
    const print = this.#known.get(row)?.print ?? "";
    if (typeof sent === "string") this.#known.set(row, { print: sent, id: undefined });
    else if (typeof done === "number") this.#known.set(row, { print, id: done });
    else if (undone !== undefined) this.#known.delete(row);
  }

  #note(index: number, known: Known): void {
    this.#known.set(index, known);
  }

  // A row comes by once: what this run has done with it need not be kept.
  #forget(index: number): void {
    this.#known.delete(index);
  }
}

function parsed(line: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

function ofSomethingElse(head: string): InvalidInputError {
  return new InvalidInputError(
    `The journal is of another run, or no journal: its first line should be ${head}. Nothing was sent.`,
  );
}
