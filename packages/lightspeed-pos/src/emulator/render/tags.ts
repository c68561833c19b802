import type { AnyDefinition } from "../../schema/index.js";
import { findDefinition, relationOf } from "../definitions.js";
import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import type { JsonObject } from "../values/json.js";
import { collapse } from "./collapse.js";
import { related } from "./related.js";

/**
 * The names of a record's tags, where version 3 has relations to them instead.
 *
 * Observed: clients of version 2 load `Tags` with items. Assumed: in the form that customers have them in.
 */
export function tagsOf(definition: AnyDefinition, record: WireRecord, store: Store): JsonObject {
  const relation = relationOf(definition, "TagRelations");
  const target = relation && findDefinition(relation.target);
  if (target === undefined) return {};
  const links = related(definition, "TagRelations", record, store);
  const names = links.flatMap((link) => related(target, "Tag", link, store)).map(({ name }) => String(name));
  return { Tags: names.length === 0 ? "" : { tag: collapse(names) } };
}
