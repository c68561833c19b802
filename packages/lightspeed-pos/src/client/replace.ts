import { ReplaceUnfinishedError } from "../errors.js";
import type { CallOptions } from "../query/index.js";
import { isObject } from "../schema/codec/index.js";
import type { AnyDefinition } from "../schema/index.js";
import type { Verbs } from "./verbs.js";

type Row = Record<string, unknown>;

/**
 * Puts another file in the place of a record's: the new one is uploaded first, then the old one is removed.
 *
 * In this order nothing is lost: if the upload fails the old one stands, and if the removal fails both stand and the
 * error names them. What the input does not say is taken over.
 */
export async function replaceUpload(
  verbs: Verbs,
  definition: AnyDefinition,
  old: Row,
  input: unknown,
  options?: CallOptions,
): Promise<Row> {
  const made = await verbs.create({ ...keptFields(definition, old), ...(isObject(input) ? input : {}) }, options);
  const [oldID, newID] = [old, made].map((row) => row[definition.id] as number) as [number, number];
  try {
    await verbs.destroy(oldID, options);
  } catch (error) {
    throw new ReplaceUnfinishedError(definition.name, { oldID, newID }, error);
  }
  return made;
}

/** What may be written, as the old record has it; a reference to nothing is left out. */
function keptFields({ fields }: AnyDefinition, old: Row): Row {
  const kept: Row = {};
  for (const [name, { kind, facts }] of Object.entries(fields)) {
    if (facts.readOnly || old[name] === undefined || (kind.type === "id" && old[name] === 0)) continue;
    kept[name] = old[name];
  }
  return kept;
}
