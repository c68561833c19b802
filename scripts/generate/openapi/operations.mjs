import { scopesOf } from "../../../packages/lightspeed-pos/dist/resources/scopes.js";
import { commentsOf, documentedAt, operationOf, priceFor, verbs } from "../api.mjs";
import { answerOf } from "./answers.mjs";
import { failures, headerReferences, limitHeaders } from "./errors.mjs";
import { callSchema } from "./inputs.mjs";
import { parametersOf } from "./parameters.mjs";
import { recordsOf } from "./records.mjs";
import { describe, ref } from "./schemas.mjs";

/** @typedef {import("../api.mjs").Definition} Definition */
/** @typedef {import("../api.mjs").Route} Route */
/** @typedef {import("./schemas.mjs").Schema} Schema */

/**
 * An operation of the API.
 *
 * @param {Route} route
 */
export function operation(route) {
  const { definition, call } = route;
  const said = call === undefined ? "" : commentsOf(definition).calls.get(call)?.text;
  const body = requestBody(route);
  return {
    operationId: operationOf(route),
    tags: [definition.records],
    summary: summaryOf(route),
    ...describe(said),
    parameters: parametersOf(route),
    ...(body === undefined ? {} : { requestBody: body }),
    responses: { 200: success(route), ...failures },
    security: securityOf(route),
    ...dripsOf(route),
    "x-documented-at": `/retail/endpoints/${documentedAt(route)}`,
  };
}

/** @param {Route} route */
function success(route) {
  const type = route.extension === "html" ? "text/html" : "application/json";
  return {
    description: "It is done: writes answer 200 too.",
    headers: headerReferences(limitHeaders),
    content: { [type]: { schema: answerOf(route) } },
  };
}

/** @type {Readonly<Record<keyof typeof verbs, string>>} */
const summaries = {
  list: "Lists records of",
  get: "Reads one record of",
  create: "Creates a record of",
  update: "Changes a record of",
  archive: "Archives a record of",
  delete: "Removes a record of",
};

/** @param {Route} route */
function summaryOf({ definition, action, call }) {
  return action === undefined ? `${definition.name}: ${call}` : `${summaries[action]} ${definition.name}`;
}

/**
 * The token needs any one of the scopes.
 *
 * @param {Route} route
 */
function securityOf(route) {
  const scopes = scopesOf(route.definition, route.call);
  return scopes.length === 0 ? [{ oauth2: [] }] : scopes.map((scope) => ({ oauth2: [scope] }));
}

/** @param {Route} route */
function dripsOf(route) {
  const { definition, action } = route;
  const isWrite = action === "create" || action === "update";
  return {
    "x-drips": priceFor(route),
    ...(isWrite && definition.costWhenCompleted > 0 ? { "x-drips-when-completed": definition.costWhenCompleted } : {}),
    ...(route.method === "GET" || route.method === "DELETE" ? {} : { "x-drips-per-nested-record": 0.5 }),
  };
}

/** @param {Route} route */
function requestBody(route) {
  const { definition, action, call, method } = route;
  const { name } = recordsOf(definition);
  if (call !== undefined) return method === "POST" ? callBody(callSchema(definition, call)) : undefined;
  if (action === "update") return json(ref(`${name}Patch`), true);
  if (action !== "create") return undefined;
  return definition.upload === undefined ? json(ref(`${name}Input`), true) : form(definition, definition.upload);
}

/** @param {Schema} schema */
function callBody(schema) {
  return json(schema, "required" in schema);
}

/**
 * @param {Schema} schema
 * @param {boolean} required
 */
function json(schema, required) {
  return { required, content: { "application/json": { schema } } };
}

/**
 * A form with a file, and with what is said of it in one part or in one for each field.
 *
 * @param {Definition} definition
 * @param {string} part
 */
function form(definition, part) {
  const file = { type: "string", contentMediaType: "application/octet-stream" };
  const input = ref(`${recordsOf(definition).name}Input`);
  const schema = definition.uploadsFieldsApart
    ? { allOf: [input, { type: "object", properties: { [part]: file }, required: [part] }] }
    : { type: "object", properties: { data: input, [part]: file }, required: [part] };
  const encoding = definition.uploadsFieldsApart ? {} : { encoding: { data: { contentType: "application/json" } } };
  return { required: true, content: { "multipart/form-data": { schema, ...encoding } } };
}
