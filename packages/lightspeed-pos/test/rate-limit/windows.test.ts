import { describe, expect, test } from "vitest";
import { burstFloor } from "./floors.js";
import { type Call, run } from "./traffic.js";

const second = 1000;

const cheap = (length: number, latency: number): Call[] =>
  Array.from({ length }, () => ({ cost: 1, before: latency / 2, after: latency / 2 }));

describe("where the windows and not the drips are short", () => {
  test.each([5, 100, 300])("with answers in %d ms every window is filled", async (latency) => {
    const traffic = await run(cheap(600, latency), { registers: 10, burst: 4, phase: 333 });
    expect(traffic.server.refusals).toEqual([]);
    expect(traffic.elapsed).toBeLessThan(burstFloor(traffic) * 1.02 + latency);
  });

  // Requests on their way may be counted in one window, so there are never more of them than it takes.
  test.each([600, 5000])(
    "with answers in %d ms as many go as can be on their way, one window apart",
    async (latency) => {
      const traffic = await run(cheap(120, latency), { registers: 10, burst: 4, phase: 333 });
      expect(traffic.server.refusals).toEqual([]);
      expect(traffic.elapsed).toBeLessThan((120 / 4) * (second + latency) + 2 * latency);
    },
  );

  test("clocks that drift apart by a fifth of a second in a thousand change nothing", async () => {
    const traffic = await run(cheap(600, 100), { registers: 10, burst: 4, phase: 333, drift: 0.0002 });
    expect(traffic.server.refusals).toEqual([]);
    expect(traffic.elapsed).toBeLessThan(burstFloor(traffic) * 1.02 + 100);
  });

  test("a clock that is set by half a second costs a refusal at most", async () => {
    const calls = cheap(400, 100);
    let isSet = false;
    const traffic = await run(calls, {
      registers: 10,
      burst: 4,
      shiftAt: (now) => {
        isSet ||= now > 30 * second;
        return isSet ? 500 : 0;
      },
    });
    expect(traffic.server.refusals.length).toBeLessThanOrEqual(1);
  });
});

test.each([
  { registers: 10, length: 100, windows: 3 },
  { registers: 1, length: 80, windows: 4 },
])("$length quick requests at once, $registers registers: they are through in $windows windows", async (load) => {
  const traffic = await run(cheap(load.length, 10), { registers: load.registers, phase: 333 });
  expect(traffic.server.refusals).toEqual([]);
  expect(traffic.elapsed).toBeLessThan(load.windows * second);
});
