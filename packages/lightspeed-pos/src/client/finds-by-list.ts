import { mayBeTooHeavy } from "../http/index.js";
import { encodeValue, mostValuesInOneFilter, type Parameter, toSearch } from "../query/index.js";
import { type FindOptions, readByIDs, readOneByOne } from "./finds.js";
import type { Raw, ResourceClient } from "./resource-client.js";

/** Reads some records from a list that is filtered by their ids, into `found`. */
export async function readFromList(
  client: ResourceClient,
  ids: readonly number[],
  options: FindOptions,
  found: Map<number, Raw>,
): Promise<void> {
  const records = await readList(client, ids, options);
  if (records === undefined) {
    const middle = Math.ceil(ids.length / 2);
    await readByIDs(client, ids.slice(0, middle), options, found);
    await readByIDs(client, ids.slice(middle), options, found);
    return;
  }
  const wanted = new Set(ids);
  const isIgnored = records.some((raw) => !wanted.has(idOf(client, raw)));
  // An id that nobody asked for: the server ignored the filter and gave its first page.
  if (isIgnored) await readOneByOne(client, ids, options, found);
  else for (const raw of records) found.set(idOf(client, raw), raw);
}

/** The records; `undefined` where they seem to be too heavy for one answer. */
async function readList(
  client: ResourceClient,
  ids: readonly number[],
  options: FindOptions,
): Promise<readonly Raw[] | undefined> {
  const { id, fields } = client.definition;
  const archived: Parameter[] = "archived" in fields ? [["archived", "true"]] : [];
  const filter: Parameter = [id, encodeValue(`IN,${JSON.stringify(ids)}`, id)];
  const limit: Parameter = ["limit", String(mostValuesInOneFilter)];
  const search = toSearch([filter, ...archived, ...options.parameters, limit]);
  const canShrink = ids.length > 1 && options.parameters.some(([name]) => name === "load_relations");
  try {
    return client.many(await client.send("GET", client.listPath, options, { search, canShrink }));
  } catch (error) {
    if (canShrink && mayBeTooHeavy(error)) return undefined;
    throw error;
  }
}

function idOf(client: ResourceClient, raw: Raw): number {
  return Number(raw[client.definition.id]);
}
