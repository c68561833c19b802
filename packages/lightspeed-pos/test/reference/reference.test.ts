import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { resources } from "../../src/index.js";
import { type AnyDefinition, isScalar } from "../../src/schema/index.js";
import { useShop } from "../support/shop.js";
import { messagesFor } from "../types/compiler.js";
import { index, pages } from "./pages.js";

const folder = new URL("../../../../docs/reference/", import.meta.url);
const definitions: readonly AnyDefinition[] = Object.values(resources);

test("every example compiles", { timeout: 60_000 }, () => {
  const programs = pages.flatMap(({ examples }) => examples);
  const functions = programs.map((program) => `void (async () => {\n${program}});`);
  expect(programs.length).toBeGreaterThan(0);
  expect(messagesFor(functions.join("\n"))).toEqual([]);
});

const shop = useShop();
const reading = pages.flatMap(({ name, examples: [first] }) =>
  first === undefined || / await .*\.(create|update|archive|destroy)\(/.test(first) ? [] : [[name, first] as const],
);

test.each(reading)("the example that reads %s runs against the emulator", async (_, program) => {
  const { account, lightspeed, oddities } = shop();
  const run = new AsyncFunction("account", "lightspeed", "console", program);
  await run(account, lightspeed, { log: () => {} });
  expect(shop().sent().length).toBeGreaterThan(0);
  expect(oddities).toEqual([]);
});

test("every field that the wire shows has its row", () => {
  const missing = definitions.flatMap(({ name: own, records, fields }) => {
    const text = (pages.find(({ name }) => name === own) ?? pages.find(({ name }) => name === records))?.text ?? "";
    return Object.entries(fields)
      .filter(([name, { kind, facts }]) => !facts.internal && isScalar(kind) && !text.includes(`| \`${name}\` |`))
      .map(([name]) => `${own}.${name}`);
  });
  expect(missing).toEqual([]);
});

test("every link leads to a file", () => {
  const links = [index, ...pages].flatMap(({ text }) =>
    [...text.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, to = ""]) => to),
  );
  expect([...new Set(links)].filter((link) => !existsSync(new URL(link, folder)))).toEqual([]);
});

test("the list leads to every page", () => {
  expect(pages.filter(({ name }) => !index.text.includes(`](${name}.md)`))).toEqual([]);
});

const AsyncFunction = (async () => {}).constructor as new (
  ...parts: readonly string[]
) => (...given: readonly unknown[]) => Promise<void>;
