import type { Page } from "../render/page.js";
import type { Route } from "../request/router.js";
import type { JsonObject } from "../values/json.js";
import { own } from "../values/own.js";
import type { Call, ReadCall } from "./call.js";
import { list } from "./list.js";
import { listByOffset } from "./list-by-offset.js";
import { perform } from "./perform.js";
import { read } from "./read.js";
import { create, remove, update } from "./write.js";

type Reader = (call: ReadCall) => JsonObject;

/** What answers the actions that only look. A call of the API may look too, but not at records alone. */
const READERS: Readonly<Record<"list" | "get", Reader>> = {
  list: (call) => (call.version === 2 && !call.route.definition.whole ? listByOffset(call) : list(call)),
  get: read,
};

/** What answers each action. */
const HANDLERS: Readonly<Record<Route["action"], (call: Call) => JsonObject | Page>> = {
  ...READERS,
  create,
  update,
  archive: remove,
  delete: remove,
  call: perform,
};

/** What answers a request from nothing but what a `ReadCall` has; `undefined` where it takes more. */
export function readerOf({ action }: Route): Reader | undefined {
  return own(READERS, action);
}

/** Answers a call; a write that is refused leaves nothing behind. */
export function handle(call: Call): JsonObject | Page {
  const handler = HANDLERS[call.route.action];
  return call.route.reads ? handler(call) : call.store.transaction(() => handler(call));
}
