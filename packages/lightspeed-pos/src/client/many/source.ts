import { InvalidInputError } from "../../errors.js";
import type { ManyRows } from "./start.js";

/** Rows, one after the other. */
export interface Source {
  /** All rows are at hand: they can be gone through without waiting, also when nothing is sent any more. */
  readonly isList: boolean;
  next(): Promise<IteratorResult<unknown>>;
  /** Tells the source that nobody reads on. */
  close(): Promise<void>;
}

/** Opens whatever gives rows. */
export function sourceOf(rows: ManyRows): Source {
  const iterator = iteratorOf(rows);
  return {
    isList: Array.isArray(rows),
    next: async () => iterator.next(),
    close: async () => void (await iterator.return?.()),
  };
}

function iteratorOf(rows: ManyRows): Iterator<unknown> | AsyncIterator<unknown> {
  if (typeof rows === "object" && rows !== null) {
    if (Symbol.asyncIterator in rows) return rows[Symbol.asyncIterator]();
    if (Symbol.iterator in rows) return rows[Symbol.iterator]();
  }
  throw new InvalidInputError("The rows must be a list, or something that gives them one by one. Nothing was sent.");
}
