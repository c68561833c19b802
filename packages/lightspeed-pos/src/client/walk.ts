import { CursorRepeatedError, FilterIgnoredError, InvalidInputError, UndecodableError } from "../errors.js";
import { type ApiAnswer, mayBeTooHeavy } from "../http/index.js";
import {
  type CallOptions,
  type CompiledQuery,
  contradictedField,
  fromSearch,
  type Parameter,
  toSearch,
} from "../query/index.js";
import { isObject } from "../schema/codec/index.js";
import { PageSize } from "./page-size.js";
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
  /** What the records inherit their methods from. */
  readonly prototype: object;
}

/** Most records that the API gives in one answer. */
export const mostRecordsPerPage = 100;

/** Walks over the pages of a list, following the server's cursors, one page in memory. */
export async function* walkPages(client: ResourceClient, walk: Walk): AsyncGenerator<Page<Row>, void, undefined> {
  if (walk.query.isEmpty || walk.max === 0) return;
  const seen = new Set<string>();
  const size = new PageSize(walk.pageSize);
  let remaining = walk.max;
  let location: string | undefined = walk.from ?? firstLocation(client, walk);
  while (location !== undefined && remaining > 0) {
    const answer = await readPage(client, walk, location, size, remaining);
    const page = decodePage(client, walk, answer, remaining);
    if (page.next !== undefined && seen.has(page.next)) throw new CursorRepeatedError(answer.context);
    if (page.next !== undefined) seen.add(page.next);
    remaining -= page.length;
    location = page.next;
    if (page.length > 0) yield page;
  }
}

// Documented: too many relations on one page exhaust the server's memory. A cursor says where a page starts, so a page
// that begins at the same place with fewer records loses and repeats nothing.
async function readPage(
  client: ResourceClient,
  { options }: Walk,
  location: string,
  size: PageSize,
  remaining: number,
): Promise<ApiAnswer> {
  for (;;) {
    const limit = Math.min(size.current, remaining);
    const [path, search] = split(withLimit(location, limit));
    const canShrink = limit > 1 && loadsRelations(search);
    try {
      const answer = await client.send("GET", path, options, { search, canShrink });
      size.coped();
      return answer;
    } catch (error) {
      if (!canShrink || !mayBeTooHeavy(error)) throw error;
      size.failed(limit);
    }
  }
}

function loadsRelations(search: string): boolean {
  return fromSearch(search).some(([name]) => name === "load_relations");
}

/** Where the first page of a query lies: path and query, without the host. */
export function firstLocation(
  client: ResourceClient,
  { query, pageSize, max }: Omit<Walk, "from" | "options" | "prototype">,
): string {
  const limit: Parameter = ["limit", String(Math.min(pageSize, max))];
  return `${client.listPath}?${toSearch([...query.parameters, limit])}`;
}

function decodePage(client: ResourceClient, walk: Walk, answer: ApiAnswer, remaining: number): Page<Row> {
  const rows = client.many(answer).map((raw) => client.decode(raw, walk.query.loaded, walk.prototype));
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
