import { describe, expect, test } from "vitest";
import { VirtualClock } from "../../../../test-support/virtual-clock.js";
import type { Lane } from "../../src/query/index.js";
import {
  type BucketStore,
  Limiter,
  type LimiterEvent,
  memoryBucketStore,
  type RateHeaders,
  readRateHeaders,
} from "../../src/rate-limit/index.js";
import { SimulatedServer } from "./simulated-server.js";

const second = 1000;

interface Party {
  readonly requests: number;
  readonly cost?: number;
  readonly latency?: number;
  readonly lane?: Lane;
  /** When it begins, in milliseconds. */
  readonly from?: number;
  /** How many of its requests want to go at once. @default all */
  readonly callers?: number;
}

interface Result {
  readonly server: SimulatedServer;
  readonly elapsed: number;
  /** When each party's requests went. */
  readonly sentAt: readonly (readonly number[])[];
  readonly events: readonly LimiterEvent[];
}

/** A store whose answers take a while. */
function distant(store: BucketStore, clock: VirtualClock, milliseconds: number): BucketStore {
  return {
    async swap(...change) {
      await clock.sleep(milliseconds / 2);
      const kept = await store.swap(...change);
      await clock.sleep(milliseconds / 2);
      return kept;
    },
  };
}

/** Several processes with a limiter each share one bucket through one store. */
async function share(
  parties: readonly Party[],
  { registers = 1, storeLatency = 2, wrap = (store: BucketStore, _: VirtualClock) => store } = {},
): Promise<Result> {
  const clock = new VirtualClock();
  const server = new SimulatedServer({ clock, registers, phase: 333 });
  const store = wrap(distant(memoryBucketStore({ clock }), clock, storeLatency), clock);
  const events: LimiterEvent[] = [];
  const sentAt: number[][] = parties.map(() => []);
  let elapsed = 0;

  async function work({ cost = 1, latency = 100, lane }: Party, limiter: Limiter, sent: number[]) {
    for (let isAgain = false, isOver = false; !isOver; isAgain = true) {
      const reservation = await limiter.acquire(cost, { lane, isAgain });
      sent.push(clock.now());
      await clock.sleep(latency / 2);
      const { status, headers } = server.handle(cost);
      await clock.sleep(latency / 2);
      isOver = status === 200;
      reservation[isOver ? "answered" : "refused"](readRateHeaders(headers));
    }
    elapsed = clock.now();
  }

  const all = parties.map(async (party, index) => {
    await clock.sleep(party.from ?? 0);
    const limiter = new Limiter({ clock, store, key: "account:1", onEvent: (make) => events.push(make()) });
    let left = party.requests;
    const caller = async () => {
      while (left-- > 0) await work(party, limiter, sentAt[index] ?? []);
    };
    await Promise.all(Array.from({ length: party.callers ?? party.requests }, caller));
  });
  await Promise.all(all);
  return { server, elapsed, sentAt, events };
}

function dripFloor({ drips, size, dripRate }: SimulatedServer): number {
  return ((drips - size) / dripRate) * second;
}

const eight = (party: Party): Party[] => Array.from({ length: 8 }, () => party);

describe("eight processes that share a bucket", () => {
  test.each([
    { registers: 1, requests: 30, storeLatency: 2, latency: 100 },
    { registers: 10, requests: 50, storeLatency: 2, latency: 100 },
    { registers: 10, requests: 85, storeLatency: 60, latency: 800 },
  ])(
    "are refused nothing and lose no time: $registers registers, store $storeLatency ms, answers $latency ms",
    async (work) => {
      const { registers, requests, storeLatency, latency } = work;
      const result = await share(eight({ requests, latency }), { registers, storeLatency });
      expect(result.server.refusals).toEqual([]);
      expect(result.elapsed).toBeLessThan(dripFloor(result.server) * 1.05 + latency);
    },
  );

  test("get the same share, at any time", async () => {
    const { sentAt, server } = await share(eight({ requests: 60 }));
    expect(server.refusals).toEqual([]);
    const between = (from: number, to: number) =>
      sentAt.map((times) => times.filter((at) => at >= from * second && at < to * second).length);
    // What went before the others had come is not held against anybody.
    expect(Math.max(...between(0, 80))).toBeLessThan(2 * Math.min(...between(0, 80)));
    for (const from of [80, 160, 240]) {
      const counts = between(from, from + 80);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2);
    }
  });

  test("do not wait for one that comes late to catch up", async () => {
    const parties = [...Array.from({ length: 3 }, () => ({ requests: 80 })), { requests: 40, from: 60 * second }];
    const { sentAt } = await share(parties);
    const between = (times: readonly number[] = []) =>
      times.filter((at) => at > 60 * second && at < 100 * second).length;
    expect(between(sentAt[3])).toBeGreaterThanOrEqual(9);
    expect(between(sentAt[3])).toBeLessThanOrEqual(13);
  });
});

