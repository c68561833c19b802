import { describe, expect, test } from "vitest";
import { dripFloor } from "./floors.js";
import { type Call, run } from "./traffic.js";

const second = 1000;

interface Foreign {
  readonly at: number;
  readonly cost: number;
}

const reads = (length: number, latency: number): Call[] =>
  Array.from({ length }, () => ({ cost: 1, before: latency / 2, after: latency / 2 }));

/** The same request again and again. */
const every = (milliseconds: number, cost: number): Foreign[] =>
  Array.from({ length: 1000 }, (_, index) => ({ at: (index + 1) * milliseconds, cost }));

/** Requests at moments that look random and are the same each time; as often as the interval on average. */
function nowAndThen(interval: number, costs: readonly number[]): Foreign[] {
  let state = 11;
  const random = () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
  let at = 0;
  return Array.from({ length: 1000 }, () => {
    at -= Math.log(1 - random()) * interval;
    return { at, cost: costs[Math.floor(random() * costs.length)] ?? 1 };
  });
}

describe("somebody else left the bucket", () => {
  test("almost full: the first answer tells, and nothing is refused", async () => {
    const { server } = await run(reads(50, 40), { level: 89 });
    expect(server.refusals).toEqual([]);
  });

  test("over full: only the first request is refused, and the wait is the one it tells", async () => {
    const { server, elapsed } = await run([{ cost: 1, before: 10, after: 10 }], { level: 92.57 });
    expect(server.refusals).toEqual([{ at: 10, type: "api-leaky-bucket" }]);
    expect(server.requests).toBe(2);
    expect(elapsed).toBeGreaterThanOrEqual(3 * second);
    expect(elapsed).toBeLessThan(4 * second);
  });
});

describe.each([5, 100])("somebody else uses the bucket, an answer takes %d ms", (latency) => {
  test.each([
    { what: "a drip every two seconds", foreign: every(2 * second, 1) },
    { what: "half a drip every second", foreign: every(second, 0.5) },
    { what: "ten drips every thirty seconds", foreign: every(30 * second, 10) },
    { what: "sixty drips at one moment", foreign: [{ at: 60 * second, cost: 60 }] },
    { what: "forty requests at one moment", foreign: Array.from({ length: 40 }, () => ({ at: 45 * second, cost: 1 })) },
  ])("$what: at most the refusal that announces it", async ({ foreign }) => {
    const { server } = await run(reads(500, latency), { foreign, server: "emulated" });
    expect(server.refusals.length).toBeLessThanOrEqual(1);
    expect(server.drips).toBe(500);
  });
});

describe("somebody else takes half of the drips, at any moments", () => {
  test.each([
    { latency: 5, most: 4 },
    { latency: 100, most: 4 },
    // Those who are on their way when others come in are refused together, and nothing can be done about it.
    { latency: 1000, most: 8 },
    { latency: 5000, most: 16 },
  ])("an answer takes $latency ms: of 900 requests at most $most are refused", async ({ latency, most }) => {
    const foreign = nowAndThen(6 * second, [1, 1.4, 2, 10, 1, 1.2, 5]);
    const traffic = await run(reads(900, latency), { foreign, server: "emulated" });
    expect(traffic.server.refusals.length).toBeLessThanOrEqual(most);
    const theirs = foreign.filter(({ at }) => at < traffic.elapsed).reduce((sum, { cost }) => sum + cost, 0);
    const floor = dripFloor(traffic) + (theirs / traffic.server.dripRate) * second;
    expect(traffic.elapsed).toBeLessThan(floor * 1.03 + 2 * latency);
  });
});

test("once the others are gone the whole bucket is used again", async () => {
  const foreign = every(second, 0.5).slice(0, 100);
  const traffic = await run(reads(2000, 100), { foreign });
  expect(traffic.limiter.state.level).toBeGreaterThan(85);
  expect(traffic.elapsed).toBeLessThan(dripFloor(traffic) + 55 * second);
});
