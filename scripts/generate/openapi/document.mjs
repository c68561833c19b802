import { all, commentsOf, compare, definitions, endpoints, operationOf, routes } from "../api.mjs";
import { answerSchemas, envelopes } from "./answers.mjs";
import { errorSchemas, limitHeaders, refusalHeaders, responses } from "./errors.mjs";
import { filters, filtersSchema } from "./filters.mjs";
import { inputSchema, nestedName, nestedSchema, patchSchema } from "./inputs.mjs";
import { operation } from "./operations.mjs";
import { parameters } from "./parameters.mjs";
import { recordSchema, recordsOf } from "./records.mjs";
import { answered, sent } from "./scalars.mjs";
import { componentName } from "./schemas.mjs";
import { securityScheme } from "./security.mjs";

/** @typedef {import("../api.mjs").Definition} Definition */
/** @typedef {import("./schemas.mjs").Schema} Schema */

/** The whole API as an OpenAPI document. */
export function openApiDocument() {
  const reached = paths();
  return {
    openapi: "3.1.1",
    info: {
      title: "Lightspeed Retail POS (R-Series), version 3",
      version: "3",
      summary: "The API as it behaves on the wire. Not published by Lightspeed.",
      description: [
        "Made of the declarations in packages/lightspeed-pos/src/resources; do not edit.",
        "Every value of an answer is text. Several records are an array, one stands bare, and where there is none the key is missing.",
        "Prices stand in `x-drips`; `x-evidence` names what is observed or assumed where the documentation is silent.",
      ].join("\n\n"),
      license: { name: "MIT", identifier: "MIT" },
    },
    externalDocs: { description: "The API's own documentation", url: "https://developers.lightspeedhq.com/retail/" },
    servers: [
      { url: "https://api.lightspeedapp.com" },
      { url: "http://127.0.0.1:8787", description: "The emulator, started with `lightspeed emulate --port 8787`." },
    ],
    tags: tags(),
    paths: reached,
    components: {
      schemas: sorted(usedOf(schemas(), reached)),
      parameters,
      headers: { ...limitHeaders, ...refusalHeaders },
      responses,
      securitySchemes: { oauth2: securityScheme() },
    },
  };
}

function tags() {
  const names = new Set(endpoints.map(({ records }) => records));
  return [...names].sort(compare).map((name) => {
    const definition = definitions[name];
    return { name, ...(definition === undefined ? {} : { description: commentsOf(definition).text || name }) };
  });
}

const methods = ["get", "post", "put", "delete"];

function paths() {
  /** @type {Record<string, Record<string, { operationId: string }>>} */
  const found = {};
  for (const route of endpoints.flatMap(routes)) {
    const path = `${route.path}.${route.extension}`;
    const method = route.method.toLowerCase();
    const item = found[path] ?? {};
    found[path] = item;
    const other = item[method];
    // A call may go to the path of a verb: it is the same operation, done to a record that the body names.
    item[method] = other === undefined ? operation(route) : { ...other, ...alsoCalled(other, operationOf(route)) };
  }
  return sorted(
    Object.fromEntries(
      Object.entries(found).map(([path, item]) => [
        path,
        Object.fromEntries(methods.flatMap((method) => (item[method] ? [[method, item[method]]] : []))),
      ]),
    ),
  );
}

/**
 * @param {Readonly<Record<string, unknown>>} operation
 * @param {string} name
 */
function alsoCalled(operation, name) {
  const before = /** @type {string[] | undefined} */ (operation["x-also-called"]) ?? [];
  return { "x-also-called": [...before, name] };
}

/** @returns {Record<string, Schema>} */
function schemas() {
  /** @type {Record<string, Schema>} */
  const found = {};
  /** @param {Record<string, Schema>} more */
  const add = (more) => {
    for (const [name, schema] of Object.entries(more)) {
      const component = componentName(name);
      if (component in found) throw new Error(`Two schemas would be called ${component}. Rename one of them.`);
      found[component] = schema;
    }
  };
  for (const shared of [answered, sent, filters, envelopes, errorSchemas]) add(shared);
  for (const [definition, places] of byRecords()) {
    const actions = new Set(places.flatMap((place) => place.actions));
    add({ [definition.name]: recordSchema(definition) });
    add(answerSchemas({ ...definition, actions: [...actions] }));
    if (actions.has("list")) add({ [`${definition.name}Filters`]: filtersSchema(definition) });
    if (actions.has("create")) add({ [`${definition.name}Input`]: inputSchema(definition) });
    if (actions.has("update")) add({ [`${definition.name}Patch`]: patchSchema(definition) });
  }
  for (const target of nestedTargets()) add({ [nestedName(target)]: nestedSchema(target) });
  return found;
}

/**
 * The schemas that something leads to.
 *
 * @param {Readonly<Record<string, Schema>>} schemas
 * @param {unknown} from
 */
function usedOf(schemas, from) {
  /** @type {Record<string, Schema>} */
  const used = {};
  const waiting = referencesIn([from, responses]);
  for (const name of waiting) {
    const schema = schemas[name];
    if (schema === undefined) continue;
    used[name] = schema;
    for (const further of referencesIn(schema)) waiting.add(further);
  }
  return used;
}

/**
 * The names of the schemas that a part of the document refers to.
 *
 * @param {unknown} part
 */
function referencesIn(part) {
  const found = JSON.stringify(part).matchAll(/"#\/components\/schemas\/([^"]+)"/g);
  return new Set([...found].map(([, name = ""]) => name));
}

/** Each resource with all the endpoints that show its records. */
function byRecords() {
  /** @type {Map<Definition, Definition[]>} */
  const groups = new Map();
  for (const definition of all) {
    const base = recordsOf(definition);
    groups.set(base, [...(groups.get(base) ?? []), definition]);
  }
  return groups;
}

/** What can be written inside of others, at any depth. */
function nestedTargets() {
  const holders = all.flatMap((definition) => [definition, ...Object.values(definition.calls)]);
  const names = holders.flatMap(({ relations }) =>
    Object.values(relations).flatMap(({ facts, target }) => (facts.writable ? [target] : [])),
  );
  const targets = names.flatMap((name) => (definitions[name] === undefined ? [] : [recordsOf(definitions[name])]));
  return new Set(targets);
}

/**
 * @template T
 * @param {Readonly<Record<string, T>>} members
 */
function sorted(members) {
  return Object.fromEntries(Object.entries(members).sort(([a], [b]) => compare(a, b)));
}
