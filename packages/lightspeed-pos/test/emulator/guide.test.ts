import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { ChaosRule } from "../../src/emulator/index.js";
import { send, useShop } from "./support.js";

const guide = readFileSync(new URL("../../../../docs/emulator.md", import.meta.url), "utf8");
const inventory = useShop();

/** What stands in backquotes at the start of the rows of a table. */
function firstCells(heading: string): string[] {
  const [, section = ""] = guide.split(`\n## ${heading}\n`);
  return [...(section.split("\n## ")[0] ?? "").matchAll(/^\| `([^`]+)` \|/gm)].map(([, cell]) => cell ?? "");
}

test("the guide lists every control", async () => {
  const { json } = await send(inventory.shop(), "GET", "/__emulator");
  const endpoints = json["endpoints"] as unknown as { method: string; path: string }[];
  expect(firstCells("Over HTTP")).toEqual(endpoints.map(({ method, path }) => `${method} ${path}`));
});

test("the guide lists every fault and every aim", () => {
  const { chaos } = inventory.shop();
  const words = (call: () => unknown) => {
    try {
      return call();
    } catch (error) {
      return (error as Error).message.match(/\w+/g);
    }
  };
  const listed = firstCells("Chaos");
  const faults = words(() => chaos.add({} as ChaosRule)) as string[];
  const aims = words(() => chaos.add({ fault: "gzip", nothing: 1 } as unknown as ChaosRule)) as string[];
  for (const name of listed) expect([...faults, ...aims], name).toContain(name);
  expect(listed.slice(0, 12)).toEqual(faults.slice(-12));
  expect([...listed.slice(12)].sort()).toEqual(aims.slice(-5).sort());
});
