import type { Action } from "../../schema/index.js";
import type { JsonObject } from "../values/json.js";
import type { Call } from "./call.js";
import { list } from "./list.js";
import { listByOffset } from "./list-by-offset.js";
import { read } from "./read.js";
import { create, remove, update } from "./write.js";

/** What answers each action. */
const HANDLERS: Readonly<Record<Action, (call: Call) => JsonObject>> = {
  list: (call) => (call.version === 2 ? listByOffset(call) : list(call)),
  get: read,
  create,
  update,
  archive: remove,
  delete: remove,
};

/** Answers a call; a write that is refused leaves nothing behind. */
export function handle(call: Call): JsonObject {
  const handler = HANDLERS[call.route.action];
  const isRead = call.route.action === "list" || call.route.action === "get";
  return isRead ? handler(call) : call.store.transaction(() => handler(call));
}
