import type { AnyDefinition, AnyRelation } from "../../schema/index.js";
import { behaviourOf } from "../behaviours/index.js";
import { findDefinition, relationOf } from "../definitions.js";
import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import type { Table } from "../store/table.js";

/** The records that a relation leads to, in the order of the wire. */
export function related(
  definition: AnyDefinition,
  name: string,
  record: WireRecord,
  store: Store,
): readonly WireRecord[] {
  const relation = relationOf(definition, name);
  if (relation === undefined) return [];
  const table = store.table(findDefinition(relation.target)?.records ?? relation.target);
  if (!relation.many) return parent(relation, record, table);
  const isMeant = behaviourOf(definition.name).narrows?.[name];
  const found = children(definition, relation, record, table);
  return isMeant === undefined ? found : found.filter((each) => isMeant(each, store));
}

function parent(relation: AnyRelation, record: WireRecord, table: Table): readonly WireRecord[] {
  const id = record[relation.facts.key];
  const found = typeof id === "string" && id !== "0" ? table.get(id) : undefined;
  return found === undefined ? [] : [found];
}

function children(
  definition: AnyDefinition,
  relation: AnyRelation,
  record: WireRecord,
  table: Table,
): readonly WireRecord[] {
  const id = record[definition.id];
  const found = typeof id === "string" ? table.having(relation.facts.key, id) : [];
  const { order } = behaviourOf(relation.target);
  return order === undefined ? found : [...found].sort(order);
}
