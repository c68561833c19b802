import { isNothing, isObject, manyOf, unwrap } from "./nothing.js";
import type { FieldPlan, Shape } from "./plan.js";
import type { ScalarReader } from "./read-scalar.js";
import type { Place, Reports } from "./reports.js";
import { unreadable } from "./unreadable.js";

type Raw = Readonly<Record<string, unknown>>;
type Row = Record<string, unknown>;

/**
 * Reads the declared fields of a record or structure, and gives the other keys that the wire has.
 *
 * `row` is a copy of `raw`, and what is not text is replaced in it. Building a row key by key takes twice as long.
 */
export function readFields(shape: Shape, raw: Raw, row: Row, place: Place, reports: Reports): readonly string[] {
  let others: string[] | undefined;
  let next = 0;
  let expected = 0;
  for (const key in raw) {
    const field = fieldNamed(key, next, shape);
    if (field === undefined) {
      others ??= [];
      others.push(key);
      continue;
    }
    next = field.index + 1;
    if (!field.optional) expected++;
    const value = raw[key];
    if (!field.isTextual || typeof value !== "string") row[key] = readField(field, value, place, reports);
  }
  if (expected < shape.expected) readMissing(shape, raw, row, place, reports);
  return others ?? none;
}

const none: readonly string[] = [];

// The wire has the fields in the declared order (observed), so the next one is nearly always the one.
function fieldNamed(key: string, next: number, { fields, byName }: Shape): FieldPlan | undefined {
  const field = fields[next];
  return field?.name === key ? field : byName.get(key);
}

function readMissing({ fields }: Shape, raw: Raw, row: Row, place: Place, reports: Reports): void {
  for (const field of fields) {
    if (field.optional || field.name in raw) continue;
    const value = readField(field, undefined, place, reports);
    if (value !== undefined) row[field.name] = value;
  }
}

/** Reports a key that the declaration does not know; its value stays as it came. */
export function reportUnknown(key: string, { prefix }: Shape, row: Row, place: Place, reports: Reports): void {
  if (key === "@attributes") delete row[key];
  else if (Object.hasOwn(row, key)) reports.unknown(row[key], `${prefix}${key}`, place);
}

/** Reads a field whose key is spelled otherwise, under its declared name. */
export function readAlias(field: FieldPlan, key: string, row: Row, place: Place, reports: Reports): void {
  const value = readField(field, row[key], place, reports);
  delete row[key];
  if (!Object.hasOwn(row, field.name)) row[field.name] = value;
}

function readField(field: FieldPlan, value: unknown, place: Place, reports: Reports): unknown {
  const { read } = field;
  if (read === undefined) return readEmbedded(field, value, place, reports);
  if (typeof value === "string" && value !== "") {
    const scalar = read(value);
    return scalar === unreadable ? reports.notOfKind(value, field, place) : scalar;
  }
  return readUnusual(field, read, value, place, reports);
}

// Native numbers and booleans stand for their text. What is nothing is "" to a text field and no value to all others.
function readUnusual(field: FieldPlan, read: ScalarReader, value: unknown, place: Place, reports: Reports): unknown {
  const text = nativeToText(value);
  if (text !== undefined) {
    const scalar = read(text);
    return scalar === unreadable ? reports.notOfKind(value, field, place) : scalar;
  }
  if (!isNothing(value)) return reports.unreadable(value, field.path, "is no scalar", place);
  if (field.isTextual && value !== undefined) return "";
  if (!field.optional) reports.missing(value, field, place);
  return undefined;
}

function nativeToText(value: unknown): string | undefined {
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}

function readEmbedded(field: FieldPlan, value: unknown, place: Place, reports: Reports): unknown {
  if (value === undefined && field.optional) return undefined;
  if (value === undefined) reports.missing(value, field, place);
  const { kind } = field;
  switch (kind.type) {
    case "list":
      return readList(field, manyOf(kind.wrapper === undefined ? value : unwrap(value, kind.wrapper)), place, reports);
    case "structure":
      return readStructure(field, kind.attributes && isObject(value) ? value["@attributes"] : value, place, reports);
    case "structures":
      return readStructures(field, manyOf(bare(field, value) ?? unwrap(value, kind.wrapper)), place, reports);
    default:
      return value;
  }
}

// One of them was seen without the wrapper around it (documented sample: the vendor of a VendorReturn).
function bare({ kind, inner }: FieldPlan, value: unknown): unknown {
  if (kind.type !== "structures" || !isObject(value) || kind.wrapper in value) return undefined;
  return Object.keys(value).some((key) => inner.byName.has(key)) ? value : undefined;
}

function readList(field: FieldPlan, list: readonly unknown[], place: Place, reports: Reports): unknown[] {
  const values: unknown[] = [];
  for (const one of list) {
    const text = typeof one === "string" ? one : nativeToText(one);
    const value = text === undefined ? unreadable : field.readOne(text);
    if (value === unreadable) reports.notOfKind(one, field, place);
    else values.push(value);
  }
  return values;
}

function readStructures(field: FieldPlan, list: readonly unknown[], place: Place, reports: Reports): Row[] {
  const rows: Row[] = [];
  for (const one of list) {
    const row = readStructure(field, one, place, reports);
    if (row !== undefined) rows.push(row);
  }
  return rows;
}

function readStructure({ inner, path }: FieldPlan, raw: unknown, place: Place, reports: Reports): Row | undefined {
  if (isNothing(raw)) return undefined;
  if (!isObject(raw)) return reports.unreadable(raw, path, "is no structure", place);
  const row = { ...raw };
  const others = readFields(inner, raw, row, place, reports);
  for (const key of others) reportUnknown(key, inner, row, place, reports);
  return row;
}
