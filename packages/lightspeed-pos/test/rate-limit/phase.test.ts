import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSharp, learnBeginning, overAt, type Phase } from "../../src/rate-limit/phase.js";

const unknown: Phase | undefined = undefined;

describe("a window that held a moment is over", () => {
  test("a second later, while nothing is known", () => {
    expect(overAt(unknown, 4321.5)).toBe(5322);
  });

  test("as soon as the next one must have begun", () => {
    const phase = learnBeginning(unknown, 200, 250);
    expect(overAt(phase, 230)).toBeLessThanOrEqual(1230);
    expect(overAt(phase, 700)).toBeGreaterThanOrEqual(1250);
    expect(overAt(phase, 700)).toBeLessThan(1255);
  });

  test("later and later, the longer ago a beginning was seen: clocks drift", () => {
    const phase = learnBeginning(unknown, 200, 250);
    const late = (second: number) => overAt(phase, second * 1000 - 300) - (second * 1000 + 250);
    expect(late(60)).toBeGreaterThan(late(1) + 25);
    expect(late(60)).toBeLessThan(40);
  });
});

describe("two beginnings", () => {
  test("narrow each other down, however many windows lie between them", () => {
    const phase = learnBeginning(learnBeginning(unknown, 200, 600), 5550, 6150);
    expect(phase.to - phase.from).toBeLessThan(110);
    expect([isSharp(learnBeginning(unknown, 200, 800), 900), isSharp(phase, 6150)]).toEqual([false, true]);
  });

  test("that contradict each other are not built on for a minute; then the later one holds", () => {
    const phase = learnBeginning(learnBeginning(unknown, 200, 250), 5600, 5650);
    expect(overAt(phase, 5700)).toBe(6700);
    expect(isSharp(phase, 5700)).toBe(false);
    expect(overAt(phase, 66_700)).toBeLessThan(66_700 + 1000);
  });
});

test("whatever was learned, a window is never taken for over before it is", () => {
  const anyStretch = fc.record({
    window: fc.integer({ min: 0, max: 100 }),
    early: fc.double({ min: 0.01, max: 499, noNaN: true }),
    late: fc.double({ min: 0, max: 499, noNaN: true }),
  });
  const property = fc.property(
    fc.array(anyStretch, { minLength: 1, maxLength: 8 }),
    fc.double({ min: 0, max: 999, noNaN: true }),
    fc.double({ min: -0.0004, max: 0.0004, noNaN: true }),
    fc.double({ min: 0, max: 110_000, noNaN: true }),
    (stretches, offset, drift, moment) => {
      const beginning = (window: number) => (offset + window * 1000) * (1 + drift);
      const learned = [...stretches].sort((a, b) => a.window - b.window);
      const phase = learned.reduce<Phase | undefined>(
        (so, { window, early, late }) => learnBeginning(so, beginning(window) - early, beginning(window) + late),
        unknown,
      );
      const next = Math.floor((moment / (1 + drift) - offset) / 1000) + 1;
      const length = 1000 * Math.max(0, drift);
      expect(overAt(phase, moment)).toBeGreaterThanOrEqual(Math.min(beginning(next), moment + 1000) - length);
      expect(phase?.contradictedAt).toBeUndefined();
    },
  );
  fc.assert(property, { numRuns: 1000 });
});
