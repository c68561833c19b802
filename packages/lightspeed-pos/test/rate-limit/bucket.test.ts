import { describe, expect, test } from "vitest";
import {
  type Bucket,
  bucketWait,
  fill,
  inFlightOf,
  levelOf,
  lose,
  lostLinger,
  remove,
  unknownBucket,
} from "../../src/rate-limit/bucket.js";
import { learnFromAnswer, learnFromRefusal } from "../../src/rate-limit/bucket-answers.js";
import { reserveAt } from "../../src/rate-limit/reserve.js";

const second = 1000;

/** A bucket of 90 with one drip a second, that many drips in it, nothing on its way. */
const known = (level = 0): Bucket => ({ ...unknownBucket, size: 90, settled: level, toldAt: 0 });

describe("going over the size", () => {
  const over = (bucket: Bucket, cost: number) => bucketWait(bucket, cost, 0, true);

  test.each([
    { level: 89.7, cost: 10, wait: 0 },
    { level: 89.75, cost: 1, wait: 0 },
    { level: 90, cost: 10, wait: 250 },
    { level: 95, cost: 1, wait: 5250 },
    { level: 30, cost: 120, wait: 0 },
    // Nothing is gained by a request that costs less than the margin.
    { level: 89.9, cost: 0.2, wait: 100 },
  ])("with $level in 90, a cost of $cost waits $wait ms", ({ level, cost, wait }) => {
    expect(over(known(level), cost)).toBeCloseTo(wait, 6);
  });

  test("leaves the others on their way room below it, whichever the server counts last", () => {
    const bucket = fill(fill(known(80), "a", 5, 0), "b", 2, 0);
    expect(over(bucket, 4.75)).toBe(0);
    expect(over(bucket, 4.8)).toBeGreaterThan(0);
  });

  test("is not done while others are seen in the bucket", () => {
    const seen = learnFromAnswer(fill(known(), "a", 1, 0), "a", { level: 3, size: 90 }, 0);
    expect(over({ ...seen, settled: 89.7 }, 10)).toBeGreaterThan(0);
  });

  test("is not done before an answer told the level, nor when the last one is long ago", () => {
    expect(bucketWait({ ...unknownBucket, size: 90, settled: 150 }, 10, 61 * second, true)).toBeGreaterThan(0);
  });
});

describe("waiting for room", () => {
  test.each([
    { level: 0, cost: 1, wait: 0 },
    { level: 89, cost: 1, wait: 0 },
    { level: 89.5, cost: 1, wait: 500 },
    { level: 90, cost: 10, wait: 10 * second },
    { level: 95, cost: 1, wait: 6 * second },
    { level: 0, cost: 120, wait: 0 },
    { level: 30, cost: 120, wait: 30 * second },
    { level: 90, cost: 0, wait: 0 },
    // Here (0.2 + 90) - 90 is a little more than 0.2.
    { level: 0.2, cost: 90, wait: 200 },
  ])("with $level in 90, a cost of $cost waits $wait ms", ({ level, cost, wait }) => {
    expect(bucketWait(known(level), cost, 0)).toBeCloseTo(wait, 6);
  });

  test("after the wait, and not before, there is room", () => {
    const bucket = known(89.7);
    const wait = bucketWait(bucket, 1.4, 0);
    expect(bucketWait(bucket, 1.4, wait)).toBe(0);
    expect(bucketWait(bucket, 1.4, wait - 1)).toBeGreaterThan(0);
  });

  test("a faster drip shortens it", () => {
    expect(bucketWait({ ...known(90), dripRate: 5.5 }, 11, 0)).toBeCloseTo(2 * second, 6);
  });

  test("where requests on their way take the room, only an answer can tell", () => {
    const bucket = fill(known(), "a", 85, 0);
    expect(bucketWait(bucket, 10, 0)).toBe(Number.POSITIVE_INFINITY);
    expect(bucketWait(bucket, 5, 0)).toBe(0);
  });

  test("before the first answer one request goes ahead, and the others wait for its answer", () => {
    expect(bucketWait(unknownBucket, 1, 0)).toBe(0);
    const probing = fill(unknownBucket, "probe", 1, 0);
    expect(bucketWait(probing, 1, 0)).toBe(Number.POSITIVE_INFINITY);
    expect(bucketWait(learnFromAnswer(probing, "probe", { level: 1, size: 90 }, 5), 1, 5)).toBe(0);
  });

  test("when the last answer is long ago, again one request goes ahead: others may have filled the bucket", () => {
    const probing = fill(known(), "probe", 1, 61 * second);
    expect(bucketWait(probing, 1, 61 * second)).toBe(Number.POSITIVE_INFINITY);
    expect(bucketWait(learnFromAnswer(probing, "probe", { level: 50 }, 61 * second), 9, 61 * second)).toBe(0);
  });

  test("a first answer that tells nothing lets the next go ahead alone", () => {
    const answered = learnFromAnswer(fill(unknownBucket, "a", 1, 0), "a", {}, 5);
    expect(bucketWait(answered, 1, 5)).toBe(0);
    expect(bucketWait(fill(answered, "b", 1, 5), 1, 5)).toBe(Number.POSITIVE_INFINITY);
  });

  test("a first request that was given up lets the next go ahead, as far as the smallest bucket has room", () => {
    const given = lose(fill(unknownBucket, "a", 80, 0), "a", 5);
    expect(bucketWait(given, 10, 5)).toBe(0);
    expect(bucketWait(given, 11, 5)).toBe(lostLinger);
  });
});

