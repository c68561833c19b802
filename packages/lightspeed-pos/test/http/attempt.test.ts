import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { attempt } from "../../src/http/attempt.js";
import { systemClock } from "../../src/rate-limit/index.js";

// The runtime keeps the signal of a request for a while after it. What listens to it then is kept as well, and through
// it the whole answer: a long walk took twice the memory and a third more time.
test("an attempt that is over leaves nothing on the signal that it gave to fetch", async () => {
  const signals: AbortSignal[] = [];
  const fetch = async (_: string, init: RequestInit) => {
    signals.push(init.signal as AbortSignal);
    return new Response("{}");
  };
  const caller = new AbortController();
  const context = { method: "GET", path: "/API/V3/Account/1/Item.json" };
  const rest = { clock: systemClock, url: "http://localhost", init: {}, timeout: 1000, signal: caller.signal, context };
  expect((await attempt({ fetch, ...rest })).text).toBe("{}");
  expect(signals).toHaveLength(1);
  for (const signal of [...signals, caller.signal]) expect(getEventListeners(signal, "abort")).toEqual([]);
});
