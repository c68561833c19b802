import { describe, expect, it } from "vitest";
import { marksIn } from "./marks.js";

/** Reads a source in which TITLE stands for a text with a mark in it. */
const read = (source: string) => marksIn(source.replace("TITLE", '"does so [a.b]"'));

describe("a mark", () => {
  it.each([
    "it(TITLE, run);",
    "test(TITLE, run);",
    "it.each([1, 2])(TITLE, run);",
    'describe("group", () => { it(TITLE, run); });',
    'describe.each([1])("group", { timeout: 1 }, () => { it(TITLE, run); });',
  ])("counts in the title of a test: %s", (source) => {
    expect(read(source)).toEqual({ shown: ["a.b"], idle: [] });
  });

  it.each(["skip", "skipIf(isLate)", "runIf(isLate)", "fails", "todo"])(
    "is idle where a test may be left out: %s",
    (way) => {
      expect(read(`it.${way}(TITLE, run);`)).toEqual({ shown: [], idle: ["a.b"] });
    },
  );

  it.each([
    'describe.skipIf(isLate)("group", () => { it(TITLE, run); });',
    "if (isLate) it(TITLE, run);",
    "for (const each of []) it(TITLE, run);",
    "function never() { it(TITLE, run); }",
    "describe(TITLE, run);",
    "expect(TITLE);",
  ])("is idle where no test surely runs: %s", (source) => {
    expect(read(source)).toEqual({ shown: [], idle: ["a.b"] });
  });

  it("can stand beside others, and in a template", () => {
    const template = "`x $" + "{seed} [f.g]`";
    expect(marksIn(`it("x [a.b] [c-d.e-2]", run); it(${template}, run);`).shown).toEqual(["a.b", "c-d.e-2", "f.g"]);
  });

  it("is nothing else in brackets", () => {
    const source = 'it("x [a] [a.b.c] [A.b] %s", run); const a = rows[a.b];';
    expect(marksIn(source)).toEqual({ shown: [], idle: [] });
  });
});
