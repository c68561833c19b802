import { behaviourOf } from "../behaviours/index.js";
import { Journal } from "../store/journal.js";
import { ListedRecords } from "../store/listed-records.js";
import { Table } from "../store/table.js";
import type { ReadCall } from "./call.js";

/** The records of the endpoint that a call asks: kept ones, or those that are worked out of others for it. */
export function tableOf({ route, store, query }: ReadCall): Table {
  const { records, id } = route.definition;
  const { derives } = behaviourOf(records);
  return derives === undefined
    ? store.table(records)
    : new Table(id, new ListedRecords(id, derives(store, query)), new Journal());
}