test("a person in one process goes before a first copy in another", async () => {
  const copy = { requests: 150, lane: "backfill" } as const;
  const person = { requests: 5, from: 100 * second, callers: 1 } as const;
  const { sentAt } = await share([copy, copy, person]);
  const waits = (sentAt[2] ?? []).map((at, index, all) => at - (index === 0 ? 100 * second : (all[index - 1] ?? 0)));
  expect(Math.max(...waits)).toBeLessThan(2.2 * second);
});

test("drips are shared, not requests", async () => {
  const { sentAt } = await share([
    { requests: 40, cost: 10 },
    { requests: 400, cost: 1 },
  ]);
  const [dear = 0, cheap = 0] = sentAt.map(
    (times) => times.filter((at) => at > 40 * second && at < 340 * second).length,
  );
  expect((dear * 10) / cheap).toBeGreaterThan(0.9);
  expect((dear * 10) / cheap).toBeLessThan(1.1);
});

const roomy: RateHeaders = { level: 1, size: 90, dripRate: 1, burstCount: 1, burstLimit: 20 };

/** Two processes with one store; both have looked at it. */
async function setUpTwo(store?: (memory: BucketStore) => BucketStore) {
  const clock = new VirtualClock({ isManual: true });
  const memory = memoryBucketStore({ clock });
  const events: LimiterEvent[] = [];
  const limiter = (mine: BucketStore) =>
    new Limiter({ clock, store: mine, key: "account:1", onEvent: (make) => events.push(make()) });
  const [one, other] = [limiter(store?.(memory) ?? memory), limiter(memory)];
  for (const each of [one, other]) {
    const acquiring = each.acquire(1);
    await clock.advance(0);
    (await acquiring).answered(roomy);
    await clock.advance(0);
  }
  return { clock, one, other, events };
}

describe("what a process holds", () => {
  test("is freed some seconds after it died", async () => {
    let isDead = false;
    const { clock, one, other } = await setUpTwo((memory) => ({
      swap: (...change) => (isDead ? new Promise(() => {}) : memory.swap(...change)),
    }));
    const held = Array.from({ length: 10 }, () => one.acquire(8));
    await clock.advance(0);
    await Promise.all(held);
    isDead = true;
    let waited = Number.NaN;
    const start = clock.now();
    const waiting = other.acquire(20).then(() => {
      waited = clock.now() - start;
    });
    await clock.advance(5 * second);
    expect(waited).toBeNaN();
    await clock.advance(30 * second);
    await waiting;
    // Seven seconds until it is given up, and what it cost leaks from then on.
    expect(waited).toBeLessThan(20 * second);
  });

  test("is kept as long as it lives, however long an answer takes", async () => {
    const { clock, one, other } = await setUpTwo();
    const held = one.acquire(85);
    await clock.advance(0);
    await held;
    let isAdmitted = false;
    const controller = new AbortController();
    const waiting = other.acquire(20, { signal: controller.signal, lane: "sync" }).then(() => {
      isAdmitted = true;
    });
    await clock.advance(60 * second);
    expect(isAdmitted).toBe(false);
    controller.abort("enough");
    await expect(waiting).rejects.toBe("enough");
  });

  test("shows: another process's answer lets one go that waits for it", async () => {
    const { clock, one, other } = await setUpTwo();
    const held = one.acquire(85);
    await clock.advance(0);
    const reservation = await held;
    let admittedAt = Number.NaN;
    void other.acquire(20).then(() => {
      admittedAt = clock.now();
    });
    await clock.advance(950);
    reservation.answered({ ...roomy, level: 3, cost: 1 });
    await clock.advance(200);
    expect(admittedAt).toBeLessThanOrEqual(1100);
  });
});

