import { describe, expect, test } from "vitest";
import { VirtualClock } from "../../../../test-support/virtual-clock.js";
import { Limiters, type RateHeaders } from "../../src/rate-limit/index.js";

const roomy: RateHeaders = { level: 1, size: 90, dripRate: 1, burstCount: 1, burstLimit: 20 };
const full: RateHeaders = { ...roomy, level: 90 };

function setUp(accountID?: number) {
  const clock = new VirtualClock({ isManual: true });
  return { clock, limiters: new Limiters({ clock, accountID }) };
}

describe("accounts", () => {
  test("have one limiter each", () => {
    const { limiters } = setUp();
    expect(limiters.forAccount(1)).toBe(limiters.forAccount(1));
    expect(limiters.forAccount(1)).not.toBe(limiters.forAccount(2));
  });

  test("never wait for each other", async () => {
    const { limiters } = setUp();
    (await limiters.forAccount(1).acquire(1)).refused({ ...full, retryAfter: 3600 });
    await expect(limiters.forAccount(2).acquire(1)).resolves.toBeDefined();
  });
});

describe("requests outside an account", () => {
  test("have a limiter of their own, which becomes the account's that an answer names", async () => {
    const { limiters } = setUp();
    const token = limiters.forToken();
    (await token.acquire(1)).answered(full);
    limiters.identify(797);
    expect(limiters.forToken()).toBe(token);
    expect(limiters.forAccount(797)).toBe(token);
    expect(limiters.forAccount(797).state.level).toBe(90);
  });

  test("join the limiter that the account already has, those who wait too", async () => {
    const { clock, limiters } = setUp();
    const account = limiters.forAccount(797);
    (await account.acquire(1)).answered(roomy);
    const token = limiters.forToken();
    const probe = await token.acquire(1);
    const signal = AbortSignal.timeout(20);
    const waiting = token.acquire(2);
    const abandoned = token.acquire(200, { signal });
    limiters.identify(797);
    expect(limiters.forToken()).toBe(account);
    await expect(waiting).resolves.toBeDefined();
    expect(account.state).toMatchObject({ inFlight: 1, queued: 1 });
    await expect(abandoned).rejects.toMatchObject({ name: "TimeoutError" });
    expect(account.state.queued).toBe(0);
    probe.answered(roomy);
    await clock.advance(0);
    expect(token.state).toMatchObject({ queued: 0, inFlight: 0 });
  });

  test("stay with the first account named: a token belongs to one", () => {
    const { limiters } = setUp();
    limiters.identify(1);
    limiters.identify(2);
    expect(limiters.forToken()).toBe(limiters.forAccount(1));
    expect(limiters.forToken()).not.toBe(limiters.forAccount(2));
  });

  test("pay from the account that the caller chose", () => {
    const { limiters } = setUp(5);
    expect(limiters.forToken()).toBe(limiters.forAccount(5));
    limiters.identify(6);
    expect(limiters.forToken()).toBe(limiters.forAccount(5));
  });
});
