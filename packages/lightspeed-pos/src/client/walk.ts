import { CursorRepeatedError, FilterIgnoredError, InvalidInputError, UndecodableError } from "../errors.js";
import type { ApiAnswer } from "../http/index.js";
import {
  type CallOptions,
  type CompiledQuery,
  contradictedField,
  fromSearch,
  type Parameter,
  toSearch,
} from "../query/index.js";
import { isObject } from "../schema/codec/index.js";
import type { ResourceClient } from "./resource-client.js";
import type { Page } from "./types.js";

type Row = Record<string, unknown>;

/** What a walk over pages needs to know. */
export interface Walk {
  readonly query: CompiledQuery;
  readonly pageSize: number;
  readonly max: number;
  readonly from: string | undefined;
  readonly options: CallOptions;
  /** Makes the object that a record is decoded into. */
  readonly empty: () => Row;
}

/** Most records that the API gives in one answer. */
export const mostRecordsPerPage = 100;

/** Walks over the pages of a list, following the server's cursors, one page in memory. */
export async function* walkPages(client: ResourceClient, walk: Walk): AsyncGenerator<Page<Row>, void, undefined> {
  if (walk.query.isEmpty || walk.max === 0) return;
  const seen = new Set<string>();
  let remaining = walk.max;
  let location: string | undefined = walk.from ?? firstLocation(client, walk);
  while (location !== undefined && remaining > 0) {
    const [path, search] = split(withLimit(location, Math.min(walk.pageSize, remaining)));
    const answer = await client.send("GET", path, walk.options, { search });
    const page = decodePage(client, walk, answer, remaining);
    if (page.next !== undefined && seen.has(page.next)) throw new CursorRepeatedError(answer.context);
    if (page.next !== undefined) seen.add(page.next);
    remaining -= page.length;
    location = page.next;
    if (page.length > 0) yield page;
  }
}

/** Where the first page of a query lies: path and query, without the host. */
export function firstLocation(
  client: ResourceClient,
  { query, pageSize, max }: Omit<Walk, "from" | "options" | "empty">,
): string {
  const limit: Parameter = ["limit", String(Math.min(pageSize, max))];
  return `${client.listPath}?${toSearch([...query.parameters, limit])}`;
}

function decodePage(client: ResourceClient, walk: Walk, answer: ApiAnswer, remaining: number): Page<Row> {
  const rows = client.many(answer).map((raw) => client.decode(raw, walk.query.loaded, walk.empty()));
  for (const row of rows) {
    const field = contradictedField(row, walk.query.conditions);
    if (field !== undefined) throw new FilterIgnoredError(answer.context, field);
  }
  // A server that ignores `limit` may send more than was asked for; its cursor then lies behind what is handed over.
  if (rows.length > remaining) rows.length = remaining;
  return Object.defineProperty(rows, "next", { value: nextOf(answer) }) as Page<Row>;
}

// `next` is a URL. Its host is not followed: the token goes to the base URL and nowhere else.
function nextOf({ body, context }: ApiAnswer): string | undefined {
  const attributes = body["@attributes"];
  const next = isObject(attributes) ? attributes["next"] : undefined;
  if (next === undefined || next === "") return undefined;
  const location = typeof next === "string" ? next.replace(/^https?:\/\/[^/]*/i, "") : "";
  if (location.startsWith("/API/")) return location;
  throw new UndecodableError(context, "its `next` leads outside the API");
}

/** Checks a cursor that a caller kept from an earlier page. */
export function checkedCursor(client: ResourceClient, from: unknown): string | undefined {
  if (from === undefined) return undefined;
  const path = typeof from === "string" ? split(from)[0].replace(/\.json$/, "") : "";
  if (path === client.listPath.replace(/\.json$/, "")) return from as string;
  throw new InvalidInputError(`from must be the \`next\` of a page of ${client.definition.name} in this account.`);
}

function withLimit(location: string, limit: number): string {
  const [path, search] = split(location);
  const others = fromSearch(search).filter(([name]) => name !== "limit" && name !== "after" && name !== "before");
  const cursor = fromSearch(search).filter(([name]) => name === "after" || name === "before");
  return `${path}?${toSearch([...others, ["limit", String(limit)], ...cursor])}`;
}

function split(location: string): [path: string, search: string] {
  const [path = "", ...search] = location.split("?");
  return [path, search.join("?")];
}
