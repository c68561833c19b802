import type { ContractPage } from "../../../../test-support/requirements.js";
import { patternOf } from "../../src/schema/index.js";
import { definitions, documented } from "../resources/documented.js";
import { type Slip, slips } from "./slips.js";

/** An operation that the documentation shows, or that a page's table of actions allows without showing it. */
export interface DocumentedOperation {
  readonly page: string;
  /** Method and place, with `#` for ids: `GET Sale/#/SaleLine.json`. */
  readonly operation: string;
}

/** Every documented operation, once each, less what is plainly a slip. */
export function documentedOperations(pages: readonly ContractPage[]): readonly DocumentedOperation[] {
  const all = pages.flatMap((page) => [...shownOn(page), ...allowedOn(page)]);
  const meant = all.flatMap((one) => corrected(one));
  const byText = new Map(meant.map((one) => [`${one.page} ${one.operation}`, one]));
  return [...byText.values()];
}

/** The slips that correct nothing any more. */
export function needlessSlips(pages: readonly ContractPage[]): readonly string[] {
  const all = pages.flatMap((page) => [...shownOn(page), ...allowedOn(page)]);
  const seen = new Set(all.map(({ page, operation }) => `${page}: ${operation}`));
  return Object.keys(slips).filter((slip) => !seen.has(slip));
}

function corrected({ page, operation }: DocumentedOperation): DocumentedOperation[] {
  const slip: Slip | undefined = slips[`${page}: ${operation}`];
  if (slip === undefined) return [{ page, operation }];
  return slip.means === undefined ? [] : [{ page, operation: slip.means }];
}

function shownOn({ page, operations }: ContractPage): DocumentedOperation[] {
  return operations.flatMap(({ name, definition }) => {
    const texts = definition.length > 0 ? definition : [String(name)];
    return texts.map((text) => ({ page, operation: placeOf(text) }));
  });
}

const methods: Readonly<Record<string, readonly [method: string, isSingle: boolean]>> = {
  "GET/Read (query)": ["GET", false],
  "GET/Read (multi)": ["GET", false],
  "GET/Read (single)": ["GET", true],
  "POST/Create": ["POST", false],
  "POST/Write": ["POST", false],
  "PUT/Update": ["PUT", true],
  "DELETE/Archive": ["DELETE", true],
  "DELETE/Delete": ["DELETE", true],
};

/** What the table of a page allows, at the path that the page is about. */
function allowedOn({ page, actions }: ContractPage): DocumentedOperation[] {
  const place = places.get(page);
  const allowed = Object.keys(actions).filter((action) => actions[action] && methods[action]);
  return allowed.flatMap((action) => {
    const [method, isSingle] = methods[action] as readonly [string, boolean];
    return place === undefined ? [] : [{ page, operation: `${method} ${place}${isSingle ? "/#" : ""}.json` }];
  });
}

/** The paths of the pages about resources; those about a single action show it. */
const places: ReadonlyMap<string, string> = new Map(
  documented.flatMap(({ page, definition, call }) =>
    call === undefined ? [[page.page, patternOf(definitions, definition).replace(/\{\w+\}/g, "#")] as const] : [],
  ),
);

/** `GET /API/V3/Account/{accountID}/Item/{itemID}.json?x={y}` as `GET Item/#.json`. */
export function placeOf(text: string): string {
  const [method = "", address = ""] = text.split(/\s+/);
  const [path = ""] = address.split("?");
  const place = path
    .replace(/^\/API(\/V3)?/, "")
    .replace(/^\//, "")
    .replace(/\{[^}]*\}/g, "#")
    .replace(/^Account\/#(?=\/)\/?/, "");
  return `${method} ${place}`;
}
