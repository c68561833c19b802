import { copiesOf, timeZoneOf } from "../behaviours/index.js";
import { prints } from "../prints/index.js";
import { Writing } from "../prints/parts.js";
import { Shown } from "../prints/shown.js";
import { LoadTree } from "../query/load.js";
import { badRequest } from "../refusal.js";
import { renderRecord } from "../render/record.js";
import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import type { CallHandler } from "./handler.js";

/**
 * Documented: the record, put into a template. The page is the emulator's own, whose templates are no copies of the
 * API's; it knows the one that the API's screens use. How a template that is missing is refused is assumed.
 */
export const renderDisplayTemplate: CallHandler = (record, { route, store, version, query }) => {
  const { definition } = route;
  const print = prints[definition.name];
  if (print === undefined) throw new Error(`${definition.name} has no page to print.`);
  const template = query.get("template") ?? "";
  if (template === "") throw badRequest("template is required.");
  if (template !== print.template)
    throw badRequest(`There is no template '${template}'. The emulator has '${print.template}' here.`);
  const view = { store, version, isSingle: true, isNested: false };
  const shown = new Shown(renderRecord(definition, record, LoadTree.of(definition.load), view));
  const writing = new Writing({ currency: symbolOf(store), timeZone: timeZoneOf(store) });
  return { page: print.draw(shown, writing, Number(copiesOf(query))).text };
};

function symbolOf(store: Store): string {
  const currency = store.table("Account").all.at(0)?.defaultCurrency as WireRecord | undefined;
  return String(currency?.symbol ?? "$");
}
