import { getEventListeners } from "node:events";
import { describe, expect, test } from "vitest";
import { VirtualClock } from "../../../../test-support/virtual-clock.js";
import {
  type BucketStore,
  Limiter,
  memoryStore,
  type RateHeaders,
  type Reservation,
} from "../../src/rate-limit/index.js";

const roomy: RateHeaders = { level: 1, size: 90, dripRate: 1, burstCount: 1, burstLimit: 20 };
const full: RateHeaders = { ...roomy, level: 90 };

function setUp() {
  const clock = new VirtualClock({ isManual: true });
  const limiter = new Limiter({ clock, store: memoryStore(clock), key: "account:1" });
  return { clock, limiter };
}

/** A limiter that had its first answer. */
async function setUpKnown(headers: RateHeaders) {
  const { clock, limiter } = setUp();
  (await limiter.acquire(1)).answered(headers);
  return { clock, limiter };
}

/** Watches who is admitted, and when. */
function watch(clock: VirtualClock) {
  const admitted: string[] = [];
  return {
    admitted,
    note: (name: string) => (reservation: Reservation) => {
      admitted.push(`${name} at ${clock.now()}`);
      reservation.lost();
    },
  };
}

describe("the first request", () => {
  test("goes alone; the others go once its answer told the limits", async () => {
    const { clock, limiter } = setUp();
    const { admitted, note } = watch(clock);
    const probe = await limiter.acquire(1);
    const others = ["a", "b"].map((name) => limiter.acquire(1).then(note(name)));
    await clock.advance(700);
    expect(admitted).toEqual([]);
    expect(limiter.state).toMatchObject({ queued: 2, inFlight: 1, size: undefined });
    probe.answered(roomy);
    await Promise.all(others);
    expect(admitted).toEqual(["a at 700", "b at 700"]);
  });

  test("that gets no answer lets the next one go", async () => {
    const { limiter } = setUp();
    const probe = await limiter.acquire(1);
    const next = limiter.acquire(1);
    probe.lost();
    await expect(next).resolves.toBeDefined();
  });
});

describe("waiting", () => {
  test("lasts exactly until there is room", async () => {
    const { clock, limiter } = await setUpKnown(full);
    const { admitted, note } = watch(clock);
    const waiting = limiter.acquire(2).then(note("two drips"));
    await clock.advance(1999);
    expect(admitted).toEqual([]);
    await clock.advance(1);
    await waiting;
    expect(admitted).toEqual(["two drips at 2000"]);
  });

  test("uses one timer, however many wait, and none when nobody does", async () => {
    const { clock, limiter } = await setUpKnown(full);
    const waiting = Array.from({ length: 15 }, () => limiter.acquire(0.1));
    await clock.advance(0);
    expect(clock.sleeping).toBe(1);
    await clock.advance(3000);
    await Promise.all(waiting);
    expect(clock.sleeping).toBe(0);
  });

  test("for an answer uses no timer at all", async () => {
    const { clock, limiter } = setUp();
    await limiter.acquire(1);
    const waiting = limiter.acquire(1, { signal: AbortSignal.timeout(5) });
    await clock.advance(0);
    expect(clock.sleeping).toBe(0);
    await expect(waiting).rejects.toMatchObject({ name: "TimeoutError" });
  });

  test("is first come, first served, also for one that is dearer than those behind it", async () => {
    const { clock, limiter } = await setUpKnown({ ...full, level: 80 });
    const { admitted, note } = watch(clock);
    const all = [limiter.acquire(20).then(note("dear")), limiter.acquire(1).then(note("cheap"))];
    await clock.advance(60_000);
    await Promise.all(all);
    expect(admitted.map((one) => one.split(" ")[0])).toEqual(["dear", "cheap"]);
  });

  test("lets a person pass a sync, and a sync a backfill, in whatever order they came", async () => {
    const { clock, limiter } = await setUpKnown(full);
    const { admitted, note } = watch(clock);
    const lanes = ["backfill", "sync", "interactive", "backfill", "sync", "interactive"] as const;
    const all = lanes.map((lane, index) => limiter.acquire(1, { lane }).then(note(`${lane} ${index}`)));
    await clock.advance(60_000);
    await Promise.all(all);
    expect(admitted.map((one) => one.split(" at ")[0])).toEqual([
      "interactive 2",
      "interactive 5",
      "sync 1",
      "sync 4",
      "backfill 0",
      "backfill 3",
    ]);
  });

  test("of somebody before is cut short for a person who needs less room", async () => {
    const { clock, limiter } = await setUpKnown(full);
    const { admitted, note } = watch(clock);
    const backfill = limiter.acquire(50, { lane: "backfill" }).then(note("backfill"));
    await clock.advance(500);
    const person = limiter.acquire(1).then(note("person"));
    await clock.advance(500);
    await person;
    expect(admitted).toEqual(["person at 1000"]);
    await clock.advance(60_000);
    await backfill;
  });
});

