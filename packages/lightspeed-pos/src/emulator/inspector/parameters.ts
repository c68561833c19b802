import { InvalidInputError } from "../../errors.js";
import type { Query } from "../request/query.js";

/** A parameter that is a whole number. */
export function wholeNumber(query: Query, name: string, byDefault: number): number {
  const text = query.get(name);
  if (text === undefined) return byDefault;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new InvalidInputError(`${name} is a whole number from 0 up.`);
}
