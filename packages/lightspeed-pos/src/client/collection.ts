import type { Action } from "../schema/index.js";
import type { Verbs } from "./verbs.js";

/** The verbs that come with an action; a collection has no others. */
const verbsOf: Readonly<Record<Action, readonly (keyof Verbs)[]>> = {
  list: ["all", "each", "pages", "first", "find", "findMany", "count", "explain", Symbol.asyncIterator],
  get: ["find", "findMany"],
  create: ["create", "createMany"],
  update: ["update", "updateMany"],
  delete: ["destroy"],
  archive: ["destroy", "unarchive"],
};

/** What callers get of a resource: its verbs, and only those that its actions allow. */
export function collectionOf(verbs: Verbs): object {
  const collection = {};
  for (const action of Object.keys(verbsOf) as Action[]) {
    if (!verbs.allows(action)) continue;
    for (const name of verbsOf[action]) define(collection, name, verbs[name].bind(verbs));
  }
  if (verbs.allows("archive")) define(collection, "archive", verbs.destroy.bind(verbs));
  if (verbs.takesFiles()) define(collection, "replace", verbs.replace.bind(verbs));
  if (verbs.takesReferences()) define(collection, "createOnce", verbs.createOnce.bind(verbs));
  return collection;
}

function define(target: object, name: PropertyKey, value: unknown): void {
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
}
