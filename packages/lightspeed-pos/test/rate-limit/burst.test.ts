import { describe, expect, test } from "vitest";
import { lostLinger } from "../../src/rate-limit/bucket.js";
import {
  type Burst,
  burstWait,
  count,
  loseCount,
  occupiedOf,
  uncount,
  unknownBurst,
} from "../../src/rate-limit/burst.js";
import { learnFromCount } from "../../src/rate-limit/burst-answers.js";
import type { RateHeaders } from "../../src/rate-limit/index.js";

/** The windows after these steps: sent at, answered at (absent: still on its way), and what the answer told. */
type Step = readonly [id: string, sent: number, answered?: number, headers?: RateHeaders];

function after(...steps: readonly Step[]): Burst {
  const events = steps.flatMap(([id, sent, answered, headers = {}]) => [
    { at: sent, apply: (burst: Burst) => count(burst, id, sent) },
    ...(answered === undefined
      ? []
      : [{ at: answered, apply: (burst: Burst) => learnFromCount(burst, id, headers, answered) }]),
  ]);
  events.sort((a, b) => a.at - b.at);
  return events.reduce((burst, { apply }) => apply(burst), { ...unknownBurst, limit: 3 } as Burst);
}

describe("waiting for a place", () => {
  test("while the limit is unknown there are as many as the smallest shop has", () => {
    const sent = (length: number) =>
      Array.from({ length }).reduce<Burst>((so, _, id) => count(so, `${id}`, 0), unknownBurst);
    expect(burstWait(sent(19), 0)).toBe(0);
    expect(burstWait(sent(20), 0)).toBe(Number.POSITIVE_INFINITY);
  });

  test("a request holds its place until a second after its answer", () => {
    const burst = after(["a", 0, 50], ["b", 0, 80], ["c", 0, 200]);
    expect(burstWait(burst, 200)).toBe(850);
    expect(burstWait(burst, 1049)).toBe(1);
    expect(burstWait(burst, 1050)).toBe(0);
    expect(occupiedOf(burst, 1100)).toBe(1);
  });

  test("where all places are on their way, only an answer can tell", () => {
    expect(burstWait(after(["a", 0], ["b", 0], ["c", 0]), 5000)).toBe(Number.POSITIVE_INFINITY);
  });

  test("a request without an answer holds its place as long as it may still arrive, and a second more", () => {
    const burst = loseCount(after(["a", 0], ["b", 0], ["c", 0]), "a", 300);
    expect(burstWait(burst, 300)).toBe(lostLinger + 1000);
  });

  test("a request that was not sent after all gives its place back", () => {
    expect(burstWait(uncount(after(["a", 0], ["b", 0], ["c", 0]), "b"), 0)).toBe(0);
  });
});

describe("the limit", () => {
  test("is what an answer says", () => {
    expect(after(["a", 0, 50, { burstCount: 1, burstLimit: 40 }]).limit).toBe(40);
  });

  test.each([
    [90, 20],
    [110, 24],
    [180, 40],
  ])("for a bucket of %d it is taken for %d where no answer says it", (size, limit) => {
    const burst = learnFromCount(count(unknownBurst, "a", 0), "a", { size, level: 1 }, 5);
    expect(burst.limit).toBe(limit);
  });
});

describe("what an answer says of its window", () => {
  const burstLimit = 3;

  test("frees the places of requests that an earlier window held", () => {
    const burst = after(
      ["a", 0, 50, { burstCount: 3, burstLimit }],
      ["b", 0, 60, { burstCount: 2, burstLimit }],
      ["c", 70, 90, { burstCount: 1, burstLimit }],
    );
    expect(occupiedOf(burst, 90)).toBe(1);
    expect(burstWait(burst, 90)).toBe(0);
  });

  test("does not free those that may have come after it", () => {
    const burst = after(["slow", 0, 100, { burstCount: 1, burstLimit }], ["b", 0, 50], ["c", 20]);
    expect(occupiedOf(burst, 100)).toBe(3);
  });

  test("shows the requests of others, for a second", () => {
    const burst = after(["a", 0, 50, { burstCount: 3, burstLimit }]);
    expect(burstWait(burst, 50)).toBe(1000);
    expect(burstWait(burst, 1050)).toBe(0);
  });

  test("shows others also where own requests from an earlier window would explain the number", () => {
    const own: Step[] = [
      ["a", 0, 10],
      ["b", 0, 10],
    ];
    const newWindow: Step = ["c", 500, 510, { burstCount: 1, burstLimit }];
    expect(burstWait(after(...own, newWindow), 510)).toBe(0);
    expect(burstWait(after(...own, newWindow, ["d", 520, 530, { burstCount: 3, burstLimit }]), 530)).toBeGreaterThan(0);
  });

  test("is no stranger's work when a late answer counts what went before it", () => {
    const before: Step[] = [
      ["b", 0, 50],
      ["c", 0, 50],
    ];
    const burst = after(["late", 0, 1500, { burstCount: 3, burstLimit }], ...before, ["d", 1200, 1300]);
    expect(burst.foreign).toBeUndefined();
    expect(occupiedOf(burst, 1500)).toBe(2);
  });
});

describe("when windows begin", () => {
  const burstLimit = 3;
  /** Two requests one after the other, the second of which begins a window: between 0 and 320. */
  const restart: Step[] = [
    ["a", 0, 40, { burstCount: 2, burstLimit }],
    ["b", 280, 320, { burstCount: 1, burstLimit }],
  ];

  test("is learned from a count that starts again, and frees places as soon as the next must have begun", () => {
    const full: Step[] = [...restart, ["c", 330, 370, {}], ["d", 330, 370, {}]];
    expect(occupiedOf(after(...full), 1319)).toBe(3);
    // The next window begins between 1000 and 1320; a little comes on top for the clocks' drift and for rounding.
    expect(occupiedOf(after(...full), 1323)).toBe(0);
    const unlearned = full.map(([id, sent, answered]): Step => [id, sent, answered, {}]);
    expect(occupiedOf(after(...unlearned), 1369)).toBe(2);
  });

  test("is not learned from answers that may have been counted in another order", () => {
    const burst = after(
      ["slow", 0, 400, { burstCount: 1, burstLimit }],
      ["quick", 10, 60, { burstCount: 2, burstLimit }],
    );
    expect(burst.phase).toBeUndefined();
  });

  test("while unknown is found out by the last places, one after the other, when more wait than there are", () => {
    const limit = 8;
    const busy = after(
      ["a", 0, 20, { burstCount: 1, burstLimit: limit }],
      ...[1, 2, 3, 4, 5].map((index): Step => [`${index}`, 20]),
    );
    expect(burstWait(busy, 20, 2)).toBe(0);
    expect(burstWait(busy, 20, 3)).toBeCloseTo(1000 / 3, 6);
    expect(burstWait(busy, 20 + 1000 / 3, 3)).toBe(0);
  });
});

test("requests are forgotten once they can no longer matter", () => {
  const steps = Array.from({ length: 50 }, (_, index): Step => [`${index}`, index * 2000, index * 2000 + 100]);
  expect(after(...steps).ended).toHaveLength(1);
});

test("the windows survive JSON", () => {
  const burst = loseCount(after(["a", 0, 50, { burstCount: 3, burstLimit: 3 }], ["b", 0], ["c", 20]), "b", 60);
  expect(JSON.parse(JSON.stringify(burst))).toEqual(burst);
});
