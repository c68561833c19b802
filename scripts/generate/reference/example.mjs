import { isScalar } from "../../../packages/lightspeed-pos/dist/schema/index.js";
import { all, definitions, verbsOf } from "../api.mjs";
import { endpointsOf } from "./names.mjs";

/** @typedef {import("../api.mjs").Definition} Definition */
/** @typedef {import("../api.mjs").Field} Field */
/** @typedef {import("../api.mjs").FieldMap} FieldMap */
/** @typedef {import("../api.mjs").Relation} Relation */

const prelude = [
  'import { Lightspeed } from "lightspeed-pos";',
  "",
  "const lightspeed = new Lightspeed({ accessToken: process.env.LIGHTSPEED_ACCESS_TOKEN });",
  "const account = await lightspeed.accounts.first();",
  "",
];

/**
 * A program that reads some records of a resource; nothing where no endpoint shows them.
 *
 * @param {Definition} definition
 */
export function readingExample(definition) {
  const lines = readingLines(definition);
  return lines.length === 0 ? "" : [...prelude, ...lines].join("\n");
}

/** @param {Definition} definition */
function readingLines(definition) {
  const endpoint = endpointsOf(definition).find(({ actions }) => actions.includes("list"));
  if (endpoint !== undefined) return listLines(endpoint);
  const single = endpointsOf(definition).find(({ actions, single }) => actions.includes("get") && single);
  if (single !== undefined) return singleLines(single);
  return endpointsOf(definition).length === 0 ? loadedLines(definition) : [];
}

/** @param {Definition} endpoint */
function listLines(endpoint) {
  if (endpoint.scope !== "account") return besideLines(endpoint);
  const { id, name } = endpoint;
  const [relation] = endpoint.load.filter((path) => !path.includes("."));
  const load = relation === undefined || endpoint.loadsAll ? [] : [`load: ["${relation}"]`];
  const sort = endpoint.sort.includes(id) && !endpoint.whole ? [`sort: "-${id}"`] : [];
  const options = [...parametersOf(endpoint), ...load, ...sort, "max: 5"].join(", ");
  return [
    `// Some records of ${name}.`,
    `const records = await ${collectionIn(endpoint)}.all({ ${options} });`,
    `for (const record of records) console.log(${shownOf(endpoint).join(", ")});`,
  ];
}

/** @param {Definition} endpoint */
function besideLines({ collection, name }) {
  if (name === "Account")
    return ["for (const one of await lightspeed.accounts.all()) console.log(one.accountID, one.name);"];
  return [`for (const one of await lightspeed.${collection}()) console.log(one);`];
}

/** @param {Definition} endpoint */
function singleLines(endpoint) {
  if (endpoint.scope !== "account") return [`console.log(await lightspeed.${endpoint.collection}());`];
  return [];
}

/**
 * Records that only come with others: one endpoint that loads them.
 *
 * @param {Definition} definition
 */
function loadedLines(definition) {
  for (const holder of all) {
    if (holder.scope !== "account" || holder.within !== undefined || !holder.actions.includes("list")) continue;
    if (Object.keys(holder.parameters).length > 0) continue;
    const found = Object.entries(holder.relations).find(
      ([name, relation]) => leadsTo(relation, definition) && holder.load.includes(name),
    );
    if (found === undefined) continue;
    const [relation] = found;
    return [
      `// They come with ${holder.name}.`,
      `const holders = await ${collectionIn(holder)}.all({ load: ["${relation}"], max: 5 });`,
      `for (const holder of holders) console.log(holder.${relation});`,
    ];
  }
  return [];
}

/**
 * @param {Relation} relation
 * @param {Definition} definition
 */
function leadsTo({ target }, definition) {
  return definitions[target] === definition;
}

/**
 * The collection of an endpoint; below the first record where it stands below one.
 *
 * @param {Definition} definition
 * @returns {string}
 */
export function collectionIn({ within, collection = "" }) {
  const owner = within === undefined ? undefined : definitions[within];
  return owner === undefined ? `account.${collection}` : `${collectionIn(owner)}.of(1).${collection}`;
}

