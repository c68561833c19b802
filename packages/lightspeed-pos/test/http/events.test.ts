import diagnostics from "node:diagnostics_channel";
import { inspect } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import { type EventName, Lightspeed, type LightspeedOptions, type Logger } from "../../src/index.js";
import { type CannedAnswer, serve } from "../support/canned-server.js";

const token = "secret-token-8f3a";
const item = { "@attributes": { next: "", previous: "" }, Item: { itemID: "1", description: "x", odd: "1" } };
const headers = {
  "x-ls-api-bucket-level": "1/90",
  "x-ls-api-request-cost": "1",
  "cf-ray": "3afe6bf03de43fdd-YUL",
};
const quick = { random: () => 0, clock: { now: () => performance.now(), sleep: impatientSleep } };

async function client(answers: readonly CannedAnswer[], options: Partial<LightspeedOptions> = {}) {
  const { url } = await serve(...answers);
  return new Lightspeed({ baseUrl: url, accessToken: token, ...quick, ...options });
}

describe("events", () => {
  test("tell the story of a call: sent, refused, tried again, answered", async () => {
    const lightspeed = await client([{ status: 503 }, { body: item, headers }]);
    const story: (readonly [EventName, unknown])[] = [];
    for (const name of ["request", "answer", "wait", "retry", "oddity"] as const) {
      lightspeed.on(name, (event) => story.push([name, event]));
    }
    await lightspeed.account(7).items.first({ where: { description: "x" } });
    expect(story.map(([name]) => name).filter((name) => name !== "oddity" && name !== "wait")).toEqual([
      "request",
      "answer",
      "retry",
      "request",
      "answer",
    ]);
    expect(story.find(([name]) => name === "retry")?.[1]).toMatchObject({ code: "server_error", attempt: 1 });
    expect(story.filter(([name]) => name === "answer").at(-1)?.[1]).toMatchObject({
      method: "GET",
      path: "/API/V3/Account/7/Item.json",
      accountID: 7,
      lane: "interactive",
      attempt: 2,
      status: 200,
      cost: 1,
      level: 1,
      size: 90,
      ray: "3afe6bf03de43fdd-YUL",
      durationMs: expect.any(Number),
    });
    expect(story.filter(([name]) => name === "oddity").map(([, event]) => event)).toContainEqual(
      expect.objectContaining({ code: "unknown_field", field: "odd" }),
    );
  });

  test("the attempts of one request share an id, other requests have another", async () => {
    const lightspeed = await client([{ status: 503 }, { body: item, headers }]);
    const ids: string[] = [];
    lightspeed.on("request", ({ requestID }) => ids.push(requestID));
    await lightspeed.account(7).items.first();
    await lightspeed.account(7).items.first();
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(2);
  });

  test("never hold a token, a query or a body", async () => {
    const lightspeed = await client([{ body: item, headers }]);
    const seen: unknown[] = [];
    for (const name of ["request", "answer", "oddity"] as const) lightspeed.on(name, (event) => seen.push(event));
    await lightspeed.account(7).items.all({ where: { description: { like: "%Smith%" } } });
    expect(seen.length).toBeGreaterThan(2);
    expect(inspect(seen, { depth: 9 })).not.toMatch(/secret-token|Smith/);
  });

  test("a listener can leave, and a failing one harms no call", async () => {
    const lightspeed = await client([{ body: item, headers }]);
    let count = 0;
    const leave = lightspeed.on("answer", () => {
      count += 1;
    });
    await lightspeed.account(7).items.first();
    leave();
    await lightspeed.account(7).items.first();
    expect(count).toBe(1);
  });

  test("are on diagnostics_channel too", async () => {
    const lightspeed = await client([{ body: item, headers }]);
    const seen: unknown[] = [];
    const listener = (event: unknown) => seen.push(event);
    diagnostics.subscribe("lightspeed-pos:answer", listener);
    onTestFinished(() => void diagnostics.unsubscribe("lightspeed-pos:answer", listener));
    await lightspeed.account(7).items.first();
    expect(seen).toEqual([expect.objectContaining({ status: 200, path: "/API/V3/Account/7/Item.json" })]);
  });
});

test("a logger gets retries as warnings and the rest as debug", async () => {
  const lines: string[] = [];
  const write = (level: string) => (_fields: object, message: string) => lines.push(`${level} ${message}`);
  const logger: Logger = { debug: write("debug"), warn: write("warn") };
  const lightspeed = await client([{ status: 503 }, { body: item, headers }], { logger });
  await lightspeed.account(7).items.first();
  expect(lines).toContain("warn server_error: trying again in 250 ms");
  expect(lines).toContain("debug 200 GET /API/V3/Account/7/Item.json");
});

function impatientSleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms > 10_000 ? ms : 0);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
