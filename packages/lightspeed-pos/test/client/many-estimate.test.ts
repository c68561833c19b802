import { expect, test } from "vitest";
import { secondsFor } from "../../src/client/many/estimate.js";
import type { LimiterState } from "../../src/index.js";

const limits: LimiterState = {
  level: 0,
  size: 90,
  dripRate: 1,
  reserve: 0,
  burstCount: 0,
  burstLimit: 20,
  queued: 0,
  queuedByLane: { interactive: 0, sync: 0, backfill: 0 },
  wait: 0,
  inFlight: 0,
  isAlone: false,
};

test.each<[string, number, number, Partial<LimiterState>, number]>([
  ["nothing takes no time", 0, 0, { wait: 5000 }, 0],
  ["what fits into the bucket takes no longer than its windows", 60, 60, {}, 2],
  ["what does not fit waits for its drips", 1000, 1000, {}, 910],
  ["a full bucket must leak first", 10, 10, { level: 90 }, 10],
  ["what is left for others is not ours", 100, 100, { reserve: 30 }, 40],
  ["ten registers drip faster", 1000, 1000, { size: 180, dripRate: 10, burstLimit: 100 }, 82],
  ["before the first answer it goes by the slowest drip", 100, 100, { size: undefined, burstLimit: undefined }, 100],
  ["those who wait already go first", 1, 1, { wait: 7000 }, 7],
])("%s", (_what, requests, drips, known, seconds) => {
  expect(secondsFor(requests, drips, { ...limits, ...known })).toBe(seconds);
});
