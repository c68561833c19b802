import { getEventListeners } from "node:events";
import { describe, expect, test, vi } from "vitest";
import { VirtualClock } from "../../../../test-support/virtual-clock.js";
import {
  type BucketStore,
  Limiter,
  type LimiterEvent,
  memoryBucketStore,
  type RateHeaders,
  type Reservation,
  TooLongToWait,
} from "../../src/rate-limit/index.js";

const roomy: RateHeaders = { level: 1, size: 90, dripRate: 1, burstCount: 1, burstLimit: 20 };
const full: RateHeaders = { ...roomy, level: 90 };

function setUp() {
  const clock = new VirtualClock({ isManual: true });
  const limiter = new Limiter({ clock, key: "account:1" });
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
    const waiting = limiter.acquire(2, { lane: "sync" }).then(note("two drips"));
    await clock.advance(1999);
    expect(admitted).toEqual([]);
    await clock.advance(1);
    await waiting;
    expect(admitted).toEqual(["two drips at 2000"]);
  });

  test("of a person ends as soon as the level is surely below the size: the server lets one in over it", async () => {
    const { clock, limiter } = await setUpKnown(full);
    const { admitted, note } = watch(clock);
    const both = [limiter.acquire(10).then(note("ten drips")), limiter.acquire(1).then(note("one drip"))];
    await clock.advance(20_000);
    await Promise.all(both);
    expect(admitted).toEqual(["ten drips at 250", "one drip at 10250"]);
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
    const controller = new AbortController();
    const waiting = limiter.acquire(1, { signal: controller.signal });
    await clock.advance(0);
    expect(clock.sleeping).toBe(0);
    controller.abort("enough");
    await expect(waiting).rejects.toBe("enough");
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
    expect(admitted).toEqual(["person at 500"]);
    await clock.advance(60_000);
    await backfill;
  });
});

