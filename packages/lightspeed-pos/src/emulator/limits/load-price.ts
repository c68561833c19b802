import type { AnyDefinition } from "../../schema/index.js";
import { fieldsOf, findDefinition, relationOf } from "../definitions.js";
import { everyPath, pathList } from "../query/load.js";

/** Tenths of a drip, documented: a relation to one record and to many. */
const TO_ONE = 1;
const TO_MANY = 2;

/**
 * Tenths of a drip for the relations that a request loads.
 *
 * Documented: double on lists, and below a relation to many. A path costs each relation on its way once (assumed).
 */
export function loadPrice(definition: AnyDefinition, value: string | undefined, isList: boolean): number {
  let price = 0;
  for (const path of prefixes(requestedPaths(definition, value))) {
    price += pathPrice(definition, path.split("."), isList);
  }
  return price;
}

/** The price of the last step of a path; nothing where the path leads nowhere, as the request will fail. */
function pathPrice(definition: AnyDefinition, steps: readonly string[], isMultiplied: boolean): number {
  const [name = "", ...rest] = steps;
  const relation = relationOf(definition, name);
  const isMany = relation?.many ?? isEmbeddedMany(definition, name);
  if (isMany === undefined) return 0;
  if (rest.length === 0) return (isMany ? TO_MANY : TO_ONE) * (isMultiplied ? 2 : 1);
  const target = relation && findDefinition(relation.target);
  return target === undefined ? 0 : pathPrice(target, rest, isMultiplied || isMany);
}

/** Some names that can be loaded are embedded fields: lists of them are priced as relations to many (assumed). */
function isEmbeddedMany(definition: AnyDefinition, name: string): boolean | undefined {
  const field = fieldsOf(definition).find(([key, { facts }]) => (facts.loadedAs ?? key) === name)?.[1];
  return field && (field.kind.type === "list" || field.kind.type === "structures");
}

function requestedPaths(definition: AnyDefinition, value: string | undefined): readonly string[] {
  if (value === undefined || value === "") return [];
  if (value === "all") return everyPath(definition);
  try {
    return pathList(value);
  } catch {
    return [];
  }
}

/** Every relation that must be loaded for some paths, once: `SaleLines.Item` needs `SaleLines` too. */
function prefixes(paths: readonly string[]): ReadonlySet<string> {
  const all = new Set<string>();
  for (const path of paths) {
    const steps = path.split(".");
    for (const index of steps.keys()) all.add(steps.slice(0, index + 1).join("."));
  }
  return all;
}
