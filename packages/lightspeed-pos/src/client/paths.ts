import { InvalidInputError } from "../errors.js";
import type { AnyDefinition } from "../schema/index.js";

const root = "/API/V3";

/** Where an account lies. */
export function accountPath(accountID: number): string {
  return `${root}/Account/${accountID}`;
}

/** Where a resource's records are listed and created. */
export function listPath(definition: AnyDefinition, accountID: number | undefined): string {
  return `${stem(definition, accountID)}.json`;
}

/** Where one record lies. */
export function recordPath(definition: AnyDefinition, accountID: number | undefined, id: number): string {
  return `${stem(definition, accountID)}/${id}.json`;
}

/** Where a resource's records are created below a record of another. */
export function pathWithin(
  owner: AnyDefinition,
  accountID: number | undefined,
  id: number,
  definition: AnyDefinition,
): string {
  return `${stem(owner, accountID)}/${id}/${definition.path}.json`;
}

function stem(definition: AnyDefinition, accountID: number | undefined): string {
  const below = definition.scope === "root" || accountID === undefined ? root : accountPath(accountID);
  return `${below}/${definition.path}`;
}

/** Checks an id before it becomes part of a path. */
export function checkedID(value: unknown, what: string): number {
  if (typeof value === "number" && Number.isSafeInteger(value) && value > 0) return value;
  throw new InvalidInputError(`${what} must be a positive whole number. Nothing was sent.`);
}