describe("an abort", () => {
  test("ends the wait at once, with the signal's reason, and gives the place to the next", async () => {
    const { clock, limiter } = await setUpKnown(full);
    const { admitted, note } = watch(clock);
    const controller = new AbortController();
    const dear = limiter.acquire(80, { signal: controller.signal });
    const cheap = limiter.acquire(1).then(note("cheap"));
    await clock.advance(1500);
    expect(admitted).toEqual([]);
    controller.abort("changed my mind");
    await expect(dear).rejects.toBe("changed my mind");
    await cheap;
    expect(admitted).toEqual(["cheap at 1500"]);
  });

  test("of the only one who waits leaves no timer and no listener", async () => {
    const { clock, limiter } = await setUpKnown(full);
    const controller = new AbortController();
    const waiting = limiter.acquire(80, { signal: controller.signal });
    await clock.advance(10);
    controller.abort("enough");
    await expect(waiting).rejects.toBe("enough");
    await clock.advance(0);
    expect([clock.sleeping, limiter.state.queued]).toEqual([0, 0]);
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
  });

  test("before the call sends nothing", async () => {
    const { limiter } = setUp();
    await expect(limiter.acquire(1, { signal: AbortSignal.abort("before") })).rejects.toBe("before");
    expect(limiter.state).toMatchObject({ queued: 0, inFlight: 0 });
  });

  test("while the store is asked takes the request back", async () => {
    const clock = new VirtualClock({ isManual: true });
    const limiter = new Limiter({ clock, store: slow(clock, [10, 10]), key: "account:1" });
    const controller = new AbortController();
    const waiting = limiter.acquire(7, { signal: controller.signal });
    await clock.advance(5);
    controller.abort("enough");
    await expect(waiting).rejects.toBe("enough");
    await clock.advance(1000);
    expect(limiter.state).toMatchObject({ level: 0, burstCount: 0, queued: 0, inFlight: 0 });
  });

  test("after admission changes nothing, and its listener is gone", async () => {
    const { limiter } = setUp();
    const { signal } = new AbortController();
    await limiter.acquire(1, { signal });
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });
});

test("an answer that comes while the store is asked is not missed", async () => {
  const clock = new VirtualClock({ isManual: true });
  const limiter = new Limiter({ clock, store: slow(clock, [0, 20, 5, 0]), key: "account:1" });
  const acquiring = limiter.acquire(1);
  await clock.advance(0);
  const probe = await acquiring;
  const { admitted, note } = watch(clock);
  const next = limiter.acquire(1).then(note("next"));
  probe.answered(roomy);
  await clock.advance(20);
  await next;
  expect(admitted).toEqual(["next at 20"]);
});

/** A store that keeps each change at once, and says so after one of these delays, in turn. */
function slow(clock: VirtualClock, delays: number[]): BucketStore {
  const memory = memoryStore(clock);
  return {
    async update(key, change) {
      const result = await memory.update(key, change);
      await clock.sleep(delays.shift() ?? 0);
      return result;
    },
  };
}

