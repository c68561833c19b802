import { commentsOf } from "../api.mjs";
import { code, sourceLink } from "./markdown.mjs";
import { documented, endpointsOf, pageName } from "./names.mjs";
import { callOf, namedVerbs } from "./signatures.mjs";

/** @typedef {import("../api.mjs").Definition} Definition */

/** The page that lists every verb of every resource. */
export function indexPage() {
  return `${[
    "# Reference",
    "Every resource with its verbs. A name leads to the page of the resource, a verb to the line that declares it. The pages are made of the declarations by `npm run generate`; the same command makes the [OpenAPI document](../openapi.json).",
    ...documented.map(entry),
  ].join("\n\n")}\n`;
}

/** @param {Definition} definition */
function entry(definition) {
  const said = commentsOf(definition);
  const head = `## [${definition.name}](${pageName(definition)})`;
  const [sentence = ""] = said.text.split("\n\n");
  const source = sourceLink(said.file.split("/").at(-1) ?? "", said);
  const verbs = endpointsOf(definition).flatMap((place) =>
    namedVerbs(place).map((verb) => `- ${sourceLink(code(callOf(place, verb)), verb)}`),
  );
  return [
    head,
    `${sentence.replaceAll("\n", " ")} Declared in ${source}.`,
    verbs.length === 0 ? "It comes with others." : verbs.join("\n"),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}
