import { isScalar } from "../../../packages/lightspeed-pos/dist/schema/index.js";
import { filterableFields } from "../api.mjs";
import { code, codes, table } from "./markdown.mjs";
import { linkTo } from "./names.mjs";

/** @typedef {import("../api.mjs").Definition} Definition */
/** @typedef {import("../api.mjs").Field} Field */
/** @typedef {import("../api.mjs").FieldMap} FieldMap */
/** @typedef {import("../api.mjs").Kind} Kind */
/** @typedef {import("../comments.mjs").Said} Said */

/**
 * The fields that are on the wire, with those inside of structures under their path.
 *
 * @param {FieldMap} fields
 * @param {(path: string) => Said | undefined} said
 */
export function fieldTable(fields, said) {
  const rows = rowsOf(fields, said, "", false);
  return rows.length === 0 ? "" : table(["field", "kind", "access", "meaning", "known from"], rows);
}

/**
 * What a call or a list takes.
 *
 * @param {FieldMap} fields
 * @param {(path: string) => Said | undefined} said
 */
export function inputTable(fields, said) {
  const rows = Object.entries(fields).map(([name, field]) => [
    code(name),
    kindOf(field.kind),
    field.facts.required ? "required" : "",
    said(name)?.text ?? "",
    evidenceOf(field),
  ]);
  return rows.length === 0 ? "" : table(["it takes", "kind", "", "meaning", "known from"], rows);
}

/**
 * @param {FieldMap} fields
 * @param {(path: string) => Said | undefined} said
 * @param {string} above
 * @param {boolean} isRead Nothing in them is written, as the structure around them is not.
 * @returns {string[][]}
 */
function rowsOf(fields, said, above, isRead) {
  return Object.entries(fields)
    .filter(([, { facts }]) => !facts.internal)
    .flatMap(([name, field]) => {
      const path = `${above}${name}`;
      const row = [
        code(path),
        kindOf(field.kind),
        isRead ? "read" : accessOf(field),
        meaningOf(field, said(path)?.text),
        evidenceOf(field),
      ];
      const { kind } = field;
      const inner =
        kind.type === "structure" || kind.type === "structures"
          ? rowsOf(kind.fields, said, `${path}.`, isRead || field.facts.readOnly === true)
          : [];
      return [row, ...inner];
    });
}

/**
 * @param {Kind} kind
 * @returns {string}
 */
export function kindOf(kind) {
  switch (kind.type) {
    case "id":
      return kind.target === undefined ? "id" : `id of ${linkTo(kind.target)}`;
    case "enumeration":
      return `one of ${codes(kind.values)}, or another word`;
    case "list":
      return `list of ${kindOf(kind.of)}`;
    case "structures":
      return "list of structures";
    default:
      return kind.type;
  }
}

/** @param {Field} field */
function accessOf({ facts }) {
  if (facts.writeOnly) return facts.required ? "write only, required" : "write only";
  if (facts.throughParent) return "read; written inside of its parent";
  if (facts.readOnly) return "read";
  return facts.required ? "read and write, required" : "read and write";
}

/**
 * @param {Field} field
 * @param {string} [text]
 */
function meaningOf({ facts, kind }, text = "") {
  return [
    text,
    facts.nestedOnly ? "Only copies inside of other records show it." : "",
    facts.singleOnly ? "Only the read of a single record shows it." : "",
    facts.optional && !facts.nestedOnly && !facts.singleOnly ? "May be missing." : "",
    facts.loadedAs === undefined ? "" : `Comes with \`load: ["${facts.loadedAs}"]\`.`,
    facts.initial === undefined ? "" : `New records have \`${facts.initial}\`.`,
    facts.alias === undefined ? "" : `Answers may spell it \`${facts.alias}\`.`,
    isScalar(kind) && facts.unfilterable && !facts.writeOnly ? "No condition in `where`." : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}

/** @param {Field} field */
function evidenceOf({ facts }) {
  const known = Object.entries(facts.evidence ?? {}).map(([fact, how]) => (fact === "field" ? how : `${fact} ${how}`));
  return known.length === 0 ? "documented" : known.join(", ");
}

/** @param {Definition} definition */
export function filterList(definition) {
  const names = filterableFields(definition).map(([name]) => name);
  return names.length === 0
    ? ""
    : `\`where\` takes ${codes(names)}, and fields of one loaded relation as \`Relation.field\`.`;
}