describe("the level", () => {
  test("leaks once answered, and not below empty", () => {
    expect(levelOf(known(10), 4 * second)).toBe(6);
    expect(levelOf(known(10), 11 * second)).toBe(0);
  });

  test("does not leak what is on its way: the server may add it just before it answers", () => {
    const bucket = fill(known(3), "a", 5, 0);
    expect(levelOf(bucket, 10 * second)).toBe(5);
    const answered = learnFromAnswer(bucket, "a", {}, 10 * second);
    expect(levelOf(answered, 12 * second)).toBe(3);
  });

  test("takes the server's price for its own", () => {
    const answered = learnFromAnswer(fill(known(), "a", 1, 0), "a", { cost: 4 }, 0);
    expect(levelOf(answered, 0)).toBe(4);
  });

  test("falls to what an answer says, and what is on its way comes on top", () => {
    const bucket = fill(fill(known(50), "a", 1, 0), "b", 2, 0);
    expect(levelOf(learnFromAnswer(bucket, "a", { level: 20, size: 90 }, 100), 100)).toBe(22);
  });

  test("is not lowered by an answer that was overtaken: the other one may have been added after it", () => {
    const bucket = fill(fill(known(), "slow", 1, 0), "fast", 30, 0);
    const fast = learnFromAnswer(bucket, "fast", { level: 30, size: 90 }, 0);
    expect(levelOf(learnFromAnswer(fast, "slow", { level: 1, size: 90 }, 0), 0)).toBe(31);
  });

  test("rises to what an answer says when somebody else filled the bucket", () => {
    const bucket = fill(fill(known(), "a", 1, 0), "b", 2, 0);
    expect(levelOf(learnFromAnswer(bucket, "a", { level: 60, size: 90 }, 0), 0)).toBe(62);
  });

  test("does not rise for a late answer that only tells how it was before it leaked", () => {
    const bucket = fill(known(50), "a", 1, 0);
    expect(levelOf(learnFromAnswer(bucket, "a", { level: 51, size: 90 }, 5 * second), 5 * second)).toBe(46);
  });

  test("follows when the shop adds a register", () => {
    const bucket = learnFromAnswer(fill(known(), "a", 1, 0), "a", { level: 1, size: 100, dripRate: 1.5 }, 0);
    expect(bucket).toMatchObject({ size: 100, dripRate: 1.5 });
  });

  test("ignores an answer that it knows nothing of", () => {
    expect(levelOf(learnFromAnswer(known(5), "unheard", { level: 80, size: 90 }, 0), 0)).toBe(5);
  });
});

describe("an answer that came at a moment that is not quite known", () => {
  test("leaks nothing of its request before the latest", () => {
    const answered = learnFromAnswer(fill(known(), "a", 5, 0), "a", {}, second, 500);
    expect(levelOf(answered, 1500)).toBe(5);
  });

  test("changes nothing where other drips leak meanwhile", () => {
    const answered = learnFromAnswer(fill(known(10), "a", 5, 0), "a", {}, second, 500);
    expect(levelOf(answered, 1500)).toBe(13.5);
  });

  test("holds what it says for the latest", () => {
    const answered = learnFromAnswer(fill(known(50), "a", 5, 0), "a", { level: 20, size: 90 }, second, 500);
    expect(levelOf(answered, 1500)).toBe(20);
  });
});

