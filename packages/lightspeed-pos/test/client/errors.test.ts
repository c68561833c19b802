import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import {
  AbortedError,
  BadRequestError,
  ConflictError,
  CursorRepeatedError,
  FilterIgnoredError,
  ForbiddenError,
  isLightspeedError,
  Lightspeed,
  type LightspeedOptions,
  MethodNotAllowedError,
  NetworkError,
  NotFoundError,
  OutcomeUnknownError,
  RateLimitError,
  ServerError,
  TimeoutError,
  UnauthorizedError,
  UndecodableError,
  UnprocessableError,
} from "../../src/index.js";
import { type CannedAnswer, serve } from "../support/canned-server.js";

const token = "secret-token-8f3a";
const options: Partial<LightspeedOptions> = { maxRetries: 0 };

async function failure(answer: CannedAnswer, extra: Partial<LightspeedOptions> = options): Promise<Error> {
  const { url } = await serve(answer);
  const { items } = new Lightspeed({ baseUrl: url, accessToken: token, ...extra }).account(7);
  return items.first({ where: { description: "Ms Smith" } }).then(
    () => expect.unreachable("it should have failed"),
    (error: Error) => error,
  );
}

const inApiShape = (code: number, message: string, errorClass = "Exception") => ({
  httpCode: String(code),
  httpMessage: "Words",
  message,
  errorClass,
});

describe("each status has its class and code", () => {
  test.each([
    [400, BadRequestError, "bad_request"],
    [401, UnauthorizedError, "unauthorized"],
    [403, ForbiddenError, "forbidden"],
    [404, NotFoundError, "not_found"],
    [405, MethodNotAllowedError, "method_not_allowed"],
    [409, ConflictError, "conflict"],
    [422, UnprocessableError, "unprocessable"],
    [429, RateLimitError, "rate_limited"],
    [500, ServerError, "server_error"],
    [503, ServerError, "server_error"],
  ])("%d", async (status, type, code) => {
    const headers = { "cf-ray": "3afe6bf03de43fdd-YUL", "x-ls-api-request-cost": "1.4" };
    const error = await failure({
      status,
      headers,
      body: inApiShape(status, "The words of the server.", "SomeException"),
    });
    expect(error).toBeInstanceOf(type);
    expect(isLightspeedError(error)).toBe(true);
    expect(error).toMatchObject({
      code,
      status,
      method: "GET",
      path: "/API/V3/Account/7/Item.json",
      serverMessage: "The words of the server.",
      errorClass: "SomeException",
      ray: "3afe6bf03de43fdd-YUL",
      cost: 1.4,
    });
    for (const part of [
      "GET /API/V3/Account/7/Item.json",
      String(status),
      "The words of the server.",
      "3afe6bf03de43fdd",
    ]) {
      expect(error.message).toContain(part);
    }
  });
});

describe("bodies of errors", () => {
  test("the OAuth shape is read", async () => {
    const error = await failure({
      status: 401,
      body: {
        error: "access_denied",
        error_description: "The server denied the request.",
        hint: "Access token could not be verified",
      },
    });
    expect(error).toMatchObject({
      errorClass: "access_denied",
      serverMessage: "The server denied the request. Access token could not be verified",
    });
  });

  test("JSON labelled as HTML is read", async () => {
    const error = await failure({
      status: 400,
      headers: { "content-type": "text/html; charset=UTF-8" },
      body: inApiShape(400, "name cannot be blank."),
    });
    expect(error).toMatchObject({ serverMessage: "name cannot be blank." });
  });

  test("HTML of a proxy gives its title", async () => {
    const error = await failure({ status: 502, text: "<html><head><title>502 Bad Gateway</title></head></html>" });
    expect(error).toMatchObject({ code: "server_error", serverMessage: "502 Bad Gateway" });
  });

  test("further values of the body are kept", async () => {
    const error = await failure({
      status: 400,
      body: { ...inApiShape(400, "Cannot complete.", "OutOfBalanceError"), saleID: "1234" },
    });
    expect(error).toMatchObject({ errorClass: "OutOfBalanceError", details: { saleID: "1234" } });
  });

  test("a 429 tells how long the server asked to wait", async () => {
    expect(await failure({ status: 429, headers: { "retry-after": "3" }, body: {} })).toMatchObject({ retryAfter: 3 });
  });
});

