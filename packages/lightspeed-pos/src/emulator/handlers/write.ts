import type { AnyDefinition } from "../../schema/index.js";
import { behaviourOf } from "../behaviours/index.js";
import { LoadTree, parseLoad } from "../query/load.js";
import { recordEnvelope, standsBare } from "../render/envelope.js";
import { renderRecord } from "../render/record.js";
import type { WireRecord } from "../store/record.js";
import type { JsonObject } from "../values/json.js";
import type { Call } from "./call.js";
import { recordOf } from "./read.js";
import { upload } from "./upload.js";
import { enclosing } from "./within.js";

/** Answers a `POST`: the new record. */
export function create(call: Call): JsonObject {
  const { definition } = call.route;
  const record =
    definition.upload === undefined
      ? call.write.create(definition, call.body, enclosing(call))
      : upload(call, definition.upload);
  return written(call, record, writesAnswer(definition));
}

/** Answers a `PUT`: the record as it is now. */
export function update(call: Call): JsonObject {
  const { definition } = call.route;
  const record = recordOf(call);
  call.write.update(definition, record, call.body);
  return written(call, record, writesAnswer(definition));
}

/** Answers a `DELETE`: the last state of the record, or a receipt. */
export function remove(call: Call): JsonObject {
  const { definition } = call.route;
  const record = recordOf(call);
  const last = call.write.remove(definition, record);
  if (definition.removal === "receipt") return { name: definition.records, primaryID: String(last[definition.id]) };
  return written(call, last, behaviourOf(definition.name).removalAnswers ?? []);
}

/** The relations that answers to writes bring unasked. */
export function writesAnswer({ name, writesAnswer }: AnyDefinition): readonly string[] {
  return [...writesAnswer, ...(behaviourOf(name).writesAnswer ?? [])];
}

/** Documented: relations that were asked for come with the answers to writes too. */
function written(call: Call, record: WireRecord, answers: readonly string[]): JsonObject {
  const { definition } = call.route;
  const tree = LoadTree.of([...parseLoad(definition, call), ...answers]);
  const { store, version } = call;
  const view = { store, version, isSingle: standsBare(definition, version), isNested: false };
  return recordEnvelope(definition, record, renderRecord(definition, record, tree, view), version);
}
