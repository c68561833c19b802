import { verbsOf } from "../api.mjs";
import { collectionOf } from "./names.mjs";

/** @typedef {import("../api.mjs").Definition} Definition */
/** @typedef {import("../verbs.mjs").Verb} Verb */

/**
 * The verbs of an endpoint, with what a call takes under its name.
 *
 * @param {Definition} definition
 * @returns {readonly Verb[]}
 */
export function namedVerbs(definition) {
  return verbsOf(definition).map((verb) => {
    const call = definition.calls[verb.name];
    if (call === undefined || !verb.file.includes("/resources/")) return verb;
    const takes = Object.keys(call.fields).length + Object.keys(call.relations).length > 0;
    const input = `CallInput<"${definition.name}", "${verb.name}">`;
    const named = takes ? `$1${call.list === undefined ? input : `readonly ${input}[]`}, ` : "";
    const signatures = verb.signatures.map(({ text, comment }) => ({
      text: text.replace(/(inputs?\??: ).*?, (?=options\?: )/, named),
      comment: comment || (verb.text.split("\n\n")[0] ?? "").replaceAll("\n", " "),
    }));
    return { ...verb, signatures };
  });
}

/**
 * A verb as it is called: `account.items.update(id, patch, options?)`.
 *
 * @param {Definition} definition
 * @param {Verb} verb
 */
export function callOf(definition, verb) {
  const signature = verb.signatures.at(-1)?.text ?? "";
  const path = collectionOf(definition);
  return `${verb.name === "" ? path : `${path}.${verb.name}`}(${parameterNames(signature).join(", ")})`;
}

/**
 * The names between the brackets of a signature, without their types.
 *
 * @param {string} signature
 */
function parameterNames(signature) {
  let depth = 0;
  let part = "";
  const parts = [];
  for (const sign of signature.slice(signature.indexOf("(") + 1)) {
    if ("({[<".includes(sign)) depth += 1;
    if (sign === ")" && depth === 0) break;
    if (")}]>".includes(sign)) depth -= 1;
    if (sign === "," && depth === 0) {
      parts.push(part);
      part = "";
    } else part += sign;
  }
  return [...parts, part].map((one) => one.split(":")[0]?.trim() ?? "").filter((name) => name !== "");
}
