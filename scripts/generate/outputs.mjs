import { openApiDocument } from "./openapi/document.mjs";

/**
 * Everything that is generated, by its path from the folder of the repository on.
 *
 * @returns {ReadonlyMap<string, string>}
 */
export function outputs() {
  return new Map([["docs/openapi.json", `${JSON.stringify(openApiDocument(), undefined, 1)}\n`]]);
}
