import type { FieldMap, Kind } from "../../schema/index.js";
import { isScalar } from "../../schema/index.js";
import type { WireRecord, WireValue } from "../store/record.js";
import type { Json, JsonObject } from "../values/json.js";
import { collapse } from "./collapse.js";

/** A field's value on the wire; `undefined` leaves the key out, as the API does with what is not set. */
export function renderValue(kind: Kind, value: WireValue | undefined): Json | undefined {
  if (isScalar(kind)) return value as string | undefined;
  switch (kind.type) {
    case "list":
      return renderList(value, kind.wrapper);
    case "structure":
      return value === undefined ? "" : renderStructure(kind.fields, value as WireRecord, kind.attributes);
    case "structures":
      return renderStructures(kind.fields, value, kind.wrapper);
    case "anything":
      return (value ?? "") as Json;
  }
}

/** Embedded values that are empty are an empty text, unlike relations, which are left out (observed). */
function renderList(value: WireValue | undefined, wrapper: string | undefined): Json {
  const values = (value ?? []) as readonly string[];
  if (values.length === 0) return "";
  return wrapper === undefined ? collapse(values) : { [wrapper]: collapse(values) };
}

function renderStructures(fields: FieldMap, value: WireValue | undefined, wrapper: string): Json {
  const records = (value ?? []) as readonly WireRecord[];
  if (records.length === 0) return "";
  return { [wrapper]: collapse(records.map((record) => renderFields(fields, record))) };
}

function renderStructure(fields: FieldMap, value: WireRecord, attributes: boolean): Json {
  const rendered = renderFields(fields, value);
  return attributes ? { "@attributes": rendered } : rendered;
}

function renderFields(fields: FieldMap, record: WireRecord): JsonObject {
  const rendered: Record<string, Json> = {};
  for (const { name, kind, isBare } of membersOf(fields)) {
    const value = isBare ? (record[name] as string | undefined) : renderValue(kind, record[name]);
    if (value !== undefined) rendered[name] = value;
  }
  return rendered;
}

interface Member {
  readonly name: string;
  readonly kind: Kind;
  readonly isBare: boolean;
}

/** A page has hundreds of the same structure: what it is made of is listed once. */
const members = new WeakMap<FieldMap, readonly Member[]>();

function membersOf(fields: FieldMap): readonly Member[] {
  const known = members.get(fields);
  if (known !== undefined) return known;
  const listed = Object.entries(fields).map(([name, { kind }]) => ({ name, kind, isBare: isScalar(kind) }));
  members.set(fields, listed);
  return listed;
}
