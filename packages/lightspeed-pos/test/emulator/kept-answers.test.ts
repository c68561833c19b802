import { describe, expect, it } from "vitest";
import { KeptAnswers } from "../../src/emulator/kept-answers.js";

/** Keeps answers of a store that changes when it is told to. */
function useKept(mostBytes?: number) {
  const store = { changes: 0 };
  const kept = new KeptAnswers(store, mostBytes);
  let made = 0;
  const answer = (key: string, text = key) =>
    kept.answer(key, () => {
      made += 1;
      return { contentType: "application/json", text };
    });
  return { store, answer, made: () => made };
}

describe("kept answers", () => {
  it("are made once, and carry their bytes", () => {
    const { answer, made } = useKept();
    const first = answer("a", "é");
    expect(answer("a")).toBe(first);
    expect(first).toEqual({ contentType: "application/json", text: "é", bytes: Buffer.from("é") });
    expect(made()).toBe(1);
  });

  it("are forgotten once the store has changed", () => {
    const { store, answer } = useKept();
    answer("a", "before");
    store.changes += 1;
    expect(answer("a", "after").text).toBe("after");
  });

  it("are not kept when the store changes while they are made", () => {
    const store = { changes: 0 };
    const kept = new KeptAnswers(store);
    const textOf = (text: string, change = 0) =>
      kept.answer("a", () => {
        store.changes += change;
        return { contentType: "application/json", text };
      }).text;
    expect([textOf("before", 1), textOf("after"), textOf("not made")]).toEqual(["before", "after", "after"]);
  });

  it("give way to others, first the one asked for longest ago", () => {
    const { answer, made } = useKept(3 * 1500);
    const text = "x".repeat(333);
    for (const key of ["a", "b", "c", "a", "d"]) answer(key, text);
    expect(made()).toBe(4);
    answer("a", text);
    answer("d", text);
    expect(made()).toBe(4);
    answer("b", text);
    expect(made()).toBe(5);
  });

  it("leave out what alone takes more than there is room for", () => {
    const { answer, made } = useKept(1000);
    answer("small", "x");
    answer("large", "x".repeat(1000));
    answer("large", "x".repeat(1000));
    answer("small", "x");
    expect(made()).toBe(3);
  });
});
