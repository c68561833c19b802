import { behaviourOf } from "../behaviours/index.js";
import type { CallOutcome } from "../calls/handler.js";
import { handlerOf } from "../calls/index.js";
import { findDefinition } from "../definitions.js";
import { LoadTree, parseLoad } from "../query/load.js";
import { recordEnvelope } from "../render/envelope.js";
import { Page } from "../render/page.js";
import { renderRecord } from "../render/record.js";
import type { WireRecord } from "../store/record.js";
import type { JsonObject } from "../values/json.js";
import type { Call } from "./call.js";
import { recordOf } from "./read.js";
import { writesAnswer } from "./write.js";

/** Does what a call of the API does to the record in the path, and answers what it made of it. */
export function perform(call: Call): JsonObject | Page {
  const { definition, call: name = "" } = call.route;
  const handler = handlerOf(definition, name);
  if (handler === undefined) throw new Error(`${definition.name}.${name} is declared and has no handler.`);
  const outcome = handler(subjectOf(call), call);
  if ("page" in outcome) return new Page(outcome.page);
  return "answers" in outcome ? outcome.answers : shown(call, outcome);
}

/** The record that it is done to: in the path, or in the body where the path is another resource's. */
function subjectOf(call: Call): WireRecord {
  const { definition, id } = call.route;
  const named = id ?? String(call.body[definition.id] ?? "");
  const other = behaviourOf(definition.records).alsoNamed?.(named, call.store);
  return other ?? recordOf({ ...call, route: { ...call.route, id: named } });
}

/** A record in the usual envelope, with the relations that answers to writes bring. */
function shown({ store, version, query }: Call, { made, of }: Extract<CallOutcome, { made: unknown }>): JsonObject {
  const definition = findDefinition(of);
  if (definition === undefined) throw new Error(`There is no resource named ${of}.`);
  const tree = LoadTree.of([...parseLoad(definition, { query, version }), ...writesAnswer(definition)]);
  const view = { store, version, isSingle: false, isNested: false };
  return recordEnvelope(definition, made, renderRecord(definition, made, tree, view), version);
}
