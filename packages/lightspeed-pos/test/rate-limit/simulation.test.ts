import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lostLinger } from "../../src/rate-limit/bucket.js";
import { cautiousBurstFloor, dripFloor } from "./floors.js";
import { type Call, run } from "./traffic.js";

const second = 1000;
/** `npm run trial:limiter` tries many more schedules. */
const isTrial = process.env["LIGHTSPEED_POS_TRIAL"] === "limiter";
const prices = [1, 1.4, 2, 10, 1, 0.5, 5];

/** Costs and latencies that look random and are the same each time. */
function calls(length: number, latency: () => readonly [before: number, after: number], isMixed: boolean): Call[] {
  return Array.from({ length }, (_, index) => {
    const [before, after] = latency();
    return { cost: isMixed ? (prices[index % prices.length] as number) : 1, before, after };
  });
}

function uneven(): () => readonly [number, number] {
  let state = 7;
  const next = () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return 5 + (2495 * state) / 2 ** 32;
  };
  return () => [next(), next()];
}

const latencies = [
  { name: "5 ms", latency: () => () => [2.5, 2.5] as const, longest: 5 },
  { name: "100 ms", latency: () => () => [50, 50] as const, longest: 100 },
  { name: "1 s", latency: () => () => [500, 500] as const, longest: second },
  { name: "5 s before the server books", latency: () => () => [4999, 1] as const, longest: 5 * second },
  { name: "5 s after the server booked", latency: () => () => [1, 4999] as const, longest: 5 * second },
  { name: "10 ms to 5 s, out of order", latency: uneven, longest: 5 * second },
];

// The first answer, the last one, and a round in which nothing was known to leak.
const rounds = 3;

describe.each([1, 3, 10])("%d registers", (registers) => {
  describe.each(latencies)("an answer takes $name", ({ latency, longest }) => {
    test.each([
      { length: 1, isMixed: false },
      { length: 20, isMixed: true },
      { length: 300, isMixed: false },
      { length: 300, isMixed: true },
    ])("$length at once, mixed prices: $isMixed; none is refused, no time is lost", async (load) => {
      const traffic = await run(calls(load.length, latency(), load.isMixed), { registers, phase: 333 });
      expect(traffic.server.refusals).toEqual([]);
      expect(traffic.server.requests).toBe(load.length);
      const floor = Math.max(dripFloor(traffic), cautiousBurstFloor(traffic, longest));
      expect(traffic.elapsed).toBeLessThanOrEqual(floor + rounds * longest + 50);
      expect(traffic.worstSurprise).toBeLessThan(1e-6);
    });
  });

  test("with quick answers the drips are used up to the last percent", async () => {
    const traffic = await run(
      calls(300, () => [15, 15], true),
      { registers },
    );
    expect(traffic.elapsed / dripFloor(traffic)).toBeLessThan(1.01);
    // Less than the floor by what the last request may go over the size, and by no more.
    expect(traffic.elapsed).toBeGreaterThanOrEqual(dripFloor(traffic) - (10 / traffic.server.dripRate) * second);
  });

  test.each([1, 2, 8, 40])("%d at a time: none is refused", async (callers) => {
    const traffic = await run(calls(200, uneven(), true), { registers, callers });
    expect(traffic.server.refusals).toEqual([]);
    expect(traffic.server.requests).toBe(200);
  });
});

const anyCall: fc.Arbitrary<Call> = fc.record(
  {
    cost: fc.integer({ min: 1, max: 1200 }).map((tenths) => tenths / 10),
    at: fc.integer({ min: 0, max: 20 * second }),
    before: fc.integer({ min: lostLinger, max: 5 * second }),
    after: fc.integer({ min: 1, max: 5 * second }),
    lane: fc.constantFrom("interactive", "sync", "backfill"),
    givesUp: fc.oneof(fc.constant("unanswered" as const), fc.integer({ min: 0, max: lostLinger - 1 })),
  },
  { requiredKeys: ["cost", "before", "after"] },
);

// Many cheap and quick ones press on the windows, where dear and slow ones press on the bucket.
const anyQuickCall: fc.Arbitrary<Call> = fc.record({
  cost: fc.constantFrom(0.1, 0.5, 1),
  at: fc.integer({ min: 0, max: 3 * second }),
  before: fc.double({ min: 0.01, max: 400, noNaN: true }),
  after: fc.double({ min: 0.01, max: 400, noNaN: true }),
});

describe("whatever happens when", () => {
  const anyServer = fc.record({
    server: fc.constantFrom("simulated" as const, "emulated" as const),
    registers: fc.constantFrom(1, 2, 3, 10),
    burst: fc.constantFrom(undefined, 2, 5, 15),
    phase: fc.integer({ min: 0, max: 999 }),
    drift: fc.double({ min: -0.0003, max: 0.0003, noNaN: true }),
  });
  const announcing: Call = { cost: 1, before: 20, after: 20 };

  /** What others left in the bucket is only known once an answer tells, so there the first request gets one. */
  const anyStart = fc.oneof(
    fc.constant({ level: 0, first: [] }),
    fc.record({ level: fc.double({ min: 0, max: 89, noNaN: true }), first: fc.constant([announcing]) }),
  );

  test.each([
    ["dear and slow requests", fc.array(anyCall, { maxLength: 60, size: "max" })],
    ["cheap and quick requests", fc.array(anyQuickCall, { minLength: 20, maxLength: 150, size: "max" })],
  ])("%s are never refused, and the level is never underestimated", { timeout: 900_000 }, async (_, anyCalls) => {
    const property = fc.asyncProperty(anyCalls, anyServer, anyStart, async (schedule, server, { level, first }) => {
      const traffic = await run([...first, ...schedule], { ...server, level });
      expect(traffic.server.refusals).toEqual([]);
      // While no answer tells, clocks that drift apart hide what leaks in the difference, and no more than that.
      const drifted = Math.abs(server.drift) * (traffic.elapsed / second) * traffic.server.dripRate;
      expect(traffic.worstSurprise).toBeLessThan(0.1 + drifted);
      expect(traffic.limiter.state).toMatchObject({ queued: 0, inFlight: 0 });
    });
    await fc.assert(property, { numRuns: isTrial ? 2000 : 40 });
  });
});
