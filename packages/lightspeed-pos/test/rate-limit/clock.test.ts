import { getEventListeners } from "node:events";
import { describe, expect, test } from "vitest";
import { VirtualClock } from "../../../../test-support/virtual-clock.js";
import { systemClock } from "../../src/rate-limit/index.js";

describe("the system clock", () => {
  test("sleeps at least as long as asked", async () => {
    const start = systemClock.now();
    await systemClock.sleep(5.5);
    expect(systemClock.now() - start).toBeGreaterThanOrEqual(5);
  });

  test("an abort ends the sleep with the signal's reason, and leaves nothing behind", async () => {
    const controller = new AbortController();
    const timersBefore = timers();
    const sleeping = systemClock.sleep(60_000, controller.signal);
    expect(timers()).toBe(timersBefore + 1);
    controller.abort("enough");
    expect(timers()).toBe(timersBefore);
    await expect(sleeping).rejects.toBe("enough");
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
  });

  test("a sleep that ended leaves no listener behind", async () => {
    const { signal } = new AbortController();
    await systemClock.sleep(1, signal);
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });

  test("does not begin to sleep for a signal that aborted before", async () => {
    await expect(systemClock.sleep(60_000, AbortSignal.abort("before"))).rejects.toBe("before");
  });

  test("a sleep of a year does not end at once", async () => {
    const sleeping = systemClock.sleep(365 * 24 * 3600 * 1000, AbortSignal.timeout(5));
    await expect(sleeping).rejects.toMatchObject({ name: "TimeoutError" });
  });
});

function timers(): number {
  return process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
}

describe("the virtual clock", () => {
  test("jumps to the next sleeper when everything waits, in the order of time", async () => {
    const clock = new VirtualClock({ start: 100 });
    const woken: string[] = [];
    const sleep = (ms: number) => clock.sleep(ms).then(() => woken.push(`${ms} at ${clock.now()}`));
    await Promise.all([sleep(3_600_000), sleep(1), sleep(1000)]);
    expect(woken).toEqual(["1 at 101", "1000 at 1100", "3600000 at 3600100"]);
  });

  test("wakes those of the same moment one after the other, as they fell asleep", async () => {
    const clock = new VirtualClock();
    const seen: string[] = [];
    const walk = async (name: string) => {
      for (let step = 1; step <= 2; step++) {
        await clock.sleep(10);
        seen.push(`${name}${step}`);
      }
    };
    await Promise.all([walk("a"), walk("b")]);
    expect(seen).toEqual(["a1", "b1", "a2", "b2"]);
  });

  test("moved by hand, it wakes whoever is due, and stops where it was told", async () => {
    const clock = new VirtualClock({ isManual: true });
    const woken: number[] = [];
    for (const ms of [30, 10, 20]) void clock.sleep(ms).then(() => woken.push(clock.now()));
    await clock.advance(25);
    expect([woken, clock.now(), clock.sleeping]).toEqual([[10, 20], 25, 1]);
  });

  test("an aborted sleeper is gone", async () => {
    const clock = new VirtualClock({ isManual: true });
    const controller = new AbortController();
    const sleeping = clock.sleep(10, controller.signal);
    controller.abort("enough");
    await expect(sleeping).rejects.toBe("enough");
    expect(clock.sleeping).toBe(0);
  });
});
