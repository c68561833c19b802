import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { importGraph } from "../../../test-support/imports.js";

const source = fileURLToPath(new URL("../src", import.meta.url));
const files = [...importGraph(source).keys()];

/** What a file imports in one way, by path from the source folder. */
function found(file: string, pattern: RegExp): readonly string[] {
  const matches = readFileSync(`${source}/${file}`, "utf8").matchAll(pattern);
  const targets = [...matches].map(([, target = ""]) => posix.join(posix.dirname(file), target));
  return targets.map((target) => target.replace(/\.js$/, ".ts")).filter((target) => files.includes(target));
}

/** What is loaded together with a file, itself included. */
function loadedWith(entry: string): ReadonlySet<string> {
  const loaded = new Set([entry]);
  for (const file of loaded) {
    for (const target of found(file, /^(?:import|export) (?!type\b)[^;]*?\bfrom "(\.[^"]+)"/gm)) loaded.add(target);
  }
  return loaded;
}

test("what the core loads on demand is not loaded with it", () => {
  const core = loadedWith("index.ts");
  const onDemand = new Set([...core].flatMap((file) => found(file, /\bimport\("(\.[^"]+)"\)/g)));
  expect(onDemand).toContain("schema/codec/encode.ts");
  expect([...onDemand].filter((file) => core.has(file))).toEqual([]);
});

test("the emulator loads its ledger of behaviours when somebody reads it, not when it starts", () => {
  const emulator = loadedWith("emulator/index.ts");
  expect(emulator).toContain("emulator/control/endpoints.ts");
  expect([...emulator].filter((file) => file.startsWith("emulator/ledger/behaviours/"))).toEqual([]);
});
