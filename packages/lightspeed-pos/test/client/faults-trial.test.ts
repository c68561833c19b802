import { expect, test } from "vitest";
import { runTrial } from "./faults-trial.js";

// `npm run trial:faults` sets these for a long run, and shows the table.
const requests = Number(process.env["TRIAL_REQUESTS"] ?? 500);
const seed = Number(process.env["TRIAL_SEED"] ?? 1);

test(`${requests} requests with every fault at 2 %: no row is lost or repeated, no write is doubled (seed ${seed})`, {
  timeout: 20_000 + requests * 30,
}, async () => {
  const started = performance.now();
  const report = await runTrial({ requests, seed });
  if (process.env["TRIAL_REQUESTS"] !== undefined) {
    const seconds = Math.round((performance.now() - started) / 1000);
    console.log(`${report.sent} requests in ${seconds} s`, report.faults, report.calls);
  }
  expect(report.wrongs).toEqual([]);
  expect(report.sent).toBeGreaterThanOrEqual(requests);
  expect(Object.values(report.faults).every((struck) => struck > 0)).toBe(true);
});
