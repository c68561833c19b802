import { describe, expect, test } from "vitest";
import type { Action, AnyDefinition } from "../../../src/schema/index.js";
import { differences, notEchoed } from "./echo.js";
import { inputFor, partOf } from "./inputs.js";
import { ownersFor } from "./owners.js";
import {
  type AnyCollection,
  collectionOf,
  definitions,
  endpoints,
  idBehind,
  openShop,
  parametersOf,
  pathOf,
  picture,
  someID,
} from "./shop.js";

const shop = openShop();
const named = ({ fields, id }: AnyDefinition) => fields[id]?.facts.internal !== true;
const having = (...actions: readonly Action[]) =>
  endpoints
    .filter((definition) => actions.some((action) => definition.actions.includes(action)))
    .map((definition) => [definition.name, definition] as const);

describe("list", () => {
  test.each(having("list"))("%s asks for a page and gives its records", async (_, definition) => {
    const { collection, owners } = await opened(definition, false);
    const rows = (await collection.all({ max: 2, ...parametersOf(definition) })) as unknown as Record<
      string,
      unknown
    >[];
    const request = lastRequest();
    expect(request).toMatchObject({ method: "GET", path: pathOf(definition, "list", owners), body: undefined });
    expect(query(request.query)).toEqual({ ...parametersOf(definition), limit: "2" });
    expect(rows.length, "records of the generated shop").toBeGreaterThan(0);
    if (named(definition)) expect(rows[0]?.[definition.id]).toBeGreaterThan(0);
    expect(shop().oddities).toEqual([]);
  });

  test.each(having("list"))("%s asks for one record when the first is wanted", async (_, definition) => {
    const { collection } = await opened(definition, false);
    expect(await collection.first(parametersOf(definition))).toBeDefined();
    expect(query(lastRequest().query)).toEqual({ ...parametersOf(definition), limit: "1" });
  });

  test.each(having("list").filter(([, { parameters, whole }]) => Object.keys(parameters).length === 0 && !whole))(
    "%s counts",
    async (_, definition) => {
      const { collection, owners } = await opened(definition, false);
      expect(await collection.count()).toBeGreaterThan(0);
      expect(lastRequest()).toMatchObject({ path: pathOf(definition, "list", owners), query: "count=1" });
    },
  );
});

describe("get", () => {
  test.each(having("get"))("%s reads one record by its path", async (_, definition) => {
    const { collection, owners } = await opened(definition, false);
    const [row] = await collection.all({ max: 1 });
    const id = named(definition) ? (row?.[definition.id] as number) : idBehind(shop(), definition);
    expect(await collection.find(id)).toMatchObject(named(definition) ? { [definition.id]: id } : (row as object));
    expect(lastRequest()).toMatchObject({
      method: "GET",
      path: pathOf(definition, "get", [...owners, id]),
      query: "",
      body: undefined,
    });
    expect(shop().oddities).toEqual([]);
  });
});

describe("create", () => {
  test.each(having("create"))("%s sends every field that may be written, and gets them back", async (_, definition) => {
    const { collection, owners } = await opened(definition, true);
    const input = inputFor(definition, (resource) => someID(shop(), resource));
    const row = await create(collection, definition, partOf(input, "value"));
    const request = lastRequest();
    expect(request).toMatchObject({ method: "POST", path: pathOf(definition, "create", owners), query: "" });
    expect(request.body).toEqual(partOf(input, "wire"));
    expect(differences(definition.records, input, row)).toEqual([]);
    expect(row[definition.id]).toBeGreaterThan(0);
  });
});

describe("update", () => {
  test.each(having("update"))("%s sends every field that may be written, and gets them back", async (_, definition) => {
    const { collection, owners } = await opened(definition, true);
    const id = await subject(collection, definition);
    const input = inputFor(definition, (resource) => someID(shop(), resource));
    const row = await collection.update(id, partOf(input, "value"));
    const request = lastRequest();
    expect(request).toMatchObject({ method: "PUT", path: pathOf(definition, "update", [...owners, id]), query: "" });
    expect(request.body).toEqual(partOf(input, "wire"));
    expect(differences(definition.records, input, row)).toEqual([]);
    expect(row[definition.id]).toBe(id);
  });
});

describe("archive and delete", () => {
  test.each(having("archive", "delete"))("%s is taken away by its path", async (_, definition) => {
    const { collection, owners } = await opened(definition, true);
    const id = await subject(collection, definition);
    const last = await collection.destroy(id);
    const action = definition.actions.includes("archive") ? "archive" : "delete";
    expect(lastRequest()).toMatchObject({
      method: "DELETE",
      path: pathOf(definition, action, [...owners, id]),
      query: "",
      body: undefined,
    });
    if (definition.removal === "receipt") expect(last).toBeUndefined();
    else expect(last).toMatchObject({ [definition.id]: id });
  });

  test.each(having("archive").filter(([, { fields }]) => !fields["archived"]?.facts.readOnly))(
    "%s is brought back",
    async (_, definition) => {
      const { collection, owners } = await opened(definition, true);
      const id = await subject(collection, definition);
      await collection.archive(id);
      const row = await collection.unarchive(id);
      expect(lastRequest()).toMatchObject({
        method: "PUT",
        path: pathOf(definition, "update", [...owners, id]),
        body: { archived: "false" },
      });
      expect(row).toMatchObject({ [definition.id]: id, archived: false });
    },
  );
});

test("every explanation of what does not come back is needed", () => {
  const writable = Object.values(definitions).flatMap(({ name, fields }) =>
    Object.entries(fields).flatMap(([field, { facts }]) => (facts.readOnly ? [] : [`${name}.${field}`])),
  );
  expect(Object.keys(notEchoed).filter((field) => !writable.includes(field))).toEqual([]);
});

async function opened(definition: AnyDefinition, isWrite: boolean) {
  const owners = await ownersFor(shop(), definition, isWrite);
  return { owners, collection: collectionOf(shop(), definition, owners) };
}

/** A record to change: a new one where the API creates, else one of the shop. */
async function subject(collection: AnyCollection, definition: AnyDefinition): Promise<number> {
  if (definition.actions.includes("create")) {
    const input = inputFor(definition, (resource) => someID(shop(), resource));
    return (await create(collection, definition, partOf(input, "value")))[definition.id] as number;
  }
  const [row] = await collection.all({ max: 1 });
  return row?.[definition.id] as number;
}

async function create(
  collection: AnyCollection,
  definition: AnyDefinition,
  values: object,
): Promise<Record<string, unknown>> {
  const file = definition.upload === undefined ? {} : { file: picture(), filename: "one.png" };
  return await collection.create({ ...values, ...file });
}

function lastRequest() {
  const request = shop().emulator.requests.at(-1);
  if (request === undefined) throw new Error("Nothing was sent.");
  return request;
}

function query(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}