describe("a refusal", () => {
  const waiting = fill(known(10), "a", 5, 0);

  test("adds nothing, and its level holds", () => {
    expect(levelOf(learnFromRefusal(waiting, "a", { level: 92.57, size: 90 }, 0), 0)).toBe(92.57);
  });

  test("of the bucket without a level means that it is full", () => {
    expect(levelOf(learnFromRefusal(waiting, "a", { refusedBy: "bucket" }, 0), 0)).toBe(90);
  });

  test("that tells nothing leaves what was known", () => {
    expect(levelOf(learnFromRefusal(waiting, "a", {}, 0), 0)).toBe(10);
  });
});

describe("a request without an answer", () => {
  const given = lose(fill(known(10), "a", 5, 0), "a", 2 * second);
  const over = 2 * second + lostLinger;

  test("stays in the bucket, and leaks only once it must have arrived", () => {
    expect(levelOf(given, over)).toBe(12);
    expect(levelOf(given, over + 10 * second)).toBe(2);
  });

  test("is no longer on its way", () => {
    expect([inFlightOf(fill(known(), "a", 5, 0)), inFlightOf(given)]).toEqual([1, 0]);
  });

  test("tells when to look again", () => {
    const full = lose(fill(known(), "a", 90, 0), "a", 0);
    expect(bucketWait(full, 1, 0)).toBe(lostLinger);
    expect(bucketWait(full, 1, lostLinger)).toBeCloseTo(second, 6);
  });

  test("counts on top of an answer that may not have seen it", () => {
    const both = fill(given, "b", 1, 2 * second);
    expect(levelOf(learnFromAnswer(both, "b", { level: 1, size: 90 }, 2 * second), 2 * second)).toBe(6);
    expect(levelOf(learnFromAnswer(both, "b", { level: 1, size: 90 }, over), over)).toBe(6);
  });
});

describe("room for others", () => {
  const busy = (level: number) => learnFromAnswer(fill(known(20), "a", 1, 0), "a", { level, size: 90 }, 0);

  test.each([
    { level: 21.1, reserve: 0 },
    { level: 24, reserve: 6 },
    { level: 60, reserve: 30 },
  ])("an answer of $level where 21 are known sets $reserve drips aside", ({ level, reserve }) => {
    expect(reserveAt(busy(level).reserve, 0)).toBe(reserve);
  });

  test("is kept free, also by whoever may go over the size", () => {
    const bucket = { ...busy(26), settled: 1 };
    expect(bucketWait(bucket, 79, 0, true)).toBe(0);
    expect(bucketWait(bucket, 80, 0, true)).toBeCloseTo(second, 6);
  });

  test("fades by half in ten minutes, and is gone within two hours", () => {
    expect(reserveAt(busy(60).reserve, 600 * second)).toBe(15);
    expect(reserveAt(busy(60).reserve, 7200 * second)).toBe(0);
  });

  test("is also kept when the server counts a request dearer than it was priced", () => {
    const bucket = learnFromAnswer(fill(known(), "a", 1, 0), "a", { level: 5, size: 90, cost: 5 }, 0);
    expect(reserveAt(bucket.reserve, 0)).toBe(8);
  });

  test("grows with each refusal of a request that was sent although it was there", () => {
    const refuse = (bucket: Bucket, sentAt: number, now: number) =>
      learnFromRefusal(fill(bucket, `${sentAt}`, 1, sentAt), `${sentAt}`, { level: 90.2, size: 90 }, now);
    const once = refuse({ ...known(88), reserve: { drips: 3, at: 0 } }, second, 2 * second);
    expect(reserveAt(once.reserve, 2 * second)).toBeCloseTo(2 * (3 + 1.2), 1);
    const sentBefore = refuse({ ...known(88), reserve: { drips: 8, at: 2 * second } }, second, 3 * second);
    expect(reserveAt(sentBefore.reserve, 3 * second)).toBeCloseTo(8, 1);
  });

  test("is set aside by a refusal, but not by what was there before the first answer", () => {
    const first = learnFromRefusal(fill(unknownBucket, "a", 1, 0), "a", { level: 95, size: 90 }, 0);
    const later = learnFromRefusal(fill(known(80), "a", 5, 0), "a", { level: 95, size: 90 }, 0);
    expect([reserveAt(first.reserve, 0), reserveAt(later.reserve, 0)]).toEqual([0, 30]);
  });
});

test("a request that was not sent after all leaves no trace", () => {
  expect(remove(fill(known(10), "a", 5, 0), "a")).toEqual(known(10));
});

test("the bucket survives JSON", () => {
  const bucket = lose(fill(fill(known(3), "a", 5, 0), "b", 1, 7), "a", 9);
  expect(JSON.parse(JSON.stringify(bucket))).toEqual(bucket);
});
