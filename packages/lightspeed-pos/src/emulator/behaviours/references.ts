import type { Store } from "../store/store.js";
import type { Writer } from "../write/writer.js";
import { touch } from "./touch.js";

/** Fields that refer to a record, as resource and field. */
export type Referrer = readonly [resource: string, field: string];

/** The resources that still have records which refer to one. */
export function referrersTo(store: Store, referrers: readonly Referrer[], id: unknown): readonly string[] {
  return referrers
    .filter(([resource, field]) => store.table(resource).idsHaving(field, String(id)).length > 0)
    .map(([resource]) => resource);
}

/** Lets everything that refers to a removed record refer to none, which changes it now (assumed, as with categories). */
export function forget({ store, now }: Writer, referrers: readonly Referrer[], id: unknown): void {
  for (const [resource, field] of referrers) {
    const table = store.table(resource);
    for (const record of [...table.having(field, String(id))]) touch(table, record, { [field]: "0" }, now);
  }
}
