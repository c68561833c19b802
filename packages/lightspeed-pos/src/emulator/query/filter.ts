import type { AnyDefinition } from "../../schema/index.js";
import { behaviourOf } from "../behaviours/index.js";
import { isArchivable } from "../definitions.js";
import type { Query } from "../request/query.js";
import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import { alternativesOf } from "./alternatives.js";
import { testFor } from "./condition.js";
import { type FilterField, filterField } from "./filter-field.js";
import type { LoadTree } from "./load.js";
import { parseOperation } from "./operators.js";

/** What a query asks for, as a predicate and, where it names ids, as the few records that can fit. */
export interface Filter {
  readonly fits: (record: WireRecord) => boolean;
  readonly among: Among | undefined;
}

/** Only records whose `field` holds one of `values` can fit. */
export interface Among {
  readonly field: string;
  readonly values: readonly string[];
}

type Predicate = (record: WireRecord) => boolean;

/** Parameters with a meaning of their own. */
const RESERVED = new Set([
  "after",
  "archive",
  "archived",
  "before",
  "count",
  "limit",
  "load_relations",
  "or",
  "pretty_print",
  "sort",
]);

/** Makes the filter of a request: all parameters must hold, and one operand of `or`. */
export function makeFilter(definition: AnyDefinition, query: Query, tree: LoadTree, store: Store): Filter {
  const find = (name: string) => filterField(definition, name, tree, store);
  const predicates: Predicate[] = [archivedPredicate(definition, query)];
  const { leavesOut } = behaviourOf(definition.name);
  if (leavesOut !== undefined) predicates.push((record) => !leavesOut(record, query));
  let among: Among | undefined;
  for (const { name, value } of query.parameters) {
    const isMeant = RESERVED.has(name) || Object.hasOwn(definition.parameters, name);
    const field = isMeant ? undefined : find(name);
    const condition = field && predicateFor(field, value);
    if (field === undefined || condition === undefined) continue;
    predicates.push(condition);
    among ??= amongOf(definition, field, value);
  }
  const alternatives = alternativePredicates(query, find);
  if (alternatives.length > 0) predicates.push((record) => alternatives.some((fits) => fits(record)));
  return { fits: (record) => predicates.every((fits) => fits(record)), among };
}

function alternativePredicates(query: Query, find: (name: string) => FilterField | undefined): readonly Predicate[] {
  const raw = query.raw("or");
  if (raw === undefined || raw === "") return [];
  return alternativesOf(raw).flatMap(({ name, value }) => {
    const field = find(name);
    return (field && predicateFor(field, value)) ?? [];
  });
}

/** A parent fits if any of its related records does (documented). */
function predicateFor(field: FilterField, value: string): Predicate | undefined {
  const operation = parseOperation(value);
  if (field.operators !== undefined && !field.operators.includes(operation.operator)) return undefined;
  const test = testFor(field.kind, field.name, operation);
  return (record) => field.values(record).some(test);
}

function amongOf(definition: AnyDefinition, field: FilterField, value: string): Among | undefined {
  const isOwn = Object.hasOwn(definition.fields, field.name);
  const { operator, operands } = parseOperation(value);
  if (!isOwn || field.kind.type !== "id" || (operator !== "=" && operator !== "IN")) return undefined;
  return {
    field: field.name,
    values: [...new Set(operands.map((operand) => String(Number.parseFloat(operand) || 0)))],
  };
}

/** `archive` is how one documentation page writes it; `1` is what older clients send (observed). */
function archivedPredicate(definition: AnyDefinition, query: Query): Predicate {
  const wanted = query.get("archived") ?? query.get("archive") ?? "false";
  if (!isArchivable(definition) || wanted === "true" || wanted === "1") return () => true;
  const isArchived = wanted === "only" ? "true" : "false";
  return (record) => (record.archived === "true" ? "true" : "false") === isArchived;
}
