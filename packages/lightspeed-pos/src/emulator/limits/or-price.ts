import { type Alternative, alternativesOf } from "../query/alternatives.js";
import { isRange, parseOperation } from "../query/operators.js";

/** Tenths of a drip, documented: for one more operand, and for each entity of a slow query. */
const OPERAND = 10;
const ENTITY = 100;

/** Tenths of a drip for `or`: nothing on one field, little on one entity, much on several or with several ranges. */
export function orPrice(raw: string | undefined): number {
  const alternatives = readable(raw);
  const fields = new Set(alternatives.map(({ name }) => name));
  if (fields.size <= 1) return 0;
  const entities = new Set([...fields].map(entityOf));
  const ranges = alternatives.filter(({ value }) => isRange(parseOperation(value).operator));
  if (entities.size === 1 && ranges.length <= 1) return OPERAND * alternatives.length;
  return ENTITY * entities.size + OPERAND * (alternatives.length - entities.size);
}

/** The relation that a field belongs to; the record itself for a field of its own. */
function entityOf(field: string): string {
  return field.includes(".") ? field.slice(0, field.indexOf(".")) : "";
}

/** What cannot be read costs nothing here, as the request will fail. */
function readable(raw: string | undefined): readonly Alternative[] {
  if (raw === undefined || raw === "") return [];
  try {
    return alternativesOf(raw).filter(({ value }) => parseOperation(value) !== undefined);
  } catch {
    return [];
  }
}
