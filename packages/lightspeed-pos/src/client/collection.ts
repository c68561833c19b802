import type { Action, AnyDefinition } from "../schema/index.js";
import type { Verbs } from "./verbs.js";

/** The verbs that come with an action; a collection has no others. */
const verbsOf: Readonly<Record<Action, readonly Exclude<keyof Verbs, "definition" | "hasPlaces">[]>> = {
  list: ["all", "each", "pages", "first", "find", "findMany", "count", "explain", Symbol.asyncIterator],
  get: ["find", "findMany"],
  create: ["create", "createMany"],
  update: ["update", "updateMany"],
  delete: ["destroy"],
  archive: ["destroy"],
};

/** What callers get of a resource: its verbs, and only those that its actions allow. */
export function collectionOf(verbs: Verbs): object {
  const collection = {};
  const lacking = lackedBy(verbs.definition);
  for (const action of Object.keys(verbsOf) as Action[]) {
    if (!verbs.allows(action)) continue;
    for (const name of verbsOf[action]) if (!lacking.includes(name)) define(collection, name, verbs[name].bind(verbs));
  }
  for (const name of Object.keys(verbs.definition.calls)) {
    define(collection, name, (id: unknown, ...given: unknown[]) => verbs.call(name, id, ...given));
  }
  if (verbs.hasPlaces) define(collection, "of", (id: unknown) => placesOf(verbs, id));
  if (verbs.allows("archive")) define(collection, "archive", verbs.destroy.bind(verbs));
  if (verbs.restores()) define(collection, "unarchive", verbs.unarchive.bind(verbs));
  if (verbs.takesFiles()) define(collection, "replace", verbs.replace.bind(verbs));
  if (verbs.takesReferences()) define(collection, "createOnce", verbs.createOnce.bind(verbs));
  return collection;
}

/** What a list cannot do: find records whose ids the wire does not show, or anything without what it must be told. */
function lackedBy({ fields, id, parameters, actions }: AnyDefinition): readonly PropertyKey[] {
  const hasIDs = !fields[id]?.facts.internal || actions.includes("get");
  return hasIDs && Object.keys(parameters).length === 0
    ? []
    : ["find", "findMany", ...(Object.keys(parameters).length > 0 ? ["count", Symbol.asyncIterator] : [])];
}

/** The collections that stand below one record. */
function placesOf(verbs: Verbs, id: unknown): object {
  const places = {};
  for (const place of verbs.below(id)) define(places, place.definition.collection ?? "", collectionOf(place));
  return places;
}

function define(target: object, name: PropertyKey, value: unknown): void {
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
}
