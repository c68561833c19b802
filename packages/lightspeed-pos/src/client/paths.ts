import { InvalidInputError } from "../errors.js";
import type { AnyDefinition } from "../schema/index.js";

const root = "/API/V3";

/** Where an account lies. */
export function accountPath(accountID: number): string {
  return `${root}/Account/${accountID}`;
}

/** Where a resource lies, without the extension; `below` is the path of the record that it stands below. */
export function stemOf(
  { scope, path }: AnyDefinition,
  accountID: number | undefined,
  below: string | undefined,
): string {
  if (below !== undefined) return `${below}/${path}`;
  if (scope === "versionless") return `/API/${path}`;
  return `${scope === "root" || accountID === undefined ? root : accountPath(accountID)}/${path}`;
}

/** Checks an id before it becomes part of a path. */
export function checkedID(value: unknown, what: string): number {
  if (typeof value === "number" && Number.isSafeInteger(value) && value > 0) return value;
  throw new InvalidInputError(`${what} must be a positive whole number. Nothing was sent.`);
}
