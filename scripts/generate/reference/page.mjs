import { scopesOf } from "../../../packages/lightspeed-pos/dist/resources/scopes.js";
import { commentsOf, documentedAt, loadPriceFor, operationOf, priceFor, routes } from "../api.mjs";
import { readingExample, writingExample } from "./example.mjs";
import { fieldTable, filterList, inputTable } from "./fields.mjs";
import { block, code, codes, section, sourceLink, table } from "./markdown.mjs";
import { collectionOf, endpointsOf, linkTo } from "./names.mjs";
import { namedVerbs } from "./signatures.mjs";

/** @typedef {import("../api.mjs").Definition} Definition */
/** @typedef {import("../api.mjs").Route} Route */

/**
 * The page of a resource.
 *
 * @param {Definition} definition
 */
export function resourcePage(definition) {
  const said = commentsOf(definition);
  const places = endpointsOf(definition);
  const parts = [
    `# ${definition.name}`,
    said.text || `Records of ${definition.name}.`,
    whereabouts(definition, places),
    section("Requests", [requestTable(places), priceNotes(definition)]),
    section("Verbs", places.map(verbBlock)),
    section("Calls", places.slice(0, 1).flatMap(callParts)),
    section(
      "Parameters",
      places.map((place) => inputTable(place.parameters, (path) => commentsOf(place).parameters.get(path))),
    ),
    section("Fields", [fieldTable(definition.fields, (path) => said.fields.get(path))]),
    section("Relations", [relationTable(definition)]),
    section("What `load` takes", places.map(loadPart)),
    section("Sorting and filtering", sortingParts(places, definition)),
    section("Example", examples(definition)),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/**
 * @param {Definition} definition
 * @param {readonly Definition[]} places
 */
function whereabouts(definition, places) {
  const source = commentsOf(definition);
  const [first] = places;
  const scopes = first === undefined ? [] : scopesOf(first);
  const file = source.file.split("/").at(-1) ?? "";
  const lines = [
    `- Declared in ${sourceLink(file, source)}`,
    ...places.map(
      (place) =>
        `- Collection ${code(collectionOf(place))}${place === definition ? "" : `, a place below ${linkTo(place.within ?? "")}`}`,
    ),
    ...(places.length === 0 ? ["- It has no endpoint: its records come with others"] : []),
    ...(first === undefined
      ? []
      : [`- Scopes: ${scopes.length === 0 ? "none is named" : `any one of ${codes(scopes)}`}`]),
    ...(definition.upload === undefined
      ? []
      : [`- Created with a file, in the part ${code(definition.upload)} of a form`]),
    ...(definition.whole ? ["- Lists come whole: there are no pages"] : []),
    ...(definition.counted ? ["- Lists say how many there are, not where the next page is"] : []),
    ...(definition.single ? ["- There is one record, and its path has no id"] : []),
  ];
  return lines.join("\n");
}

/** @param {readonly Definition[]} places */
function requestTable(places) {
  const rows = places
    .flatMap(routes)
    .map((route) => [
      code(operationOf(route)),
      code(`${route.method} ${route.path}.${route.extension}`),
      String(priceFor(route)),
      documentedAt(route),
    ]);
  return rows.length === 0 ? "" : table(["operation", "request", "drips", "page"], rows);
}

/** @param {Definition} definition */
function priceNotes({ costWhenCompleted, actions, writesAnswer, removal }) {
  const removes = actions.includes("archive") || actions.includes("delete");
  return [
    costWhenCompleted > 0 ? `With \`completed: true\` a write costs ${costWhenCompleted} drips more.` : "",
    actions.includes("create") || actions.includes("update")
      ? "Each record inside of a body costs 0.5 drips more."
      : "",
    writesAnswer.length > 0 ? `Answers to writes bring ${codes(writesAnswer)} unasked.` : "",
    removes ? removalNotes[removal] : "",
  ]
    .filter((note) => note !== "")
    .join(" ");
}

const removalNotes = {
  archives: "`DELETE` archives: the record stays, marked `archived`.",
  removes: "`DELETE` removes the record for good, and answers its last state.",
  receipt: "`DELETE` answers a receipt instead of the record.",
};

/** @param {Definition} place */
function verbBlock(place) {
  const verbs = namedVerbs(place);
  if (verbs.length === 0) return "";
  const lines = verbs.flatMap(({ signatures }) =>
    signatures.flatMap(({ text, comment }) => [...(comment === "" ? [] : [`/** ${comment} */`]), `${text};`]),
  );
  return [`On ${code(collectionOf(place))}:`, block(lines.join("\n"), "ts")].join("\n\n");
}

/** @param {Definition} place */
function callParts(place) {
  const said = commentsOf(place);
  return routes(place).flatMap((route) => {
    const call = route.call === undefined ? undefined : place.calls[route.call];
    if (call === undefined || route.call === undefined) return [];
    const name = route.call;
    const scopes = scopesOf(place, name);
    const relations = Object.keys(call.relations);
    return [
      `### ${name}`,
      said.calls.get(name)?.text ?? "",
      [
        `- ${code(`${route.method} ${route.path}.${route.extension}`)}, ${call.cost} ${call.cost === 1 ? "drip" : "drips"}`,
        ...(scopes.length === 0 ? [] : [`- Scopes: any one of ${codes(scopes)}`]),
        ...(call.list === undefined ? [] : [`- It takes several at once, in a list below ${code(call.list)}`]),
        ...(relations.length === 0 ? [] : [`- Records may be sent with it: ${codes(relations)}`]),
        `- It gives ${givenBy(call)}`,
      ].join("\n"),
      inputTable(call.fields, (path) => said.taken.get(`${name}.${path}`)),
    ];
  });
}

/** @param {import("../api.mjs").Call} call */
function givenBy({ gives }) {
  if (gives.format === "html") return "a page, as text";
  if (gives.resource !== undefined)
    return gives.many ? `records of ${linkTo(gives.resource)}` : `a record of ${linkTo(gives.resource)}`;
  const names = codes(Object.keys(gives.fields ?? {}));
  return gives.many ? `rows with ${names}` : `an object with ${names}`;
}

/** @param {Definition} definition */
function relationTable(definition) {
  const said = commentsOf(definition).relations;
  const rows = Object.entries(definition.relations).map(([name, { target, many, facts }]) => [
    code(name),
    `${many ? "many" : "one"} ${linkTo(target)}`,
    many ? `their ${code(facts.key)}` : code(facts.key),
    facts.writable ? "may be sent inside" : "",
    said.get(name)?.text ?? "",
  ]);
  return rows.length === 0 ? "" : table(["relation", "leads to", "by", "writes", "meaning"], rows);
}

/** @param {Definition} place */
function loadPart(place) {
  if (place.load.length === 0) return "";
  if (place.loadsAll) return `Nothing: answers bring all of ${codes(place.load)} unasked.`;
  const [list, single] = ["list", "get"].map((action) => routes(place).find((route) => route.action === action));
  const price = (/** @type {Route | undefined} */ route, /** @type {string} */ path) =>
    route === undefined ? "" : String(loadPriceFor(route, path));
  const rows = place.load.map((path) => [code(path), price(list, path), price(single, path)]);
  const head = place.within === undefined ? "" : `On ${code(collectionOf(place))}:\n\n`;
  return `${head}${table(["path", "drips on a page of a list", "drips on a single record"], rows)}`;
}

/**
 * @param {readonly Definition[]} places
 * @param {Definition} definition
 */
function sortingParts(places, definition) {
  const lists = places.filter(({ actions }) => actions.includes("list"));
  if (lists.length === 0) return [];
  const sorts = lists.map((place) => {
    const by = place.sort.length === 0 ? "nothing: the order is that of ids" : codes(place.sort);
    return `- ${code(collectionOf(place))} sorts by ${by}`;
  });
  return [sorts.join("\n"), filterList(definition)];
}

/** @param {Definition} definition */
function examples(definition) {
  const writes = writingExample(definition);
  const reads = readingExample(definition);
  return [
    ...(reads === "" ? [] : [block(reads, "ts")]),
    ...(writes === "" ? [] : ["Writing, where the ids stand for records of yours:", block(writes, "ts")]),
  ];
}
