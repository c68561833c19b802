import { describe, expect, test } from "vitest";
import type { Action, AnyDefinition } from "../../src/schema/index.js";
import { routesOf } from "../../src/schema/routes.js";
import { inputFor, partOf } from "../client/every-action/inputs.js";
import { ownersFor } from "../client/every-action/owners.js";
import { definitions, idBehind, openShop, parametersOf, pathOf, picture, someID } from "../client/every-action/shop.js";
import { answerProblems, requestProblems } from "./document.js";

const shop = openShop();

const bare: Readonly<Record<string, string>> = {};
const all: Readonly<Record<string, string>> = { load_relations: "all" };

const reachable = Object.values(definitions).filter(({ actions }) => actions.length > 0);
const having = (...actions: readonly Action[]) =>
  reachable
    .filter((definition) => actions.some((action) => definition.actions.includes(action)))
    .map((definition) => [definition.name, definition] as const);

describe("list", () => {
  test.each(having("list"))("%s answers as described, bare and with all relations", async (_, definition) => {
    const owners = await ownersFor(shop(), definition, false);
    const paths = definition.loadsAll ? [] : definition.load;
    for (const load of [bare, all, ...paths.map((path) => ({ load_relations: `["${path}"]` }))]) {
      const query = { ...parametersOf(definition), ...load, limit: "20" };
      const { status, problems } = await ask(definition, "list", owners, query);
      expect([status, ...problems]).toEqual([200]);
    }
  });

  test.each(having("list"))("%s answers a list of one as described", async (_, definition) => {
    const owners = await ownersFor(shop(), definition, false);
    const { status, problems } = await ask(definition, "list", owners, { ...parametersOf(definition), limit: "1" });
    expect([status, ...problems]).toEqual([200]);
  });

  test.each(having("list").filter(([, { whole, counted }]) => !whole && !counted))(
    "%s answers a count as described",
    async (_, definition) => {
      const owners = await ownersFor(shop(), definition, false);
      const { status, problems } = await ask(definition, "list", owners, { ...parametersOf(definition), count: "1" });
      expect([status, ...problems]).toEqual([200]);
    },
  );
});

describe("get", () => {
  test.each(having("get"))("%s answers as described, bare and with all relations", async (_, definition) => {
    const at = await existing(definition, false);
    for (const query of [bare, all]) {
      const { status, problems } = await ask(definition, "get", at, query);
      expect([status, ...problems]).toEqual([200]);
    }
  });

  test.each(having("get").filter(([, { single, scope }]) => !single && scope === "account"))(
    "%s says as described that there is none",
    async (_, definition) => {
      const owners = await ownersFor(shop(), definition, false);
      const { status, problems } = await ask(definition, "get", [...owners, 987_654_321]);
      expect([status, ...problems]).toEqual([404]);
    },
  );
});

describe("create", () => {
  test.each(having("create"))("%s takes and answers what is described", async (_, definition) => {
    const { status, problems } = await create(definition, await ownersFor(shop(), definition, true));
    expect([status, ...problems]).toEqual([200]);
  });
});

describe("update", () => {
  test.each(having("update"))("%s takes and answers what is described", async (_, definition) => {
    const at = await existing(definition, true);
    const body = partOf(inputOf(definition), "wire");
    expect(requestProblems("PUT", templateOf(definition, "update"), "application/json", body)).toEqual([]);
    const { status, problems } = await ask(definition, "update", at, {}, body);
    expect([status, ...problems]).toEqual([200]);
  });
});

describe("archive and delete", () => {
  test.each(having("archive", "delete"))("%s answers as described", async (_, definition) => {
    const action = definition.actions.includes("archive") ? "archive" : "delete";
    const { status, problems } = await ask(definition, action, await existing(definition, true));
    expect([status, ...problems]).toEqual([200]);
  });
});

describe("what goes wrong", () => {
  const item = definitions["Item"] as AnyDefinition;

  test("a relation that does not exist is refused as described", async () => {
    const { status, problems } = await ask(item, "list", [], { load_relations: '["Colour"]' });
    expect([status, ...problems]).toEqual([400]);
  });

  test("a token that is not known is refused as described", async () => {
    const path = pathOf(item, "list", []);
    const response = await fetch(shop().emulator.url + path, { headers: { Authorization: "Bearer nobody" } });
    expect(response.status).toBe(401);
    expect(answerProblems("GET", templateOf(item, "list"), 401, await response.json())).toEqual([]);
  });

  test("a member that the document does not describe is found", () => {
    const answer = { "@attributes": { next: "", previous: "" }, Sale: { colour: "red" } };
    expect(answerProblems("GET", templateOf(definitions["Sale"] as AnyDefinition, "list"), 200, answer)).not.toEqual(
      [],
    );
  });
});

/** Sends a request to an endpoint, and says where its answer differs from the description. */
async function ask(
  definition: AnyDefinition,
  action: Action,
  ids: readonly number[],
  query: Readonly<Record<string, string>> = {},
  body?: object,
) {
  const path = definition.scope === "account" ? pathOf(definition, action, ids) : rootPath(definition, action);
  const { emulator } = shop();
  const method = methodOf(definition, action);
  const response = await fetch(`${emulator.url}${path}?${new URLSearchParams(query)}`, {
    method,
    headers: { Authorization: `Bearer ${emulator.accessToken}` },
    ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
  });
  const answer: unknown = await response.json();
  const problems = answerProblems(method, templateOf(definition, action), response.status, answer);
  return { status: response.status, problems, answer };
}

async function create(definition: AnyDefinition, owners: readonly number[]) {
  const body = partOf(inputOf(definition), "wire");
  const template = templateOf(definition, "create");
  if (definition.upload === undefined) {
    expect(requestProblems("POST", template, "application/json", body)).toEqual([]);
    return await ask(definition, "create", owners, {}, body);
  }
  const form = new FormData();
  form.set("data", JSON.stringify(body));
  form.set(definition.upload, new Blob([picture()]), "one.png");
  return await ask(definition, "create", owners, {}, form);
}

/** The ids of a record's path: a new record's where it will be written and the API creates, else one of the shop. */
async function existing(definition: AnyDefinition, isWrite: boolean): Promise<number[]> {
  if (definition.scope !== "account") return [1];
  const owners = await ownersFor(shop(), definition, isWrite);
  if (definition.single) return owners;
  if (definition.fields[definition.id]?.facts.internal) return [...owners, idBehind(shop(), definition)];
  const makes = isWrite && definition.actions.includes("create");
  const { answer } = makes
    ? await create(definition, owners)
    : await ask(definition, "list", owners, { ...parametersOf(definition), limit: "1" });
  const found = (answer as Record<string, unknown>)[definition.key];
  const record = (Array.isArray(found) ? found[0] : found) as Record<string, string> | undefined;
  return [...owners, Number(record?.[definition.id])];
}

function inputOf(definition: AnyDefinition) {
  return inputFor(definition, (resource) => someID(shop(), resource));
}

function routeOf(definition: AnyDefinition, action: Action) {
  const route = routesOf(definitions, definition).find((one) => one.action === action);
  if (route === undefined) throw new Error(`${definition.name} has no ${action}.`);
  return route;
}

const methodOf = (definition: AnyDefinition, action: Action) => routeOf(definition, action).method;

function templateOf(definition: AnyDefinition, action: Action): string {
  const { path, extension } = routeOf(definition, action);
  return `${path}.${extension}`;
}

/** Beside the accounts there is one record of each. */
function rootPath(definition: AnyDefinition, action: Action): string {
  return templateOf(definition, action).replace(/\{\w+\}/, "1");
}
