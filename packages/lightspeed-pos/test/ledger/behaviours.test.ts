import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { allDefinitions } from "../../src/emulator/definitions.js";
import { behaviourLedger } from "../../src/emulator/ledger/behaviours/index.js";
import { marksIn } from "./marks.js";

const entries = behaviourLedger();
const known = new Set(entries.map(({ id }) => id));
const present = entries.filter(({ evidence }) => evidence !== "absent").map(({ id }) => id);

const packages = fileURLToPath(new URL("../../..", import.meta.url));
const files = ["lightspeed-pos", "cli"]
  .flatMap((name) => readdirSync(`${packages}${name}/test`, { recursive: true }).map((file) => `${name}/test/${file}`))
  .filter((file) => file.endsWith(".test.ts") && !file.includes("/ledger/"));

const marks = files.map((file) => ({ file, ...marksIn(readFileSync(`${packages}${file}`, "utf8")) }));
const shown = new Set(marks.flatMap((each) => each.shown));

describe("the ledger of behaviours", () => {
  it("has a test that runs for everything that is not absent", () => {
    expect(present.filter((id) => !shown.has(id))).toEqual([]);
  });

  it("has no test for what is absent", () => {
    expect(entries.filter(({ id, evidence }) => evidence === "absent" && shown.has(id))).toEqual([]);
  });

  it("has everything that tests name", () => {
    expect([...shown].filter((id) => !known.has(id))).toEqual([]);
  });

  it("is named in titles of tests that run, and nowhere else", () => {
    expect(marks.flatMap(({ file, idle }) => idle.filter((id) => known.has(id)).map((id) => `${file}: ${id}`))).toEqual(
      [],
    );
  });
});

describe("every entry", () => {
  it("has an id of its own", () => {
    expect(known.size).toBe(entries.length);
  });

  it("has an id that titles can name", () => {
    expect(present.filter((id) => marksIn(`it("[${id}]", run)`).shown[0] !== id)).toEqual([]);
  });

  it("is about resources that there are", () => {
    const names = new Set(allDefinitions.flatMap(({ name, records }) => [name, records]));
    const unknown = entries.flatMap(({ id, resources }) =>
      resources.filter((name) => !names.has(name)).map((name) => `${id}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  it("is a sentence with a source", () => {
    const isSentence = (text: string) => /^\S.+\.$/.test(text);
    expect(entries.filter(({ behaviour, source }) => !isSentence(behaviour) || source.trim() === "")).toEqual([]);
  });
});
