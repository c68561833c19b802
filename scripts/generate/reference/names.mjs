import { all, definitions, endpoints } from "../api.mjs";
import { recordsOf } from "../openapi/records.mjs";

/** @typedef {import("../api.mjs").Definition} Definition */

/** The resources that have a page: not the places at which others' records stand. */
export const documented = all.filter((definition) => recordsOf(definition) === definition);

/**
 * The page of a resource, within the folder of the reference.
 *
 * @param {Definition} definition
 */
export function pageName(definition) {
  return `${recordsOf(definition).name.replaceAll("/", "-")}.md`;
}

/**
 * A link to the page of a resource; the bare name where there is none.
 *
 * @param {string} name
 */
export function linkTo(name) {
  const definition = definitions[name];
  return definition === undefined ? `\`${name}\`` : `[${name}](${pageName(definition)})`;
}

/**
 * The endpoints that show a resource's records: its own first, then its places.
 *
 * @param {Definition} definition
 */
export function endpointsOf(definition) {
  const mine = endpoints.filter((endpoint) => recordsOf(endpoint) === definition);
  return mine.sort((a, b) => Number(a !== definition) - Number(b !== definition));
}

/**
 * How a user writes the collection of an endpoint: `account.sales.of(id).saleLines`.
 *
 * @param {Definition} definition
 * @returns {string}
 */
export function collectionOf({ within, scope, collection = "" }) {
  const owner = within === undefined ? undefined : definitions[within];
  if (owner !== undefined) return `${collectionOf(owner)}.of(id).${collection}`;
  return `${scope === "account" ? "account" : "lightspeed"}.${collection}`;
}
