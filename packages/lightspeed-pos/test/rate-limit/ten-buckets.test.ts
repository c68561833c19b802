import { afterAll, describe, expect, test } from "vitest";
import { burstFloor, callersFloor, dripFloor } from "./floors.js";
import { type Call, run, type Traffic } from "./traffic.js";

/** `npm run trial:limiter` runs every combination; `npm test` one in some, so that each value is in it. */
const isTrial = process.env["LIGHTSPEED_POS_TRIAL"] === "limiter";

const servers = ["emulated", "simulated"] as const;
const everyCallers = [1, 2, 10, 100, 1000];
const phases = isTrial ? [0, 333, 950] : [333];
const latencies = [
  { before: 2.5, after: 2.5 },
  { before: 50, after: 50 },
  { before: 400, after: 100 },
  { before: 1999, after: 1 },
  { before: 1, after: 4999 },
  { before: 4999, after: 1 },
];
const mixes = [
  { mix: "reads", costs: [1] },
  { mix: "mixed", costs: [1, 1.4, 2, 10, 1, 1.2, 5] },
];

interface Work {
  readonly server: (typeof servers)[number];
  readonly callers: number;
  readonly phase: number;
  readonly before: number;
  readonly after: number;
  readonly mix: string;
  readonly costs: readonly number[];
}

const everyWork = servers.flatMap((server) =>
  latencies.flatMap((latency) =>
    mixes.flatMap((mix) =>
      everyCallers.flatMap((callers) => phases.map((phase) => ({ server, callers, phase, ...latency, ...mix }))),
    ),
  ),
);

// A step that shares no divisor with the lengths of the lists meets every value of each.
const step = isTrial ? 1 : 13;

describe.each([1, 3, 10])("%d registers, ten buckets of work", (registers) => {
  const size = 90 + 10 * (registers - 1);
  const works = everyWork.filter((_, index) => index % step === registers % step);

  test.each(works)("$mix, $callers callers, $before + $after ms, $server from $phase", async (work) => {
    const { before, after, callers } = work;
    const latency = before + after;
    const traffic = await run(callsWorth(10 * size, work), { registers, ...work });
    expect(traffic.server.refusals).toEqual([]);
    const floor = Math.max(dripFloor(traffic), burstFloor(traffic), callersFloor(traffic, callers, latency));
    report(registers, work, traffic, floor + latency);
    expect(traffic.elapsed).toBeLessThanOrEqual(floor * allowed(floor, latency) + latency);
  });
});

/**
 * By how much it may take longer than the floor: 2 %, or 5 % where latency alone forbids that.
 *
 * Two round trips are lost to whoever wants no refusal, however the moments of counting lie between sending and answer.
 * The first: others may have left the bucket full, so one request goes alone, and until its answer nothing leaks that
 * we filled in. The second: when the answers of the first requests come, they may just have been counted, so that
 * nothing of them has leaked yet; and what is sent from then on may be counted at once. No answer ever tells that it
 * was otherwise, as all of them would look the same had everything happened that much earlier.
 */
function allowed(floor: number, latency: number): number {
  return 2 * latency > 0.02 * floor ? 1.05 : 1.02;
}

function callsWorth(drips: number, { costs, before, after }: Work): Call[] {
  const calls: Call[] = [];
  for (let sum = 0; sum < drips; sum += calls.at(-1)?.cost ?? 0) {
    calls.push({ cost: costs[calls.length % costs.length] ?? 1, before, after });
  }
  return calls;
}

const worst = new Map<string, number>();

function report(registers: number, { before, after }: Work, { elapsed }: Traffic, floor: number): void {
  const row = `${registers} registers, answers in ${before} + ${after} ms`;
  worst.set(row, Math.max(worst.get(row) ?? 0, elapsed / floor));
}

afterAll(() => {
  if (!isTrial) return;
  console.log("The longest time, beside the least possible and one round trip:");
  for (const [row, ratio] of worst) console.log(`${ratio.toFixed(4)} ${row}`);
});
