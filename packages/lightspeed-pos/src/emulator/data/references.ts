import type { FieldMap } from "../../schema/index.js";
import { fieldsOf, findDefinition, keptDefinitions } from "../definitions.js";
import type { WireRecord, WireValue } from "../store/record.js";
import { isBlank } from "../write/checks.js";
import type { Report } from "./report.js";
import type { Entry, ShopInMaking } from "./shop-in-making.js";

/** Reports what records refer to that is not there. It is allowed: a part of an account's data refers to the rest. */
export function reportMissing(shop: ShopInMaking, report: Report): void {
  const known = new Map(
    keptDefinitions.map(({ name, id }) => [name, new Set(shop.entries(name).map(({ record }) => record[id]))]),
  );
  for (const definition of keptDefinitions) {
    for (const reference of referencesOf(Object.fromEntries(fieldsOf(definition)))) {
      reportField(definition.name, reference, shop.entries(definition.name), known.get(reference.target), report);
    }
  }
}

function reportField(
  resource: string,
  { path, target, read }: ReferenceField,
  entries: readonly Entry[],
  known: ReadonlySet<unknown> | undefined,
  report: Report,
): void {
  for (const { record, name } of entries) {
    const missing = read(record).filter((id) => !isBlank(id) && !known?.has(id));
    for (const id of missing) {
      const text = () => `${name}: ${path} refers to ${target} ${String(id)}, which is not in the data.`;
      report.note(`${resource}.${path} ${String(id)}`, text);
    }
  }
}

/** A field that holds ids of other records. */
interface ReferenceField {
  readonly path: string;
  readonly target: string;
  readonly read: (record: WireRecord) => readonly (WireValue | undefined)[];
}

function referencesOf(fields: FieldMap, prefix = ""): readonly ReferenceField[] {
  return Object.entries(fields).flatMap(([name, { kind }]) => {
    const path = `${prefix}${name}`;
    if (kind.type === "id" && kind.target !== undefined && findDefinition(kind.target) !== undefined) {
      return [{ path, target: kind.target, read: (record: WireRecord) => [record[name]] }];
    }
    if (kind.type !== "structures" && kind.type !== "structure") return [];
    return referencesOf(kind.fields, `${path}.`).map((inner) => ({
      ...inner,
      read: (record: WireRecord) => embedded(record[name]).flatMap(inner.read),
    }));
  });
}

function embedded(value: WireValue | undefined): readonly WireRecord[] {
  if (Array.isArray(value)) return value as readonly WireRecord[];
  return typeof value === "object" ? [value as WireRecord] : [];
}
