import { fileURLToPath } from "node:url";
import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { resources } from "../../src/index.js";
import type { AnyDefinition } from "../../src/schema/index.js";
import { routesOf } from "../../src/schema/routes.js";
import { document, file } from "./document.js";

const definitions: Readonly<Record<string, AnyDefinition>> = resources;
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, ...operation })),
);

test("the document is a valid OpenAPI 3.1 document", async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(fileURLToPath(file));
  expect([valid, errors]).toEqual([true, undefined]);
  expect(validator.version).toBe("3.1");
});

test("every declared method and path is in it, and nothing else", () => {
  const declared = Object.values(definitions)
    .flatMap((definition) => routesOf(definitions, definition))
    .map(({ method, path, extension }) => `${method} ${path}.${extension}`);
  expect(operations.map(({ name }) => name).sort()).toEqual([...new Set(declared)].sort());
});

test("no two operations have the same id", () => {
  const ids = operations.map(({ operationId }) => operationId);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

test("every reference leads somewhere", () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = ""]) => path);
  const lost = [...new Set(references)].filter((path) => at(path.split("/")) === undefined);
  expect(lost).toEqual([]);
});

function at(steps: readonly string[]): unknown {
  return steps.reduce<unknown>((part, step) => (part as Record<string, unknown> | undefined)?.[step], document);
}
