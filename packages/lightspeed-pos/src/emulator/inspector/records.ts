import type { AnyDefinition } from "../../schema/index.js";
import { fieldOf, findDefinition } from "../definitions.js";
import { RefusedRequest } from "../refusal.js";
import type { Query } from "../request/query.js";
import type { WireRecord } from "../store/record.js";
import type { Rows } from "../store/rows.js";
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

function stretch(rows: Rows, from: number, count: number): readonly WireRecord[] {
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

function matching(definition: AnyDefinition, table: Table, query: Query): Rows {
  const field = query.get("field");
  const isField = field !== undefined && fieldOf(definition, field) !== undefined;
  const among = isField ? table.having(field, query.get("value") ?? "") : table.all;
  const search = (query.get("search") ?? "").trim().toLowerCase();
  return search === "" ? among : among.filter((record) => holds(definition, record, search));
}

function holds(definition: AnyDefinition, record: WireRecord, search: string): boolean {
  return Object.entries(record).some(([name, value]) => {
    const field = fieldOf(definition, name);
    const isSearched = typeof value === "string" && field !== undefined && !isSecret(field);
    return isSearched && value.toLowerCase().includes(search);
  });
}
