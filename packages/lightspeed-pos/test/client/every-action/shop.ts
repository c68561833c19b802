import { resources } from "../../../src/index.js";
import type { AnyDefinition } from "../../../src/schema/index.js";
import { pageOf, routesOf } from "../../../src/schema/routes.js";
import { listParameters } from "../../emulator/lists.js";
import { png } from "../../support/png.js";
import { type TestShop, useShop } from "../../support/shop.js";

export const definitions: Readonly<Record<string, AnyDefinition>> = resources;

/** Every endpoint below the account, those below records too. */
export const endpoints = Object.values(definitions).filter(
  ({ actions, scope }) => actions.length > 0 && scope === "account",
);

type Row = Record<string, unknown>;

/** A collection without its types. A verb that it lacks is a failure of its test. */
export interface AnyCollection {
  all(query: object): Promise<Row[]>;
  first(query: object): Promise<Row | undefined>;
  count(): Promise<number>;
  find(id: unknown): Promise<Row>;
  create(input: object): Promise<Row>;
  update(id: unknown, patch: object): Promise<Row>;
  destroy(id: unknown): Promise<Row | undefined>;
  archive(id: unknown): Promise<Row | undefined>;
  unarchive(id: unknown): Promise<Row>;
}

export const openShop = () => useShop({ items: 60, sales: 120, customers: 60 });

/** The collection of an endpoint; below the record `ownerID` where it stands below one. */
export function collectionOf(shop: TestShop, definition: AnyDefinition, owners: readonly number[]): AnyCollection {
  const { within, collection = "" } = definition;
  if (within === undefined) return member(shop.account, collection);
  const [ownerID, ...outer] = [...owners].reverse();
  const owner = collectionOf(shop, definitions[within] as AnyDefinition, outer.reverse());
  return member((owner as unknown as { of(id: unknown): object }).of(ownerID), collection);
}

function member(from: object, path: string): AnyCollection {
  return path.split(".").reduce((at, step) => (at as Record<string, object>)[step] as object, from) as AnyCollection;
}

/** The id of some record of a resource, as the emulator keeps it; of a sale that still takes lines. */
export function someID(shop: TestShop, resource: string): number | undefined {
  const definition = definitions[resource];
  if (definition === undefined || definition.records !== resource) return undefined;
  const records = shop.emulator.records(resource as never).filter(({ archived }) => archived !== "true");
  const record = records.find(({ completed }) => completed !== "true") ?? records[0];
  const id = Number(record?.[definition.id]);
  return Number.isSafeInteger(id) && id > 0 ? id : undefined;
}

/** The id of the first row of a list that does not show it. */
export function idBehind({ emulator }: TestShop, { name, id, fields }: AnyDefinition): number {
  const kind = fields[id]?.kind;
  const holder = (kind?.type === "id" ? kind.target : undefined) ?? name;
  // Only what is checked in has labels.
  const [record] = emulator.records(holder as never).filter(({ checkedIn }) => checkedIn !== "0");
  return Number(record?.[id]);
}

/** The path of an action, as the declarations of routes say it, with ids in the place of what stands in braces. */
export function pathOf(definition: AnyDefinition, name: string, ids: readonly (number | string)[]): string {
  const route = routesOf(definitions, definition).find(({ action, call }) => action === name || call === name);
  if (route === undefined) throw new Error(`${definition.name} has no ${name}.`);
  const values = [1, ...ids];
  return `${route.path.replace(/\{\w+\}/g, () => String(values.shift()))}.${route.extension}`;
}

export const parametersOf = ({ name }: AnyDefinition) => listParameters[name] ?? {};
export const picture = () => png(1, 1, [0, 0, 0]);
export { pageOf };
