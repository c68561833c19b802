import { InvalidInputError } from "../errors.js";
import type { CallOptions, LooseQuery } from "../query/index.js";
import { closest, isObject } from "../schema/codec/index.js";

/** The options of a list verb, without the types that guard them. */
export interface ListQuery extends LooseQuery, CallOptions {
  readonly pageSize?: unknown;
  readonly max?: unknown;
  readonly from?: unknown;
}

/** The options of a verb that reads by id, likewise. */
export interface FindQuery extends CallOptions {
  readonly load?: unknown;
}

const callOptions: readonly string[] = ["signal", "timeout", "lane", "caller", "maxWait"];
export const findOptions = [...callOptions, "load"];
export const countOptions = [...findOptions, "where", "archived", "params"];
export const listOptions = [...countOptions, "sort", "pageSize", "max", "from"];

/** Refuses a misspelt option: it would be passed over, and everything would come back. */
export function checkNames(options: unknown, known: readonly string[], verb: string): void {
  if (!isObject(options)) throw new InvalidInputError(`${verb} takes its options as an object.`);
  for (const name of Object.keys(options)) {
    if (known.includes(name)) continue;
    throw new InvalidInputError(
      `${verb} has no option "${name}".${closest(name, known)} It takes ${known.join(", ")}.`,
    );
  }
}

/** Checks a number of records. */
export function checkedSize(name: string, value: unknown, least: number, most: number): number {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= least && value <= most) return value;
  const range = most === Number.MAX_SAFE_INTEGER ? `${least} or more` : `${least} to ${most}`;
  throw new InvalidInputError(`${name} must be a whole number, ${range}.`);
}
