import type { Emulator, WireRecord } from "../../../src/emulator/index.js";
import { isKept } from "../../../src/emulator/recording/answer.js";
import { resources } from "../../../src/resources/index.js";
import type { AnyDefinition } from "../../../src/schema/index.js";
import { listSearch } from "../lists.js";
import { send } from "../support.js";

export const all: readonly AnyDefinition[] = Object.values(resources);
const find = (name: string) => all.find((definition) => definition.name === name) as AnyDefinition;

const lists = all.filter(({ actions, scope }) => scope === "account" && actions.includes("list"));

/** The endpoints whose lists are recorded. */
export const recordedLists: readonly string[] = lists.filter(isKept).map(({ name }) => name);

/** The answer to a request, with what was asked. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly body: string;
}

/** Asks for every page of every list that is recorded, those below records too, with all that can be loaded. */
export async function askForAll(shop: Emulator, extension = "json"): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  for (const name of recordedLists) {
    for (const path of pathsOf(shop, name)) asked.push(...(await pages(shop, find(name), `${path}.${extension}`)));
  }
  return asked;
}

/** Sends a request, and gives it together with its answer. */
export async function ask(shop: Emulator, url: string, method = "GET", body?: unknown): Promise<Asked> {
  const { status, text } = await send(shop, method, url, { body });
  return { method, url, status, body: text };
}

/** Every path at which an endpoint lies: one below each record that it stands in. */
function pathsOf(shop: Emulator, name: string): readonly string[] {
  const { within, path } = find(name);
  return within === undefined ? [path] : ownersAt(shop, within).map((owner) => `${owner.path}/${path}`);
}

/** The records of an endpoint, each with its path and its id. */
function ownersAt(shop: Emulator, name: string): readonly { readonly path: string; readonly id: string }[] {
  const { within, path, by = "", records, id } = find(name);
  const rows = shop.records(records as never);
  const at = (under: string, row: WireRecord) => ({ path: `${under}${path}/${String(row[id])}`, id: String(row[id]) });
  if (within === undefined) return rows.map((row) => at("", row));
  return ownersAt(shop, within).flatMap((owner) =>
    rows.filter((row) => row[by] === owner.id).map((row) => at(`${owner.path}/`, row)),
  );
}

async function pages(shop: Emulator, definition: AnyDefinition, path: string): Promise<readonly Asked[]> {
  const load = encodeURIComponent(JSON.stringify(definition.load));
  const relations = definition.load.length > 0 ? `&load_relations=${load}` : "";
  const archived = Object.hasOwn(definition.fields, "archived") && !definition.counted ? "&archived=true" : "";
  const asked: Asked[] = [];
  let url = `/API/V3/Account/${shop.accountID}/${path}?${listSearch(definition.name)}${relations}${archived}`;
  while (url !== "") {
    const answer = await ask(shop, url);
    if (answer.status !== 200) throw new Error(`${url}: ${answer.body}`);
    asked.push(answer);
    url = nextOf(answer.body).slice(shop.url.length);
  }
  return asked;
}

/** Where the next page is, in JSON or in XML. */
function nextOf(body: string): string {
  if (body.startsWith("{")) return JSON.parse(body)["@attributes"]?.next ?? "";
  return (/ next="([^"]*)"/.exec(body)?.[1] ?? "").replaceAll("&amp;", "&");
}
