import type { AnyDefinition } from "./resource.js";

/** All declarations, by the names of their resources. */
export type Definitions = Readonly<Record<string, AnyDefinition>>;

/** The path of a resource below the account, with the records that it stands below: `Sale/{saleID}/SaleLine`. */
export function patternOf(definitions: Definitions, definition: AnyDefinition): string {
  const owner = definition.within === undefined ? undefined : definitions[definition.within];
  return owner ? `${patternOf(definitions, owner)}/{${owner.id}}/${definition.path}` : definition.path;
}
