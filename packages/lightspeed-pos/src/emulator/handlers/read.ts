import { LoadTree, parseLoad } from "../query/load.js";
import { notFound } from "../refusal.js";
import { recordEnvelope, standsBare } from "../render/envelope.js";
import { renderRecord } from "../render/record.js";
import type { WireRecord } from "../store/record.js";
import type { JsonObject } from "../values/json.js";
import type { ReadCall } from "./call.js";
import { tableOf } from "./table.js";
import { belongs, enclosing } from "./within.js";

/** Answers the read of one record, archived or not. */
export function read(call: ReadCall): JsonObject {
  const { definition } = call.route;
  const record = recordOf(call);
  const tree = LoadTree.of(parseLoad(definition, call));
  const isSingle = !definition.unwrapped || standsBare(definition, call.version);
  const view = { store: call.store, version: call.version, isSingle, isNested: false };
  return recordEnvelope(definition, record, renderRecord(definition, record, tree, view), call.version);
}

/** The record that the path names; below another record it must belong to it. */
export function recordOf(call: ReadCall): WireRecord {
  const { definition, id = "" } = call.route;
  const record = tableOf(call).get(id);
  if (record === undefined || !belongs(record, enclosing(call))) throw notFound(definition.records, id);
  return record;
}
