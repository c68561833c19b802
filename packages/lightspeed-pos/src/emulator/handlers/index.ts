import type { Action } from "../../schema/index.js";
import type { Page } from "../render/page.js";
import type { JsonObject } from "../values/json.js";
import type { Call } from "./call.js";
import { list } from "./list.js";
import { listByOffset } from "./list-by-offset.js";
import { perform } from "./perform.js";
import { read } from "./read.js";
import { create, remove, update } from "./write.js";

/** What answers each action. */
const HANDLERS: Readonly<Record<Action | "call", (call: Call) => JsonObject | Page>> = {
  list: (call) => (call.version === 2 && !call.route.definition.whole ? listByOffset(call) : list(call)),
  get: read,
  create,
  update,
  archive: remove,
  delete: remove,
  call: perform,
};

/** Answers a call; a write that is refused leaves nothing behind. */
export function handle(call: Call): JsonObject | Page {
  const handler = HANDLERS[call.route.action];
  return call.route.reads ? handler(call) : call.store.transaction(() => handler(call));
}