/** @param {Definition} endpoint */
function parametersOf({ parameters }) {
  return Object.entries(parameters)
    .filter(([, { facts }]) => facts.required)
    .map(([name, field]) => `${name}: ${literalOf(field)}`);
}

/**
 * The id and the first texts of a record.
 *
 * @param {Definition} endpoint
 */
function shownOf({ fields, id }) {
  const texts = Object.entries(fields)
    .filter(
      ([name, { kind, facts }]) =>
        name !== id && isScalar(kind) && !facts.optional && !facts.internal && !facts.writeOnly,
    )
    .map(([name]) => name);
  const named = fields[id]?.facts.internal ? [] : [id];
  return [...named, ...texts].slice(0, 3).map((name) => `record.${name}`);
}

/**
 * The writes and calls of a resource; nothing where it has none.
 *
 * @param {Definition} definition
 */
export function writingExample(definition) {
  const lines = endpointsOf(definition)
    .filter(({ scope }) => scope === "account")
    .slice(0, 1)
    .flatMap((endpoint) => [...verbLines(endpoint), ...callLines(endpoint)]);
  return lines.length === 0 ? "" : [...prelude, ...lines].join("\n");
}

/** @param {Definition} endpoint */
function verbLines(endpoint) {
  const { actions, fields } = endpoint;
  const collection = collectionIn(endpoint);
  const [changed] = Object.entries(fields).filter(([, field]) => isChangeable(field));
  const named = fields[endpoint.id]?.facts.internal !== true;
  const lines = [];
  if (actions.includes("create"))
    lines.push(`const created = await ${collection}.create(${createInput(endpoint)});`, "console.log(created);");
  if (actions.includes("update") && changed !== undefined && named)
    lines.push(`await ${collection}.update(1, { ${changed[0]}: ${literalOf(changed[1])} });`);
  if (actions.includes("archive")) lines.push(`await ${collection}.archive(1);`);
  if (actions.includes("delete")) lines.push(`await ${collection}.destroy(1);`);
  return lines;
}

/** @param {Field} field */
function isChangeable({ kind, facts }) {
  return isScalar(kind) && !facts.readOnly && !facts.internal;
}

/** @param {Definition} endpoint */
function createInput(endpoint) {
  const { fields, upload } = endpoint;
  // The type may ask for more than the declaration: a gift card's code, of one resource that has other members too.
  const needed = new Set(verbsOf(endpoint).find(({ name }) => name === "create")?.required);
  const required = Object.entries(fields).filter(([name]) => needed.has(name));
  const [some] = Object.entries(fields).filter(([, field]) => isChangeable(field));
  const given = required.length > 0 || some === undefined ? required : [some];
  const file = upload === undefined ? [] : ['file: "picture.jpg"'];
  return `{ ${[...file, ...given.map(([name, field]) => `${name}: ${literalOf(field)}`)].join(", ")} }`;
}

/** @param {Definition} endpoint */
function callLines(endpoint) {
  return Object.entries(endpoint.calls).map(([name, call]) => {
    const required = Object.entries(call.fields).filter(([, { facts }]) => facts.required);
    const input = `{ ${required.map(([field, declared]) => `${field}: ${literalOf(declared)}`).join(", ")} }`;
    const given = call.list !== undefined ? `, [${input}]` : required.length > 0 ? `, ${input}` : "";
    return `console.log(await ${collectionIn(endpoint)}.${name}(1${given}));`;
  });
}

/**
 * A value of a field as a program has it.
 *
 * @param {Field} field
 */
function literalOf({ kind }) {
  switch (kind.type) {
    case "id":
    case "integer":
    case "quantity":
      return "1";
    case "money":
    case "rate":
      return '"0.5"';
    case "boolean":
      return "true";
    case "enumeration":
      return JSON.stringify(kind.values[0] ?? "text");
    case "timestamp":
      return 'new Date("2026-01-01T10:00:00Z")';
    case "date":
      return '"2026-01-01"';
    default:
      return '"text"';
  }
}
