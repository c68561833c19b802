import type { ScalarKind } from "../../schema/index.js";
import type { LoadTree } from "../query/load.js";
import type { Query } from "../request/query.js";
import type { ApiVersion } from "../request/target.js";
import type { WireRecord, WireValue } from "../store/record.js";
import type { Store } from "../store/store.js";
import type { JsonObject } from "../values/json.js";
import type { Writer } from "../write/writer.js";

/** A write while it happens, as a behaviour sees it. */
export interface Change {
  readonly store: Store;
  /** The moment of the request, as the wire says it. */
  readonly now: string;
  /** What came with the request for this record, in wire form: writable fields only. */
  readonly sent: WireRecord;
  /** The body's part for this record, as it came. */
  readonly input: JsonObject;
  /** The record as it was; `undefined` while it is created. */
  readonly before: WireRecord | undefined;
  /** The record that this one is written inside of. */
  readonly owner: Owner | undefined;
  /** Writes other records, with their own behaviours. */
  readonly write: Writer;
}

export interface Owner {
  readonly name: string;
  readonly record: WireRecord;
}

/** A name to filter by that is no field. */
export interface DerivedFilter {
  readonly kind: ScalarKind;
  /** The only operators it knows; a filter with another one is ignored. @default all */
  readonly operators?: readonly string[];
  values(record: WireRecord, store: Store): readonly string[];
}

/** The value of a field that is not stored; `undefined` shows what is. `load` says what comes with the record. */
export type ComputedField = (
  record: WireRecord,
  store: Store,
  version: ApiVersion,
  load: LoadTree,
) => WireValue | undefined;

/** What a resource does beyond storing what it is told. */
export interface Behaviour {
  /** Its records, where they are not kept but worked out of others whenever they are asked for. */
  readonly derives?: (store: Store, query: Query) => readonly WireRecord[];
  /** The record that a path means by something else than its id. */
  readonly alsoNamed?: (name: string, store: Store) => WireRecord | undefined;
  /** Relations that come with it wherever it is shown. */
  readonly alwaysLoads?: readonly string[];
  /** What stands in `@attributes` beside a record that is shown bare. */
  readonly bareAttributes?: (record: WireRecord) => Readonly<Record<string, string>>;
  /** Fields that answers of this endpoint leave out, though others of the same records have them. */
  readonly omits?: readonly string[];
  /** Fields that only lists show. */
  readonly listOnly?: readonly string[];
  /** Fields that follow from others whenever the record is shown. */
  readonly computed?: Readonly<Record<string, ComputedField>>;
  /** Relations of its relations that answers to writes bring, beside those that its declaration names. */
  readonly writesAnswer?: readonly string[];
  /** Relations that the answer to `DELETE` brings. */
  readonly removalAnswers?: readonly string[];
  /** Records that lists leave out, whatever else is asked, unless the query says what it takes. */
  readonly leavesOut?: (record: WireRecord, query: Query) => boolean;
  readonly filters?: Readonly<Record<string, DerivedFilter>>;
  /** Which of the records that a relation to many links are meant by it, where not all are. */
  readonly narrows?: Readonly<Record<string, (record: WireRecord, store: Store) => boolean>>;
  /** The order of records below a parent. @default by id */
  readonly order?: (a: WireRecord, b: WireRecord) => number;

  /** Tells which of its parent's records is meant by one that was sent without its id. */
  identify?(input: JsonObject, siblings: readonly WireRecord[]): WireRecord | undefined;
  /** Completes or refuses a new record before it is stored. */
  creating?(draft: WireRecord, change: Change): void;
  /** Follows up on a new record before the records sent inside of it are written. */
  inserted?(record: WireRecord, change: Change): void;
  /** Completes or refuses the changes to a record before they are stored. */
  updating?(record: WireRecord, changes: WireRecord, change: Change): void;
  /** Follows up on a create or update, when the records sent inside are stored too. */
  saved?(record: WireRecord, change: Change): void;
  /** Refuses a `DELETE`. */
  removing?(record: WireRecord, change: Change): void;
  /** Follows up on a `DELETE`, whether it archived or removed. */
  removed?(record: WireRecord, change: Change): void;
}
