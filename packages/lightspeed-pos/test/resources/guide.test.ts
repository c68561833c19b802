import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import * as schema from "../../src/schema/index.js";

const guide = readFileSync(new URL("../../../../docs/adding-a-resource.md", import.meta.url), "utf8");

/** The calls that a table row of the guide begins with. */
function inTables(pattern: RegExp): string[] {
  const firstCells = [...guide.matchAll(/^\| (.+?) \|/gm)].map(([, cell]) => cell as string);
  return [
    ...new Set(firstCells.flatMap((cell) => [...cell.matchAll(pattern)].map(([, name]) => name as string))),
  ].sort();
}

function methodsOf(type: { readonly prototype: object }): string[] {
  return Object.getOwnPropertyNames(type.prototype).filter((name) => name !== "constructor");
}

it("The guide has every kind of field, and no other", () => {
  const isKind = (make: unknown) => {
    try {
      return (make as (of: unknown, fields: unknown) => unknown)(schema.text(), {}) instanceof schema.Field;
    } catch {
      return false;
    }
  };
  const kinds = Object.entries(schema).filter(([, make]) => typeof make === "function" && isKind(make));
  expect(inTables(/(?:^|[ `])(\w+)\(/g).filter((name) => !["toOne", "toMany"].includes(name))).toEqual(
    kinds.map(([name]) => name).sort(),
  );
});

it("The guide has everything that can be said of a field or a relation, and nothing else", () => {
  expect(inTables(/\.(\w+)\(/g)).toEqual([...methodsOf(schema.Field), ...methodsOf(schema.Relation)].sort());
});

it("The guide shows a file as it is", () => {
  const file = readFileSync(new URL("../../src/resources/serialized.ts", import.meta.url), "utf8");
  expect(guide).toContain(`\`\`\`ts\n${file}\`\`\``);
});
