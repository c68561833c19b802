import { type AnyDefinition, isScalar, type ScalarKind } from "../../schema/index.js";
import { fieldOf } from "../definitions.js";
import { badRequest } from "../refusal.js";
import type { WireRecord } from "../store/record.js";
import { type Comparable, comparable, compare } from "./comparable.js";

/** The order of a list: by a field, then by id. */
export interface Sort {
  readonly field: string;
  readonly isDescending: boolean;
  readonly isById: boolean;
  /** Whether it depends on other records, so that an order once found may change without this table's doing. */
  readonly isOfOthers?: boolean;
  /** A record's sort key as cursors show it: a number or text, `null` where the field is not set. */
  readonly keyOf: (record: WireRecord) => string | number | null;
  /** What a key is ordered by; `undefined`, which comes first, where the field is not set. */
  readonly comparableOf: (key: unknown) => SortValue;
}

export type SortValue = Comparable | undefined;

/** A record's place in an order. */
export interface Place {
  readonly value: SortValue;
  readonly id: number;
}

/** Reads `sort`; without it lists go by primary id. */
export function parseSort(definition: AnyDefinition, parameter: string | undefined): Sort {
  const wanted = parameter === undefined || parameter === "" ? definition.id : parameter;
  const isDescending = wanted.startsWith("-");
  const name = isDescending ? wanted.slice(1) : wanted;
  const field = isSortable(definition, name) ? fieldNamed(definition, name) : undefined;
  if (field === undefined) throw unsortable(definition, name);
  return sortBy(definition, field, isDescending);
}

/** The order by one field of a resource. */
export function sortBy(definition: AnyDefinition, field: string, isDescending: boolean): Sort {
  const kind = scalarKind(definition, field);
  return {
    field,
    isDescending,
    isById: field === definition.id,
    keyOf: (record) => keyOf(kind, record[field]),
    comparableOf: (key) => (key === null || key === undefined ? undefined : comparable(kind, String(key))),
  };
}

/** Documentation and samples differ in the case of `updateTime`; both are taken (assumed). */
export function isSortable(definition: AnyDefinition, name: string): boolean {
  return name === definition.id || definition.sort.some((other) => other.toLowerCase() === name.toLowerCase());
}

/** A field by its name in whatever case. */
export function fieldNamed(definition: AnyDefinition, name: string): string | undefined {
  return Object.keys(definition.fields).find((field) => field.toLowerCase() === name.toLowerCase());
}

/** Documented: the error lists what is allowed. Its wording is assumed. */
function unsortable(definition: AnyDefinition, name: string) {
  return badRequest(`Cannot sort by '${name}'. Allowed sort parameters: ${definition.sort.join(", ")}.`);
}

function scalarKind(definition: AnyDefinition, name: string): ScalarKind {
  const kind = fieldOf(definition, name)?.kind;
  return kind !== undefined && isScalar(kind) ? kind : { type: "text" };
}

function keyOf(kind: ScalarKind, wire: unknown): string | number | null {
  if (typeof wire !== "string") return null;
  return typeof comparable(kind, wire) === "number" && kind.type !== "timestamp" ? Number(wire) : wire;
}

/** Where a record stands in an order. */
export function placeIn(sort: Sort, record: WireRecord, id: number): Place {
  return { id, value: sort.comparableOf(record[sort.field]) };
}

/** Compares two places; what is not set comes before everything else, as in MySQL. */
export function comparePlaces(a: Place, b: Place): number {
  return compareValues(a.value, b.value) || a.id - b.id;
}

/** Compares two values that lists are ordered by. */
export function compareValues(a: SortValue, b: SortValue): number {
  if (a === b) return 0;
  if (a === undefined) return -1;
  if (b === undefined) return 1;
  return compare(a, b);
}
