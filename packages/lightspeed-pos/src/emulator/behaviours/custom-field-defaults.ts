import type { WireRecord } from "../store/record.js";
import type { Change } from "./behaviour.js";
import type { FieldOwner } from "./custom-field-links.js";

/**
 * Gives a new record the defaults of the fields that it was sent no value of.
 *
 * Documented: a field has a default value. When it is given is assumed: at the start, and to no older record.
 */
export function giveDefaults({ store, write, before }: Change, owner: FieldOwner, link: WireRecord): void {
  if (before !== undefined) return;
  const [[name, id] = []] = Object.entries(link);
  if (name === undefined) return;
  const known = store.table("CustomFieldValue").having(name, String(id));
  for (const { customFieldID, archived, default: value } of store.table(`${owner}CustomField`).all) {
    const hasDefault = value !== undefined && value !== "" && archived !== "true";
    if (!hasDefault || known.some((each) => each.customFieldID === customFieldID)) continue;
    write.create(write.definition("CustomFieldValue"), {}, { ...link, customFieldID, value });
  }
}
