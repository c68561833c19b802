import { InvalidInputError } from "../errors.js";

/** A table's name as SQL has it, its schema in front if it has one; `store` was given it. */
export function quotedTable(table: string, store: string, example: string): string {
  if (typeof table !== "string" || !/^[A-Za-z_][\w$]*(\.[A-Za-z_][\w$]*)?$/.test(table)) {
    throw new InvalidInputError(`${store} takes a table such as "${example}", with or without a schema.`);
  }
  return table
    .split(".")
    .map((part) => `"${part}"`)
    .join(".");
}
