import type { Call } from "../handlers/call.js";
import type { WireRecord } from "../store/record.js";
import type { JsonObject } from "../values/json.js";

/** What a call came to: a record, shown as an answer to a write shows it, or an answer of its own form. */
export type CallOutcome =
  /** `of` is the resource of the record. */
  { readonly made: WireRecord; readonly of: string } | { readonly answers: JsonObject } | { readonly page: string };

/** Does what a call does to the record that its path names. What it refuses, it refuses before it changes anything. */
export type CallHandler = (record: WireRecord, call: Call) => CallOutcome;
