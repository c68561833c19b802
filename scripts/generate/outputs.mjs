import { behavioursPage } from "./behaviours-page.mjs";
import { openApiDocument } from "./openapi/document.mjs";
import { indexPage } from "./reference/index-page.mjs";
import { documented, pageName } from "./reference/names.mjs";
import { resourcePage } from "./reference/page.mjs";

/**
 * Everything that is generated, by its path from the folder of the repository on.
 *
 * @returns {ReadonlyMap<string, string>}
 */
export function outputs() {
  return new Map([
    ["docs/openapi.json", `${JSON.stringify(openApiDocument(), undefined, 1)}\n`],
    ["docs/behaviours.md", behavioursPage()],
    ["docs/reference/README.md", indexPage()],
    ...documented.map(
      (definition) => /** @type {const} */ ([`docs/reference/${pageName(definition)}`, resourcePage(definition)]),
    ),
  ]);
}
