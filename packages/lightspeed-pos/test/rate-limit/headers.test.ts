import { describe, expect, test } from "vitest";
import { readRateHeaders } from "../../src/rate-limit/index.js";

/** A header source that knows nothing of case but what it is asked: names must be asked for in lower case. */
const read = (headers: Record<string, string>) => readRateHeaders(new Headers(headers));

describe("rate headers", () => {
  test("an ordinary answer tells level, size, drip rate, burst and cost", () => {
    const headers = {
      "X-LS-API-Bucket-Level": "75.898271799086/90",
      "X-Ls-Api-Drip-Rate": "1.5",
      "x-ls-api-burst-level": "18/20",
      "X-LS-API-Request-Cost": "1.4",
      "X-LS-Acct-Id": "797",
    };
    expect(read(headers)).toEqual({
      level: 75.898271799086,
      size: 90,
      dripRate: 1.5,
      burstCount: 18,
      burstLimit: 20,
      cost: 1.4,
      accountID: 797,
    });
  });

  test.each([
    ["api-leaky-bucket", "bucket"],
    ["API-Burst-Limiter", "burst"],
    ["something-new", undefined],
  ])("a refusal by %s is one by %s", (type, refusedBy) => {
    const headers = read({ "Retry-After": "3", "X-LS-API-RateLimit-Type": type });
    expect([headers.refusedBy, headers.retryAfter]).toEqual([refusedBy, 3]);
  });

  test("an answer without any of them tells nothing", () => {
    expect(Object.values(read({})).every((value) => value === undefined)).toBe(true);
  });

  test.each([["1"], ["/90"], ["1/"], ["1/0"], ["-1/90"], ["a/b"], ["1/90/2"], [""], ["NaN/90"], ["1e999/90"]])(
    "a bucket level of %j tells nothing",
    (text) => {
      const { level, size } = read({ "X-LS-API-Bucket-Level": text });
      expect([level, size]).toEqual([undefined, undefined]);
    },
  );

  test.each([
    ["1/90", 1, 90],
    [" 10 / 90 ", 10, 90],
    ["0/100", 0, 100],
    ["1.5e1/90", 15, 90],
    ["91.672517538069/90", 91.672517538069, 90],
  ])("a bucket level of %j is read", (text, level, size) => {
    expect(read({ "X-LS-API-Bucket-Level": text })).toMatchObject({ level, size });
  });

  test.each([["0"], ["-1"], ["fast"], ["0x10"]])("a drip rate of %j tells nothing", (text) => {
    expect(read({ "X-LS-API-Drip-Rate": text }).dripRate).toBeUndefined();
  });

  test("a wait given as a date tells nothing: the API counts seconds", () => {
    expect(read({ "Retry-After": "Wed, 21 Oct 2026 07:28:00 GMT" }).retryAfter).toBeUndefined();
  });
});
