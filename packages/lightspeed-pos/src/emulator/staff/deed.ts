import { InvalidInputError } from "../../errors.js";
import { findDefinition } from "../definitions.js";
import type { WireRecord } from "../store/record.js";
import type { Writer } from "../write/writer.js";

/** What a deed is told: ids, and texts. */
export type Told = Readonly<Record<string, string>>;

/** Does something and gives the record that it was done to. */
export type Deed = (write: Writer, told: Told) => WireRecord;

/** The record that a deed is about. */
export function recordOf({ store }: Writer, name: string, id: string | undefined): WireRecord {
  const record = store.table(findDefinition(name)?.records ?? name).get(id);
  if (record === undefined) throw new InvalidInputError(`The shop has no ${name} ${id}.`);
  return record;
}

/** Why a deed is not done. */
export function cannot(what: string): InvalidInputError {
  return new InvalidInputError(what);
}
