import type { AnyDefinition, AnyField } from "../../schema/index.js";
import { fieldsOf, keptDefinitions } from "../definitions.js";
import { renderValue } from "../render/embedded.js";
import type { Rows } from "../store/rows.js";
import type { Store } from "../store/store.js";
import type { Json, JsonObject } from "../values/json.js";
import { emptyValue } from "../write/parse-value.js";
import { withEveryLevel } from "./complete/prices.js";
import { defaultRecord } from "./defaults.js";
import type { EmulatorSnapshot } from "./form.js";

/** A shop's data in the form that it can be loaded from, hidden fields and links between records included. */
export function snapshotOf(store: Store, accountID: number, accessToken: string): EmulatorSnapshot {
  const records: Record<string, readonly JsonObject[]> = {};
  const lastIDs: Record<string, number> = {};
  for (const definition of keptDefinitions) {
    const table = store.table(definition.name);
    records[definition.name] = wireForms(definition, table.all, store);
    const last = table.all.at(-1);
    if (table.lastID > (last === undefined ? 0 : table.idOf(last))) lastIDs[definition.name] = table.lastID;
  }
  return { accountID, accessToken, records, lastIDs };
}

/** Fields that are not set are left out; where loading would fill in a default they are `null`, which keeps them so. */
function wireForms(definition: AnyDefinition, records: Rows, store: Store): readonly JsonObject[] {
  const defaults = defaultRecord(definition, "");
  const fields = fieldsOf(definition);
  const levels = [...store.table("PriceLevel").all];
  return records.map((record) => {
    const shown: Record<string, Json> = {};
    for (const [name, field] of fields) {
      const value = name === "Prices" ? withEveryLevel(record.Prices, levels) : record[name];
      if (value === undefined && defaults[name] !== undefined) shown[name] = unset(field);
      const json = value === undefined ? undefined : renderValue(field.kind, value);
      if (json !== undefined) shown[name] = json;
    }
    return shown;
  });
}

/** What must always be there is empty or zero, as after a write that clears it. */
function unset({ kind, facts }: AnyField): Json {
  return facts.optional ? null : (renderValue(kind, emptyValue(kind)) ?? null);
}
