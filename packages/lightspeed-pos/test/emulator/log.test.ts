import { describe, expect, test } from "vitest";
import { exchangeOf } from "../../src/emulator/exchange.js";
import { type RequestEntry, RequestLog } from "../../src/emulator/log.js";

const entry: RequestEntry = {
  at: 0,
  method: "POST",
  path: "/API/V3/Account/1/Item.json",
  query: "",
  body: { description: "Mug" },
  status: 200,
  cost: 1,
  bucketLevel: 1,
  burstLevel: 1,
  durationMs: 0,
};

function exchange(sent: string, answer: string) {
  const incoming = { method: "POST", url: entry.path, authorization: undefined, accept: undefined, text: sent };
  return exchangeOf(incoming, { status: 200, headers: {}, body: answer });
}

describe("the log of requests", () => {
  test("forgets the oldest bodies once there are too many characters of them, and keeps the rest", () => {
    const log = new RequestLog(5000);
    for (let count = 0; count < 100; count += 1) log.add(entry, exchange("s".repeat(500), "a".repeat(500)));
    const withBodies = log.entries.filter(({ body }) => body !== undefined).length;
    expect({ withBodies, kept: log.entries.length }).toEqual({ withBodies: 3, kept: 100 });
    expect(log.find(97)?.exchange.bodies).toBeUndefined();
    expect(log.find(98)?.exchange.bodies?.answer).toEqual({ text: "a".repeat(500), length: 500 });
  });

  test("keeps the start of a long body, and says how long it was", () => {
    const { bodies } = exchange("", "é".repeat(1_000_000));
    expect({ kept: bodies?.answer.text.length, was: bodies?.answer.length }).toEqual({ kept: 262_144, was: 1_000_000 });
  });

  test("keeps no more than twenty thousand requests, and their numbers", () => {
    const log = new RequestLog();
    for (let at = 1; at <= 25_000; at += 1) log.add({ ...entry, at });
    expect({ kept: log.entries.length, first: log.first, count: log.count }).toEqual({
      kept: 15_000,
      first: 10_001,
      count: 25_000,
    });
    expect([log.find(10_000), log.find(10_001)?.entry.at, log.find(25_000)?.entry.at]).toEqual([
      undefined,
      10_001,
      25_000,
    ]);
  });

  test("counts anew when it is cleared, and shows that it was", () => {
    const log = new RequestLog(5000);
    for (let count = 0; count < 10; count += 1) log.add(entry, exchange("s".repeat(900), ""));
    const before = log.era;
    log.clear();
    log.add(entry, exchange("s", "a"));
    expect({ count: log.count, first: log.first, isNew: log.era !== before }).toEqual({
      count: 1,
      first: 1,
      isNew: true,
    });
    expect(log.find(1)?.exchange.bodies?.answer.text).toBe("a");
  });

  test("keeps no body of the token server", () => {
    const incoming = {
      method: "POST",
      url: "/auth/oauth/token",
      authorization: undefined,
      accept: undefined,
      text: "s",
    };
    expect(exchangeOf(incoming, { status: 200, headers: {}, body: "a" })).toEqual({});
  });
});
