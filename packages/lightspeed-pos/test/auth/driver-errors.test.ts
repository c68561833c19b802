import { inspect } from "node:util";
import { expect, test } from "vitest";
import { postgresTokenStore, type RedisClient, redisTokenStore } from "../../src/oauth/index.js";

/** What ioredis and pg put on their errors: what was sent. */
function driverError(message: string, code?: string): Error {
  return Object.assign(new Error(message), {
    ...(code ? { code } : {}),
    command: { name: "eval", args: ["the-secret-text"] },
    detail: "Failing row contains (main, the-secret-text).",
  });
}

test.each([
  ["a closed connection", driverError("Connection is closed: the-secret-text"), "Error"],
  ["a refused connection", driverError("connect", "ECONNREFUSED"), "ECONNREFUSED"],
  ["a full server", driverError("OOM command not allowed: the-secret-text"), "OOM"],
])("Redis: %s is named, and what was sent is not", async (_, failure, kind) => {
  const client: RedisClient = { call: () => Promise.reject(failure) };
  const error = await redisTokenStore({ client })
    .save("main", "the-secret-text", undefined)
    .catch((one: unknown) => one);
  expect(error).toMatchObject({ code: "token_store_failed", message: expect.stringContaining(kind) });
  expect(inspect(error, { depth: 9, showHidden: true })).not.toContain("the-secret-text");
});

test("PostgreSQL: a failure is named by its code, and what was sent is not", async () => {
  const client = { query: () => Promise.reject(driverError("duplicate key: the-secret-text", "53100")) };
  const store = postgresTokenStore({ client });
  const error = await store.save("main", "the-secret-text", undefined).catch((one: unknown) => one);
  expect(error).toMatchObject({ code: "token_store_failed", message: expect.stringContaining("53100") });
  expect(inspect(error, { depth: 9, showHidden: true })).not.toContain("the-secret-text");
});

test("what is no client is refused at once", () => {
  expect(() => redisTokenStore({ client: {} as RedisClient })).toThrow("ioredis");
  expect(() => postgresTokenStore({ client: { query: async () => ({ rows: [] }) }, table: "x; drop" })).toThrow(
    "table",
  );
});
