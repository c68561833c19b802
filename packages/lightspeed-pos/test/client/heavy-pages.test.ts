import { describe, expect, test } from "vitest";
import { Lightspeed, ServerError } from "../../src/index.js";
import { type CannedAnswer, serve } from "../support/canned-server.js";
import { fastClock } from "../support/fast-clock.js";

/** A server of 150 items that breaks under pages which are larger than it can bear just now. */
async function fragile(canBear: (limit: number, request: number) => boolean, status = 500) {
  const asked: string[] = [];
  const answer: CannedAnswer = {
    handle: ({ url = "" }, response) => {
      const query = new URL(url, "http://localhost").searchParams;
      const limit = Number(query.get("limit"));
      const after = Number(query.get("after") ?? 0);
      const ids =
        query.get("itemID")?.match(/\d+/g)?.map(Number) ?? Array.from({ length: 150 }, (_, index) => index + 1);
      const weight = Math.min(limit, ids.length);
      asked.push(`${weight} after ${after}`);
      if (!canBear(weight, asked.length)) {
        response.writeHead(status).end("<html><title>Broken</title></html>");
        return;
      }
      const page = ids.filter((id) => id > after).slice(0, limit);
      const last = page.at(-1) ?? 0;
      const next = last < (ids.at(-1) ?? 0) ? `https://elsewhere${url.replace(/&after=\d+/, "")}&after=${last}` : "";
      const Item = page.map((id) => ({ itemID: String(id), ItemShops: "" }));
      response.end(JSON.stringify({ "@attributes": { next, previous: "" }, Item }));
    },
  };
  const { url } = await serve(answer);
  const quick = { clock: fastClock(100), timeout: 10 ** 7 };
  const { items } = new Lightspeed({ baseUrl: url, accessToken: "t", ...quick }).account(1);
  return { items, asked };
}

const everyID = Array.from({ length: 150 }, (_, index) => index + 1);

describe("a page that the server breaks under, with relations", () => {
  test.each([500, 502, 504])(
    "%d: is asked for once more, then in halves; nothing is lost or repeated",
    async (status) => {
      const { items, asked } = await fragile((limit) => limit <= 30, status);
      const found = await items.all({ load: ["ItemShops"] });
      expect(found.map(({ id }) => id)).toEqual(everyID);
      expect(asked.slice(0, 7)).toEqual([
        "100 after 0",
        "100 after 0",
        "50 after 0",
        "50 after 0",
        "25 after 0",
        "25 after 25",
        "25 after 50",
      ]);
    },
  );

  test("pages grow again once eight have come", async () => {
    const { items, asked } = await fragile((limit, request) => limit <= 10 || request > 8);
    expect((await items.all({ load: ["ItemShops"], pageSize: 20 })).map(({ id }) => id)).toEqual(everyID);
    expect(asked.map((request) => Number.parseInt(request, 10))).toEqual([
      ...[20, 20],
      ...Array.from({ length: 8 }, () => 10),
      ...Array.from({ length: 4 }, () => 20),
    ]);
  });

  test("a failure that passes costs one request more, and no smaller pages", async () => {
    const { items, asked } = await fragile((_, request) => request !== 2);
    expect((await items.all({ load: ["ItemShops"] })).map(({ id }) => id)).toEqual(everyID);
    expect(asked).toEqual(["100 after 0", "100 after 100", "100 after 100"]);
  });

  test("max still bounds what comes", async () => {
    const { items, asked } = await fragile((limit) => limit <= 30);
    expect(await items.all({ load: ["ItemShops"], max: 60 })).toHaveLength(60);
    expect(asked).toEqual(["60 after 0", "60 after 0", "30 after 0", "30 after 30"]);
  });

  test("a single record that is too heavy is asked for as often as any read, and then the caller is told", async () => {
    const { items, asked } = await fragile(() => false);
    await expect(items.all({ load: ["ItemShops"], pageSize: 4 })).rejects.toBeInstanceOf(ServerError);
    expect(asked.map((request) => Number.parseInt(request, 10))).toEqual([4, 4, 2, 2, 1, 1, 1, 1, 1]);
  });

  test("many records by id are asked for in halves too", async () => {
    const { items, asked } = await fragile((limit) => limit <= 30);
    const found = await items.findMany(everyID.slice(0, 100), { load: ["ItemShops"] });
    expect(found.map(({ id }) => id)).toEqual(everyID.slice(0, 100));
    expect(asked.map((request) => Number.parseInt(request, 10))).toEqual([
      ...[100, 100],
      ...[50, 50, 25, 25],
      ...[50, 50, 25, 25],
    ]);
  });
});

test.each([
  ["503: nothing says that the page was too heavy", 503, { load: ["ItemShops"] }],
  ["500 without relations", 500, {}],
] as const)("%s: the page is asked for as it is", async (_what, status, query) => {
  const { items, asked } = await fragile(() => false, status);
  await expect(items.all(query)).rejects.toBeInstanceOf(ServerError);
  expect(new Set(asked)).toEqual(new Set(["100 after 0"]));
  expect(asked).toHaveLength(5);
});