describe("a store that is away", () => {
  function setUpMoody() {
    const clock = new VirtualClock();
    const memory = memoryBucketStore({ clock });
    const mood = { answers: "well" as "well" | "error" | "never" };
    const store: BucketStore = {
      swap: async (...change) => {
        if (mood.answers === "error") throw new Error("connection refused");
        return mood.answers === "never" ? new Promise(() => {}) : memory.swap(...change);
      },
    };
    return { clock, mood, store };
  }

  test.each(["error", "never"] as const)(
    "(%s) leaves each process its share, says so, and is joined again",
    async (how) => {
      const { clock, mood, store } = setUpMoody();
      const server = new SimulatedServer({ clock, registers: 10, phase: 333 });
      const events: LimiterEvent[][] = [[], [], [], []];
      const limiters = events.map(
        (heard) => new Limiter({ clock, store, key: "account:1", onEvent: (make) => heard.push(make()) }),
      );
      const alone: boolean[] = [];
      async function work(limiter: Limiter, isAgain = false): Promise<void> {
        const reservation = await limiter.acquire(1, { isAgain });
        await clock.sleep(50);
        const { status, headers } = server.handle(1);
        await clock.sleep(50);
        reservation[status === 200 ? "answered" : "refused"](readRateHeaders(headers));
        if (status !== 200) await work(limiter, true);
      }
      const all = limiters.flatMap((limiter) => Array.from({ length: 250 }, () => work(limiter)));
      await clock.sleep(30 * second);
      mood.answers = how;
      await clock.sleep(30 * second);
      alone.push(...limiters.map((limiter) => limiter.state.isAlone));
      mood.answers = "well";
      await clock.sleep(30 * second);
      alone.push(...limiters.map((limiter) => limiter.state.isAlone));
      await Promise.all(all);
      expect(alone).toEqual([true, true, true, true, false, false, false, false]);
      expect(server.refusals).toEqual([]);
      expect(clock.now()).toBeLessThan(((1000 - 180) / 5.5) * second * 1.05 + 10 * second);
      for (const heard of events) {
        const told = heard.filter((event) => event.type === "store");
        expect(told.map(({ isAway }) => isAway)).toEqual([true, false]);
        expect(String(told[0]?.cause)).toMatch(/connection refused|did not answer within 2000 ms/);
      }
    },
  );

  test("from the start leaves a quarter of the bucket, and nobody waits for the store twice", async () => {
    const { clock, mood, store } = setUpMoody();
    mood.answers = "never";
    const server = new SimulatedServer({ clock });
    const limiter = new Limiter({ clock, store, key: "account:1" });
    const sentAt: number[] = [];
    const work = async () => {
      const reservation = await limiter.acquire(1);
      sentAt.push(clock.now());
      reservation.answered(readRateHeaders(server.handle(1).headers));
    };
    await Promise.all(Array.from({ length: 22 }, work));
    expect(sentAt[0]).toBeLessThanOrEqual(2001);
    expect(sentAt.filter((at) => at < 3 * second).length).toBeLessThanOrEqual(10);
    expect(server.refusals).toEqual([]);
  });

  test("keeps nothing waiting once it is back: what went meanwhile is in the common book", async () => {
    const { clock, mood, store } = setUpMoody();
    const limiter = new Limiter({ clock, store, key: "account:1" });
    (await limiter.acquire(1)).answered(roomy);
    await clock.sleep(10);
    mood.answers = "error";
    (await limiter.acquire(1)).answered({ ...roomy, level: 60 });
    mood.answers = "well";
    await clock.sleep(1100);
    (await limiter.acquire(1)).answered({});
    await clock.sleep(10);
    (await limiter.acquire(1)).answered({});
    const other = new Limiter({ clock, store, key: "account:1" });
    (await other.acquire(0.1)).answered({});
    expect(limiter.state.isAlone).toBe(false);
    expect(other.state.level).toBeGreaterThan(58);
  });

  test.each(["not ours", "5", "null", '{"format":0,"state":{}}'])("that holds %j is written anew", async (text) => {
    const clock = new VirtualClock();
    const store = memoryBucketStore({ clock });
    await store.swap("account:1", undefined, text);
    const limiter = new Limiter({ clock, store, key: "account:1" });
    (await limiter.acquire(1)).answered(roomy);
    await clock.sleep(10);
    expect(JSON.parse((await store.swap("account:1")).text ?? "")).toMatchObject({ state: { bucket: { size: 90 } } });
  });
});

test("two limiters on one store and key see each other's requests", async () => {
  const clock = new VirtualClock({ isManual: true });
  const store = memoryBucketStore({ clock });
  const [one, other] = [0, 1].map(() => new Limiter({ clock, store, key: "account:1" })) as [Limiter, Limiter];
  const acquiring = one.acquire(1);
  await clock.advance(0);
  (await acquiring).answered({ ...roomy, level: 90 });
  let isAdmitted = false;
  const waiting = other.acquire(3, { lane: "sync" }).then(() => {
    isAdmitted = true;
  });
  await clock.advance(2999);
  expect(isAdmitted).toBe(false);
  await clock.advance(101);
  await waiting;
  expect(isAdmitted).toBe(true);
});

test("a process that waits for an answer leaves no timer once it came, or once the store is away", async () => {
  const clock = new VirtualClock({ isManual: true });
  const memory = memoryBucketStore({ clock });
  let isAway = false;
  const store: BucketStore = {
    swap: (...change) => (isAway ? Promise.reject(new Error("away")) : memory.swap(...change)),
  };
  const limiter = new Limiter({ clock, store, key: "account:1" });
  const acquiring = limiter.acquire(1);
  await clock.advance(5 * second);
  expect(clock.sleeping).toBe(1);
  (await acquiring).answered(roomy);
  await clock.advance(0);
  expect(clock.sleeping).toBe(0);
  const another = limiter.acquire(1);
  await clock.advance(0);
  await another;
  isAway = true;
  await clock.advance(5 * second);
  expect(clock.sleeping).toBe(0);
});