describe("answers that cannot be used", () => {
  test.each([
    ["an empty body", ""],
    ["HTML with 200", "<html><title>Login</title></html>"],
    ["truncated JSON", '{"@attributes":{"next":""},"Item":[{"itemID":"1"'],
    ["a bare list", "[]"],
  ])("%s", async (_what, text) => {
    expect(await failure({ text })).toBeInstanceOf(UndecodableError);
  });

  test("a row that contradicts its filter: the server ignored it", async () => {
    const { url } = await serve({ body: { Item: [{ itemID: "1", itemMatrixID: "3" }] } });
    const { items } = new Lightspeed({ baseUrl: url, accessToken: token }).account(7);
    const error = await items.all({ where: { itemMatrixID: 9 } }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(FilterIgnoredError);
    expect(error).toMatchObject({ code: "filter_ignored", field: "itemMatrixID" });
  });

  test("a cursor that repeats ends the walk with an error", async () => {
    const next = "https://api.lightspeedapp.com/API/V3/Account/7/Item.json?sort=itemID&limit=100&after=WzFd";
    const { url, requests } = await serve({ body: { "@attributes": { next }, Item: { itemID: "1" } } });
    const { items } = new Lightspeed({ baseUrl: url, accessToken: token }).account(7);
    await expect(items.all()).rejects.toBeInstanceOf(CursorRepeatedError);
    expect(requests.length).toBe(2);
  });

  test("a next that leads outside the API is refused", async () => {
    const { url } = await serve({
      body: { "@attributes": { next: "https://evil.example/steal" }, Item: { itemID: "1" } },
    });
    const { items } = new Lightspeed({ baseUrl: url, accessToken: token }).account(7);
    await expect(items.all()).rejects.toBeInstanceOf(UndecodableError);
  });

  test("a redirect is not followed", async () => {
    expect(await failure({ status: 302, headers: { location: "https://evil.example/" } })).toMatchObject({
      status: 302,
    });
  });
});

describe("no answer", () => {
  test("a refused connection", async () => {
    const { items } = new Lightspeed({ baseUrl: "http://127.0.0.1:9", accessToken: token, maxRetries: 0 }).account(7);
    const error = await items.first().catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(NetworkError);
    expect((error as NetworkError).cause).toBeInstanceOf(Error);
  });

  test("a reset connection", async () => {
    expect(await failure({ handle: (request) => request.socket.destroy() })).toBeInstanceOf(NetworkError);
  });

  test("a server that hangs", async () => {
    const error = await failure({ handle: () => {} }, { ...options, timeout: 50 });
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ code: "timeout", timeout: 50 });
  });

  test("a body that does not end", async () => {
    const error = await failure({ handle: (_, response) => response.write('{"Item":') }, { ...options, timeout: 50 });
    expect(error).toBeInstanceOf(TimeoutError);
  });

  test("a caller who stops waiting", async () => {
    const { url } = await serve({ handle: () => {} });
    const { items } = new Lightspeed({ baseUrl: url, accessToken: token }).account(7);
    const error = await items.first({ signal: AbortSignal.timeout(30) }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(AbortedError);
    expect((error as Error).cause).toMatchObject({ name: "TimeoutError" });
  });
});

describe("repeating", () => {
  const quick = { random: () => 0, clock: { now: () => performance.now(), sleep: quickSleep } };
  const item = { "@attributes": { count: "1" }, Item: { itemID: "1", description: "x" } };

  test("a read is repeated", async () => {
    const { url, requests } = await serve(
      { status: 503 },
      { handle: (request) => request.socket.destroy() },
      { body: item },
    );
    const { items } = new Lightspeed({ baseUrl: url, accessToken: token, ...quick }).account(7);
    expect(await items.find(1)).toMatchObject({ itemID: 1 });
    expect(requests).toHaveLength(3);
  });

  test("a create whose answer was lost is not repeated, and the error says that it may have happened", async () => {
    const { url, requests } = await serve({ handle: (request) => request.socket.destroy() });
    const { items } = new Lightspeed({ baseUrl: url, accessToken: token, ...quick }).account(7);
    const error = await items.create({ description: "x" }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    expect((error as OutcomeUnknownError).cause).toBeInstanceOf(NetworkError);
    expect(requests).toHaveLength(1);
  });

  test("a create that was refused for lack of room is sent again", async () => {
    const { url, requests } = await serve({ status: 429, headers: { "retry-after": "0" } }, { body: item });
    const { items } = new Lightspeed({ baseUrl: url, accessToken: token, ...quick }).account(7);
    expect(await items.create({ description: "x" })).toMatchObject({ itemID: 1 });
    expect(requests).toHaveLength(2);
  });

  test("an update is repeated, unless it nests records that would be added twice", async () => {
    const plain = await serve({ status: 500 }, { body: item });
    const client = (url: string) => new Lightspeed({ baseUrl: url, accessToken: token, ...quick }).account(7).items;
    expect(await client(plain.url).update(1, { description: "x" })).toMatchObject({ itemID: 1 });
    const nesting = await serve({ status: 500 });
    const update = client(nesting.url).update(1, { ItemShops: [{ shopID: 1, qoh: 5 }] });
    await expect(update).rejects.toBeInstanceOf(OutcomeUnknownError);
    expect(nesting.requests).toHaveLength(1);
  });

  test("a token function is asked again after a 401", async () => {
    const { url, requests } = await serve({ status: 401, body: {} }, { body: item });
    const accessToken = (refused?: string) => (refused === undefined ? "old" : "new");
    const { items } = new Lightspeed({ baseUrl: url, accessToken, ...quick }).account(7);
    await items.find(1);
    expect(requests.map(({ headers }) => headers.authorization)).toEqual(["Bearer old", "Bearer new"]);
  });
});

describe("secrets", () => {
  test("no error shows the token or the query, even where the server repeats it", async () => {
    const error = await failure({ status: 400, body: inApiShape(400, `token ${token} is odd`) });
    const shown = inspect(error, { depth: 10, showHidden: true });
    expect(shown).not.toContain(token);
    expect(shown).not.toContain("Smith");
  });
});

function quickSleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const timer = setTimeout(resolve, ms > 10_000 ? ms : 0);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
