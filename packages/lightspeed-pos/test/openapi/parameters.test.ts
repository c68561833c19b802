import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { useShop } from "../support/shop.js";
import { document } from "./document.js";

const shop = useShop();

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema: { readonly $ref?: string; readonly enum?: readonly string[] };
}

const components = document.components as unknown as {
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly schemas: Readonly<Record<string, object>>;
};

test("what the client asks of a list is described, and its filters fit", async () => {
  const { account, emulator } = shop();
  await account.items.all({
    where: { itemID: { between: [1, 9] }, description: { like: "%e%" }, timeStamp: { gte: new Date(0) }, tax: true },
    load: ["ItemShops", "Category"],
    sort: "-timeStamp",
    archived: true,
    max: 3,
  });
  await account.items.all({ where: { categoryID: { in: [1, 2, 3] } }, load: ["ItemShops"], max: 1 });
  await account.items.count({ where: { or: [{ upc: "1" }, { ean: "1" }] } });
  for (const { query } of emulator.requests) {
    for (const [name, value] of new URLSearchParams(query)) {
      expect([name, value, ...problemsOf(name, value)]).toEqual([name, value]);
    }
  }
});

test("filters that the API cannot use are told apart", () => {
  expect(problemsOf("itemID", "many")).not.toEqual([]);
  expect(problemsOf("colour", "red")).not.toEqual([]);
  expect(problemsOf("sort", "-colour")).not.toEqual([]);
});

const parameters = Object.values(document.paths["/API/V3/Account/{accountID}/Item.json"]?.["get"] ?? {})
  .filter(Array.isArray)
  .flat()
  .map((one: Parameter & { $ref?: string }) => components.parameters[one.$ref?.split("/").at(-1) ?? ""] ?? one)
  .filter((one) => one.in === "query");

/** What is wrong with a parameter of a list of items; nothing where it is as described. */
function problemsOf(name: string, value: string): string[] {
  const declared = parameters.find((one) => one.name === name);
  if (declared === undefined) return [`no parameter ${name}`];
  const { $ref } = declared.schema;
  const schema = $ref === undefined ? declared.schema : components.schemas[$ref.split("/").at(-1) ?? ""];
  const ajv = new Ajv2020({ coerceTypes: true, strict: false });
  return ajv.validate(schema ?? false, value) ? [] : [`${name} is not as described`];
}

test("no operation has a parameter twice", () => {
  const operations = Object.values(document.paths).flatMap((item) => Object.values(item));
  const twice = operations.flatMap(({ operationId, ...operation }) => {
    const { parameters } = operation as unknown as { parameters: readonly { name?: string; $ref?: string }[] };
    const names = parameters.map(({ name, $ref = "" }) => name ?? $ref.split("/").at(-1));
    return names.filter((name, at) => names.indexOf(name) !== at).map((name) => `${operationId}: ${name}`);
  });
  expect(twice).toEqual([]);
});