describe("a refusal", () => {
  test("blocks everybody until the wait that it tells is over, to the second", async () => {
    const { clock, limiter } = await setUpKnown(roomy);
    const { admitted, note } = watch(clock);
    const refused = await limiter.acquire(1);
    refused.refused({ level: 5, size: 90, retryAfter: 7, refusedBy: "burst" });
    const lanes = ["interactive", "backfill"] as const;
    const all = lanes.map((lane) => limiter.acquire(1, { lane }).then(note(lane)));
    await clock.advance(6999);
    expect(admitted).toEqual([]);
    await clock.advance(1);
    await Promise.all(all);
    expect(admitted).toEqual(["interactive at 7000", "backfill at 7000"]);
  });

  test("that tells no wait is obeyed for a second", async () => {
    const { clock, limiter } = await setUpKnown(roomy);
    const { admitted, note } = watch(clock);
    (await limiter.acquire(1)).refused({});
    const next = limiter.acquire(1).then(note("next"));
    await clock.advance(2000);
    await next;
    expect(admitted).toEqual(["next at 1000"]);
  });

  test("does not shorten a longer wait that another one told", async () => {
    const { clock, limiter } = await setUpKnown(roomy);
    const { admitted, note } = watch(clock);
    const [first, second] = [await limiter.acquire(1), await limiter.acquire(1)];
    first.refused({ retryAfter: 5 });
    second.refused({ retryAfter: 1 });
    const next = limiter.acquire(1).then(note("next"));
    await clock.advance(5000);
    await next;
    expect(admitted).toEqual(["next at 5000"]);
  });
});

describe("a reservation", () => {
  test("ends once: what is said after the first word does nothing", async () => {
    const { limiter } = setUp();
    const reservation = await limiter.acquire(1);
    reservation.answered({ ...roomy, level: 40 });
    reservation.lost();
    reservation.refused({ retryAfter: 60 });
    expect(limiter.state).toMatchObject({ level: 40, inFlight: 0 });
    await expect(limiter.acquire(1)).resolves.toBeDefined();
  });

  test("shows in the state until it ends", async () => {
    const { limiter } = await setUpKnown(roomy);
    const reservation = await limiter.acquire(4);
    expect(limiter.state).toEqual({
      level: 5,
      size: 90,
      dripRate: 1,
      burstCount: 2,
      burstLimit: 20,
      queued: 0,
      inFlight: 1,
    });
    reservation.answered({ level: 5, size: 90 });
    expect(limiter.state).toMatchObject({ level: 5, inFlight: 0 });
  });

  test("leaks in the state as time passes", async () => {
    const { clock, limiter } = await setUpKnown({ ...roomy, level: 10 });
    await clock.advance(4000);
    expect(limiter.state.level).toBe(6);
  });
});

test.each([Number.NaN, -1, Number.POSITIVE_INFINITY])(
  "a cost of %d is refused before it can spoil the level",
  async (cost) => {
    const { limiter } = setUp();
    await expect(limiter.acquire(cost)).rejects.toMatchObject({ code: "invalid_input" });
  },
);

test("a store that fails fails those who wait, and serves the next when it is well again", async () => {
  const clock = new VirtualClock();
  const memory = memoryStore(clock);
  let isDown = true;
  const store: BucketStore = {
    update: (key, change) => (isDown ? Promise.reject(new Error("store is down")) : memory.update(key, change)),
  };
  const limiter = new Limiter({ clock, store, key: "account:1" });
  const waiting = [limiter.acquire(1), limiter.acquire(1)];
  for (const one of waiting) await expect(one).rejects.toThrow("store is down");
  isDown = false;
  await expect(limiter.acquire(1)).resolves.toBeDefined();
});

test("two limiters on one store and key see each other's requests", async () => {
  const clock = new VirtualClock({ isManual: true });
  const store = memoryStore(clock);
  const [one, other] = ["a", "b"].map(() => new Limiter({ clock, store, key: "account:1" })) as [Limiter, Limiter];
  (await one.acquire(1)).answered(full);
  let isAdmitted = false;
  const waiting = other.acquire(3).then(() => {
    isAdmitted = true;
  });
  await clock.advance(2999);
  expect(isAdmitted).toBe(false);
  await clock.advance(1);
  await waiting;
});
