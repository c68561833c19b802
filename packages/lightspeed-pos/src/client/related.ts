import { InvalidInputError } from "../errors.js";
import type { CallOptions } from "../query/index.js";
import { closest, isObject } from "../schema/codec/index.js";
import type { AnyDefinition, AnyRelation } from "../schema/index.js";
import { getter, idOf, method } from "./record-members.js";
import type { Verbs } from "./verbs.js";

type Row = Record<string, unknown>;

type Owner = Parameters<Verbs["createWithin"]>[0];

/** The verbs of another resource of the same account; `undefined` for rows without a collection. */
export type Siblings = (name: string) => Verbs | undefined;

/** What leads from a record to others: `item.itemShops`, `item.related("Category")`. */
export function relatedMembers(verbs: Verbs, definition: AnyDefinition, siblings: Siblings): PropertyDescriptorMap {
  const members: PropertyDescriptorMap = {
    related: method((row, relation: string, options?: CallOptions) =>
      related(verbs, definition, siblings, row, relation, options),
    ),
  };
  for (const [name, relation] of Object.entries(definition.relations)) {
    if (!relation.many) continue;
    members[collectionName(name)] = getter((row) => {
      const others = siblings(relation.target);
      return others && relatedCollection(others, { definition, key: relation.facts.key, id: idOf(definition, row) });
    });
  }
  return members;
}

/** `ItemShops` as the name of a property: `itemShops`. */
export function collectionName(relation: string): string {
  return relation.charAt(0).toLowerCase() + relation.slice(1);
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
  const others = siblings(relation.target);
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

/** The records of another resource that belong to one record: its verbs, with the filter in place. */
function relatedCollection(others: Verbs, owner: Owner): object {
  const { key, id } = owner;
  const within = (query: unknown = {}) => {
    if (!isObject(query)) throw new InvalidInputError("A query must be an object.");
    if (isObject(query["where"]) && key in query["where"]) {
      throw new InvalidInputError(`where["${key}"] is set by the record that the collection belongs to.`);
    }
    return { ...query, where: { ...(query["where"] as object | undefined), [key]: id } };
  };
  const collection = {
    all: (query?: unknown) => others.all(within(query)),
    each: (query?: unknown) => others.each(within(query)),
    pages: (query?: unknown) => others.pages(within(query)),
    first: (query?: unknown) => others.first(within(query)),
    count: (query?: unknown) => others.count(within(query)),
    explain: (query?: unknown) => others.explain(within(query)),
    [Symbol.asyncIterator]: () => others.each(within()),
  };
  if (!others.allows("create")) return collection;
  return {
    ...collection,
    create: (input: object, options?: CallOptions) => others.createWithin(owner, input, options),
  };
}
