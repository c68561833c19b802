import { InvalidInputError } from "../errors.js";
import type { CallOptions } from "../query/index.js";
import { closest, isObject } from "../schema/codec/index.js";
import type { AnyDefinition, AnyRelation } from "../schema/index.js";
import { collectionOf } from "./collection.js";
import { getter, idOf, method } from "./record-members.js";
import type { Siblings } from "./siblings.js";
import type { Verbs } from "./verbs.js";

type Row = Record<string, unknown>;

/** What leads from a record to others: `item.itemShops`, `sale.saleLines`, `item.related("Category")`. */
export function relatedMembers(verbs: Verbs, definition: AnyDefinition, siblings: Siblings): PropertyDescriptorMap {
  const members: PropertyDescriptorMap = {
    related: method((row, relation: string, options?: CallOptions) =>
      related(verbs, definition, siblings, row, relation, options),
    ),
  };
  for (const { collection: name = "" } of siblings.places(definition)) {
    members[name] = getter((row) => collectionOf(placeOf(verbs, idOf(definition, row), name) as Verbs));
  }
  for (const [relation, { many, target, facts }] of Object.entries(definition.relations)) {
    if (!many) continue;
    const name = collectionName(relation);
    members[name] = getter((row) => {
      const id = idOf(definition, row);
      const place = placeOf(verbs, id, name);
      const all = siblings.of(target);
      const others = all && { ...writesOf(all, facts.key, id), ...readsOf(all, facts.key, id) };
      return place ? Object.assign(collectionOf(place), all && readsOf(all, facts.key, id)) : others;
    });
  }
  return members;
}

/** `ItemShops` as the name of a property: `itemShops`. */
export function collectionName(relation: string): string {
  return relation.charAt(0).toLowerCase() + relation.slice(1);
}

/** The verbs at a place below one record, by the name of its collection. */
function placeOf(verbs: Verbs, id: number, name: string): Verbs | undefined {
  return verbs.below(id).find(({ definition }) => definition.collection === name);
}

// A resource with a collection is read there, where finds of one tick share requests; other rows come by reading this
// record again with the relation.
async function related(
  verbs: Verbs,
  definition: AnyDefinition,
  siblings: Siblings,
  row: Row,
  name: string,
  options?: CallOptions,
): Promise<unknown> {
  const relation = toOneRelation(definition, name);
  const id = row[relation.facts.key];
  if (id === 0) return undefined;
  const others = siblings.of(relation.target);
  if (others && typeof id === "number") return others.find(id, options);
  const reread = await verbs.find(idOf(definition, row), { ...options, load: [name] });
  return reread[name];
}

function toOneRelation(definition: AnyDefinition, name: string): AnyRelation {
  const relation = definition.relations[name];
  if (relation && !relation.many) return relation;
  if (relation) throw new InvalidInputError(`${name} are many: use \`${collectionName(name)}\` of the record.`);
  const known = Object.keys(definition.relations);
  throw new InvalidInputError(`${definition.name} has no relation "${name}".${closest(name, known)}`);
}

/** The lists of another resource with the filter in place that makes them one record's. */
function readsOf(others: Verbs, key: string, id: number): object {
  const within = (query: unknown = {}) => {
    if (!isObject(query)) throw new InvalidInputError("A query must be an object.");
    if (isObject(query["where"]) && key in query["where"]) {
      throw new InvalidInputError(`where["${key}"] is set by the record that the collection belongs to.`);
    }
    return { ...query, where: { ...(query["where"] as object | undefined), [key]: id } };
  };
  return {
    all: (query?: unknown) => others.all(within(query)),
    each: (query?: unknown) => others.each(within(query)),
    pages: (query?: unknown) => others.pages(within(query)),
    first: (query?: unknown) => others.first(within(query)),
    count: (query?: unknown) => others.count(within(query)),
    explain: (query?: unknown) => others.explain(within(query)),
    [Symbol.asyncIterator]: () => others.each(within()),
  };
}

function writesOf(others: Verbs, key: string, id: number): object {
  if (!others.allows("create")) return {};
  return { create: (input: object, options?: CallOptions) => others.create({ ...input, [key]: id }, options) };
}
