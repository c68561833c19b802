import { expect, test } from "vitest";
import { startEmulator } from "../../src/emulator/index.js";
import { routesOf } from "../../src/schema/routes.js";
import { cases } from "../client/every-action/call-cases.js";
import { ownersFor } from "../client/every-action/owners.js";
import { collectionOf, definitions, endpoints, openShop } from "../client/every-action/shop.js";
import { answerProblems, requestProblems } from "./document.js";

const shop = openShop();

const calls = endpoints.flatMap((definition) =>
  routesOf(definitions, definition)
    .filter(({ call, extension }) => call !== undefined && extension === "json")
    .map((route) => [`${definition.name}.${route.call}`, definition, route] as const),
);

test.each(calls)("%s takes and answers what is described", async (name, definition, { call = "", method, path }) => {
  const answers: Response[] = [];
  const client = shop().client({
    fetch: async (url, init) => {
      const response = await fetch(url, init as RequestInit);
      answers.push(response.clone());
      return response;
    },
  });
  const watched = { ...shop(), account: client.account(shop().emulator.accountID) };
  const { subject, given = [] } = cases[name] ?? missing(name);
  const owners = await ownersFor(watched, definition, false);
  const id = await subject(watched);
  await (collectionOf(watched, definition, owners) as unknown as Record<string, Method>)[call]?.(id, ...given);
  const template = `${path}.json`;
  expect(answerProblems(method, template, 200, await answers.at(-1)?.json())).toEqual([]);
  const sent = shop().emulator.requests.at(-1)?.body;
  if (method === "POST") expect(requestProblems("POST", template, "application/json", sent)).toEqual([]);
});

test("a request over the limit is refused as described", async () => {
  const emulator = await startEmulator({ rateLimits: { bucketSize: 1 } });
  const path = `/API/V3/Account/${emulator.accountID}/Shop.json`;
  const ask = () => fetch(emulator.url + path, { headers: { Authorization: `Bearer ${emulator.accessToken}` } });
  await ask();
  const refused = await ask();
  await emulator.close();
  expect(refused.status).toBe(429);
  expect(answerProblems("GET", "/API/V3/Account/{accountID}/Shop.json", 429, await refused.json())).toEqual([]);
  expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
});

type Method = (...given: readonly unknown[]) => Promise<unknown>;

function missing(name: string): never {
  throw new Error(`There is no case for ${name}: write one in call-cases.ts.`);
}