describe("an abort", () => {
  test("ends the wait at once, with the signal's reason, and gives the place to the next", async () => {
    const { clock, limiter } = await setUpKnown(full);
    const { admitted, note } = watch(clock);
    const controller = new AbortController();
    const dear = limiter.acquire(80, { signal: controller.signal, lane: "sync" });
    const cheap = limiter.acquire(1, { lane: "sync" }).then(note("cheap"));
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
  const limiter = new Limiter({ clock, store: slow(clock, [0, 0, 20, 5, 0]), key: "account:1" });
  const acquiring = limiter.acquire(1);
  // What keeps a ledger in a store is loaded at its first change.
  await vi.dynamicImportSettled();
  await clock.advance(0);
  const probe = await acquiring;
  const { admitted, note } = watch(clock);
  const next = limiter.acquire(1).then(note("next"));
  probe.answered(roomy);
  await clock.advance(40);
  await next;
  expect(admitted).toEqual(["next at 25"]);
});

/** A store that keeps each change at once, and says so after one of these delays, in turn. */
function slow(clock: VirtualClock, delays: number[]): BucketStore {
  const memory = memoryBucketStore({ clock });
  return {
    async swap(key, expected, next) {
      const kept = await memory.swap(key, expected, next);
      await clock.sleep(delays.shift() ?? 0);
      return kept;
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
      reserve: 0,
      burstCount: 2,
      burstLimit: 20,
      queued: 0,
      queuedByLane: { interactive: 0, sync: 0, backfill: 0 },
      wait: 0,
      inFlight: 1,
      isAlone: false,
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

describe("gift-card lookups", () => {
  test("go one at a time, a second after the answer to the one before, and keep nobody else waiting", async () => {
    const { clock, limiter } = await setUpKnown(roomy);
    const admitted: string[] = [];
    const lookUp = async (name: string) => {
      const reservation = await limiter.acquire(1, { isLookup: true });
      admitted.push(`${name} at ${clock.now()}`);
      await clock.sleep(300);
      reservation.answered(roomy);
    };
    const lookups = ["first", "second", "third"].map(lookUp);
    const other = limiter.acquire(1).then((reservation) => {
      admitted.push(`other at ${clock.now()}`);
      reservation.answered(roomy);
    });
    await clock.advance(10_000);
    await Promise.all([...lookups, other]);
    expect(admitted).toEqual(["first at 0", "other at 0", "second at 1300", "third at 2600"]);
  });

  test("do not keep one waiting who comes while they wait", async () => {
    const { clock, limiter } = await setUpKnown(roomy);
    (await limiter.acquire(1, { isLookup: true })).answered(roomy);
    const second = limiter.acquire(1, { isLookup: true });
    await clock.advance(100);
    await expect(limiter.acquire(1)).resolves.toBeDefined();
    await clock.advance(1000);
    await expect(second).resolves.toBeDefined();
  });
});

describe("a bound on waiting", () => {
  test("refuses at once what would take longer, and says how long", async () => {
    const { limiter } = await setUpKnown(full);
    const first = limiter.acquire(9, { signal: AbortSignal.timeout(60_000) });
    void first.catch(() => {});
    const error = await limiter.acquire(1, { maxWait: 5000 }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TooLongToWait);
    expect(error).toMatchObject({ wait: 10_000 });
    expect(limiter.state.queued).toBe(1);
  });

  test("lets through what fits in time, and leaves no timer", async () => {
    const { clock, limiter } = await setUpKnown(full);
    const waiting = limiter.acquire(1, { maxWait: 5000 });
    await clock.advance(2000);
    await expect(waiting).resolves.toBeDefined();
    expect(clock.sleeping).toBe(0);
  });

  test("ends a wait that turned out longer than it looked, with the time it would still have taken", async () => {
    const { clock, limiter } = await setUpKnown(full);
    const waiting = limiter.acquire(1, { maxWait: 3000, lane: "backfill" }).catch((reason: unknown) => reason);
    void limiter.acquire(20, { lane: "sync", signal: AbortSignal.timeout(60_000) }).catch(() => {});
    await clock.advance(3000);
    const error = await waiting;
    expect(error).toBeInstanceOf(TooLongToWait);
    expect((error as TooLongToWait).wait).toBeGreaterThan(15_000);
    expect(limiter.state.queued).toBe(1);
  });

  test("counts the wait that a refusal told", async () => {
    const { limiter } = await setUpKnown(roomy);
    (await limiter.acquire(1)).refused({ ...roomy, retryAfter: 30 });
    await expect(limiter.acquire(1, { maxWait: 10_000 })).rejects.toMatchObject({ wait: 30_000 });
  });
});

test("a refused request that comes again goes before those that came after it", async () => {
  const { clock, limiter } = await setUpKnown(roomy);
  const { admitted, note } = watch(clock);
  const refused = await limiter.acquire(1);
  const later = ["b", "c"].map((name) => limiter.acquire(80).then(note(name)));
  refused.refused({ ...roomy, level: 90, retryAfter: 2 });
  const again = limiter.acquire(1, { isAgain: true }).then(note("again"));
  await clock.advance(300_000);
  await Promise.all([...later, again]);
  expect(admitted.map((one) => one.split(" at ")[0])).toEqual(["b", "again", "c"]);
});

test("a request that was not sent after all gives everything back", async () => {
  const { clock, limiter } = await setUpKnown(roomy);
  const reservation = await limiter.acquire(50, { isLookup: true });
  reservation.unused();
  await clock.advance(0);
  expect(limiter.state).toMatchObject({ level: 1, inFlight: 0, burstCount: 1 });
  await expect(limiter.acquire(1, { isLookup: true })).resolves.toBeDefined();
});

describe("events", () => {
  function setUpHeard() {
    const clock = new VirtualClock({ isManual: true });
    const events: LimiterEvent[] = [];
    const limiter = new Limiter({ clock, key: "account:1", accountID: 1, onEvent: (make) => events.push(make()) });
    return { clock, limiter, events };
  }

  test("tell who wants to go, how long that will take, and how long it took", async () => {
    const { clock, limiter, events } = setUpHeard();
    (await limiter.acquire(1)).answered(full);
    const waiting = limiter.acquire(2, { lane: "sync" });
    await clock.advance(2000);
    await waiting;
    expect(events).toEqual([
      { type: "queued", accountID: 1, lane: "interactive", cost: 1, expected: 0, queued: 1 },
      { type: "admitted", accountID: 1, lane: "interactive", cost: 1, waited: 0 },
      { type: "queued", accountID: 1, lane: "sync", cost: 2, expected: 2000, queued: 1 },
      { type: "admitted", accountID: 1, lane: "sync", cost: 2, waited: 2000 },
    ]);
  });

  test.each([
    { known: false, headers: { ...full, refusedBy: "bucket", retryAfter: 3 }, cause: "unknown_level" },
    { known: true, headers: { ...full, refusedBy: "bucket", retryAfter: 3 }, cause: "others" },
    { known: true, headers: { ...roomy, refusedBy: "burst", retryAfter: 1 }, cause: "others_in_window" },
    { known: true, headers: {}, cause: "unsaid" },
  ] as const)("tell why a request was refused: $cause", async ({ known, headers, cause }) => {
    const { clock, limiter, events } = setUpHeard();
    if (known) (await limiter.acquire(1)).answered(roomy);
    (await limiter.acquire(1)).refused(headers);
    await clock.advance(0);
    const retryAfter = "retryAfter" in headers ? headers.retryAfter : undefined;
    expect(events).toContainEqual({ type: "refused", accountID: 1, cause, retryAfter });
  });

  test("tell that others are in the bucket, and what is left free for them", async () => {
    const { clock, limiter, events } = setUpHeard();
    (await limiter.acquire(1)).answered(roomy);
    (await limiter.acquire(1)).answered({ ...roomy, level: 7 });
    await clock.advance(0);
    expect(events).toContainEqual({ type: "others", accountID: 1, reserve: 10 });
    expect(limiter.state.reserve).toBe(10);
  });
});

test("what waits shows: by lane, and how long one more would", async () => {
  const { clock, limiter } = await setUpKnown(full);
  const controller = new AbortController();
  const { signal } = controller;
  const all = (["interactive", "sync", "sync", "backfill"] as const).map((lane) =>
    limiter.acquire(2, { lane, signal }),
  );
  await clock.advance(0);
  expect(limiter.state).toMatchObject({
    queued: 4,
    queuedByLane: { interactive: 1, sync: 2, backfill: 1 },
    wait: 9000,
  });
  controller.abort("enough");
  await Promise.allSettled(all);
  expect(limiter.state).toMatchObject({ queued: 0, wait: 1000 });
});
