import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findDefinition } from "../../src/emulator/definitions.js";
import type { BehaviourGroup } from "../../src/emulator/ledger/behaviours/group.js";
import { behaviourGroups, behaviourLedger } from "../../src/emulator/ledger/behaviours/index.js";
import { testsIn } from "./titles.js";

const folder = new URL("../emulator/", import.meta.url);

/** These test the emulator as a program, or all resources alike: what they show is no behaviour of the API's own. */
const aboutTheProgram = [
  "chaos",
  "clock",
  "control",
  "data",
  "emulator",
  "endpoints",
  "guide",
  "hostile",
  "kept-answers",
  "kept-answers.property",
  "like",
  "log",
  "oauth-pages",
  "scalars",
  "seed",
  "shapes",
  "snapshot",
  "version-2-client",
  "xml-client",
  "xml-requests",
  "xml-round-trip",
];

const files = readdirSync(folder).filter((name) => name.endsWith(".test.ts"));
const groups = Object.values(behaviourGroups).flat();

function sentencesOf({ subject, documented = [], observed = [], assumed = [] }: BehaviourGroup): readonly string[] {
  return [...documented, ...observed, ...assumed].map((what) => `${subject} | ${what}`);
}

describe("the ledger of behaviours", () => {
  const tested = files.map((name) => name.replace(/\.test\.ts$/, "")).filter((name) => !aboutTheProgram.includes(name));

  test.each(tested)("says what %s.test.ts shows, no more and no less", (file) => {
    const shown = testsIn(new URL(`${file}.test.ts`, folder)).map(({ subject, title }) => `${subject} | ${title}`);
    const said = groups.filter(({ tests }) => tests === file).flatMap(sentencesOf);
    expect([...said].sort()).toEqual([...new Set(shown)].sort());
  });

  test("names files that there are", () => {
    const named = new Set(groups.flatMap(({ tests }) => (tests === undefined ? [] : [tests])));
    expect([...named].filter((name) => !tested.includes(name))).toEqual([]);
  });

  test("has a test for all but what is absent, which has none", () => {
    const untested = groups.filter(({ tests }) => tests === undefined);
    expect(untested.flatMap(sentencesOf)).toEqual([]);
    expect(groups.filter(({ tests, absent = [] }) => tests !== undefined && absent.length > 0)).toEqual([]);
  });

  test("is about resources that there are, and says nothing twice", () => {
    const resources = groups.flatMap(({ resource }) => (resource === undefined ? [] : [resource]));
    expect(resources.filter((name) => findDefinition(name) === undefined)).toEqual([]);
    const said = behaviourLedger.map(({ area, behaviour }) => `${area}: ${behaviour}`);
    expect(said.filter((each, index) => said.indexOf(each) !== index)).toEqual([]);
  });
});
