import type { AnyDefinition } from "../../schema/index.js";
import { isScalar } from "../../schema/index.js";
import { fieldOf, findDefinition, relationOf } from "../definitions.js";
import type { Store } from "../store/store.js";
import { fieldNamed, type Sort, sortBy } from "./sort.js";

/**
 * The order by a field of the one record that a relation leads to, as `Manufacturer.name`; `undefined` where there is no
 * such field. Records without that record come first, as what is not set does.
 */
export function sortByRelated(
  definition: AnyDefinition,
  wanted: string,
  isDescending: boolean,
  store: Store,
): Sort | undefined {
  const [relationName = "", fieldName = ""] = wanted.split(".");
  const relation = relationOf(definition, relationName);
  const target = relation === undefined || relation.many ? undefined : findDefinition(relation.target);
  const field = target && fieldNamed(target, fieldName);
  if (relation === undefined || target === undefined || field === undefined) return undefined;
  const facts = fieldOf(target, field);
  if (facts === undefined || !isScalar(facts.kind) || facts.facts.internal) return undefined;
  const table = store.table(target.records ?? relation.target);
  const ofTarget = sortBy(target, field, isDescending);
  return {
    ...ofTarget,
    field: relation.facts.key,
    isById: false,
    isOfOthers: true,
    comparableOf: (key) => ofTarget.comparableOf(table.get(String(key))?.[field]),
  };
}
