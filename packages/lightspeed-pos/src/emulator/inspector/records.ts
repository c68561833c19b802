import { type AnyDefinition, type AnyField, isScalar } from "../../schema/index.js";
import { fieldOf, fieldsOf, findDefinition } from "../definitions.js";
import { RefusedRequest } from "../refusal.js";
import type { Query } from "../request/query.js";
import type { WireRecord } from "../store/record.js";
import type { MadeRows } from "../store/rows.js";
import type { Table } from "../store/table.js";
import { accountIn } from "./account.js";
import type { Inspected } from "./inspected.js";
import { labelOf } from "./label.js";
import { isSecret } from "./masks.js";
import { wholeNumber } from "./parameters.js";

/** Records in one answer; the page asks for those that it shows. */
const MOST = 200;

/** Records of a resource by id: `?resource=&from=`, those that hold a text (`search`), or a value (`field`, `value`). */
export function records(inspected: Inspected, query: Query): unknown {
  const definition = definitionIn(query);
  const table = inspected.storeOf(accountIn(inspected, query)).table(definition.name);
  const from = wholeNumber(query, "from", 0);
  const found = matching(definition, table, query);
  return {
    total: found.length,
    from,
    records: stretch(found, from, MOST).map((record) => ({
      id: table.idOf(record),
      label: labelOf(record),
      archived: record.archived === "true",
    })),
  };
}

function stretch(rows: MadeRows, from: number, count: number): readonly WireRecord[] {
  const positions = Array.from({ length: count }, (_, index) => from + index);
  return positions.map((position) => rows.at(position)).filter((record) => record !== undefined);
}

/** The resource that a query names. */
export function definitionIn(query: Query): AnyDefinition {
  const name = query.get("resource") ?? "Item";
  const definition = findDefinition(name);
  if (definition === undefined) throw new RefusedRequest(404, `There is no resource named ${name}.`);
  return definition;
}

function matching(definition: AnyDefinition, table: Table, query: Query): MadeRows {
  const field = query.get("field");
  const isField = field !== undefined && fieldOf(definition, field) !== undefined;
  const among = isField ? table.rows(table.idsHaving(field, query.get("value") ?? "")) : table.all;
  const search = (query.get("search") ?? "").trim().toLowerCase();
  return search === "" ? among : searched(definition, table, among, search);
}

/** Those that hold a text in any field that is shown. */
function searched(definition: AnyDefinition, table: Table, among: MadeRows, search: string): MadeRows {
  const names = fieldsOf(definition).flatMap(([name, field]) => (isSearched(field) ? name : []));
  const holds = (value: unknown) => typeof value === "string" && value.toLowerCase().includes(search);
  const ids: number[] = [];
  for (let index = 0; index < among.length; index += 1) {
    const record = among.glimpse(index);
    if (names.some((name) => holds(record[name]))) ids.push(table.idOf(record));
  }
  return table.rows(ids);
}

function isSearched(field: AnyField): boolean {
  return (isScalar(field.kind) || field.kind.type === "anything") && !isSecret(field);
}
