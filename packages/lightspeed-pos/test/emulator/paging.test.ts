import { describe, expect, it } from "vitest";
import { column, type Response, useShop, type Wire } from "./support.js";

const { get, create, remove, shop, clock } = useShop({ items: 12 });

const links = ({ json }: Response) => json["@attributes"] as unknown as { next: string; previous: string };

/** The path and query of a link. */
function pathOf(link: string): string {
  const { pathname, search } = new URL(link);
  return pathname + search;
}

/** The keys inside a link's cursor. */
function keysIn(link: string): unknown {
  const { searchParams } = new URL(link);
  const token = searchParams.get("after") ?? searchParams.get("before") ?? "";
  return JSON.parse(Buffer.from(token, "base64").toString("utf8"));
}

/** Follows next from a path to the end and collects the ids. */
async function walk(path: string, id = "itemID"): Promise<string[]> {
  const found: string[] = [];
  for (let next = path; next !== ""; ) {
    const response = await get(next);
    expect(response.status).toBe(200);
    found.push(...column(response.json.Item, id));
    const link = links(response).next;
    next = link === "" ? "" : pathOf(link);
  }
  return found;
}

describe("pages", () => {
  it("name their neighbours with sort, the caller's own parameters, limit and cursor, in this order [list.links]", async () => {
    const { next } = links(await get("Item.json?limit=5&tax=true&archived=true"));
    expect(next).toBe(
      `${shop().url}/API/V3/Account/1/Item.json?sort=itemID&tax=true&archived=true&limit=5&after=${encodeURIComponent(btoa("[5]"))}`,
    );
  });

  it("are at the address that was asked, in one's own words, where it can be one [list.links-to-asked-address]", async () => {
    const at = async (Host: string) => links(await get("Item.json?limit=5", { headers: { Host } })).next;
    const own = links(await get("Item.json?limit=5")).next;
    for (const host of ["emulator:8787", "shop.test", "[::1]:80"]) {
      expect(await at(host)).toBe(own.replace(new URL(shop().url).host, host));
    }
    for (const strange of ['a"b', "a/b", "a@b", "[x]", "api.lightspeedapp.com"]) expect(await at(strange)).toBe(own);
    expect(links(await get("Item.json?limit=5")).next).toBe(own);
    const { json } = await get("Image.json?limit=1", { headers: { Host: "emulator:8787" } });
    expect(json.Image?.baseImageURL).toBe("http://emulator:8787/images/1/");
  });

  it("add the default sort and limit to their links", async () => {
    for (let index = 0; index < 100; index += 1) await create("Item", { description: `Bolt ${index}` });
    const { next } = links(await get("Item.json"));
    expect(next).toMatch(/\?sort=itemID&limit=100&after=\w+%3D$/);
    expect(keysIn(next)).toEqual([100]);
  });

  it("have no previous page at the start and no next page at the end [list.links]", async () => {
    const first = await get("Item.json?limit=6");
    expect(links(first).previous).toBe("");
    const last = await get(pathOf(links(first).next));
    expect(links(last).next).toBe("");
    expect(keysIn(links(last).previous)).toEqual([7]);
  });

  it("go back to the page they came from [list.cursor-paths]", async () => {
    const first = await get("Item.json?limit=4");
    const second = await get(pathOf(links(first).next));
    const back = await get(pathOf(links(second).previous));
    expect(column(back.json.Item, "itemID")).toEqual(column(first.json.Item, "itemID"));
    expect(links(back).previous).toBe("");
    expect(keysIn(links(back).next)).toEqual([4]);
  });

  it.each([
    "Item.json?limit=1",
    "Item.json?limit=5",
    "Item.json?limit=100",
    "Item.json?limit=5&sort=-itemID",
    "Item.json?limit=3&sort=description",
    "Item.json?limit=3&sort=-timeStamp",
    "Item.json?limit=2&categoryID=%3E,0",
  ])("walk through every record once: %s", async (path) => {
    const ids = await walk(path);
    expect(ids).toHaveLength(12);
    expect(new Set(ids).size).toBe(12);
  });

  it("hold a value and the id as a number when sorted by another field [list.cursor-of-id]", async () => {
    const response = await get("Item.json?sort=-timeStamp&limit=1");
    const { timeStamp, itemID } = response.json.Item as Wire;
    expect(keysIn(links(response).next)).toEqual([timeStamp, Number(itemID)]);
  });

  it("order records that share a sort key by id, and do not repeat them [list.ties-by-id]", async () => {
    for (let index = 0; index < 5; index += 1) await create("Item", { description: "Same" });
    const ids = ["13", "14", "15", "16", "17"];
    expect(await walk("Item.json?description=Same&sort=description&limit=2")).toEqual(ids);
    expect(await walk("Item.json?description=Same&sort=-description&limit=2")).toEqual(ids.reverse());
  });

  it("neither miss nor repeat while records come and go, in the order of ids [list.cursor-paths]", async () => {
    const first = await get("Item.json?limit=5");
    await remove("Item/2.json");
    await remove("Item/6.json");
    const added = await create("Item", { description: "Late" });
    const rest = await walk(pathOf(links(first).next));
    expect(rest).toEqual(["7", "8", "9", "10", "11", "12", String(added.itemID)]);
  });

  it("sort descending with a minus [list.sorted]", async () => {
    const { json } = await get("Item.json?sort=-itemID&limit=2");
    expect(column(json.Item, "itemID")).toEqual(["12", "11"]);
  });

  it("sort by a moment [list.sorted]", async () => {
    clock.advance(60_000);
    await create("Item", { description: "Newest" });
    const { json } = await get("Item.json?sort=-timeStamp&limit=1");
    expect(json.Item?.description).toBe("Newest");
  });

  it("take updatetime and updateTime as the same field [list.update-time-in-any-case]", async () => {
    for (const sort of ["updatetime", "updateTime"]) expect((await get(`Sale.json?sort=${sort}`)).status).toBe(200);
  });

  it("refuse to sort by a field that is not offered, and name those that are [list.unsortable-refused]", async () => {
    const { status, json } = await get("Item.json?sort=upc");
    expect(status).toBe(400);
    expect(json.message).toMatch(/itemID, timeStamp, description/);
  });

  it("cut a limit above 100 down to 100 [list.limit-at-most-100]", async () => {
    for (let index = 0; index < 100; index += 1) await create("Item", { description: `Bolt ${index}` });
    const { json } = await get("Item.json?limit=1000");
    expect(column(json.Item, "itemID")).toHaveLength(100);
  });

  it("show attributes alone with a limit of 0 [list.limit-at-most-100]", async () => {
    const { json } = await get("Item.json?limit=0");
    expect(json).toEqual({ "@attributes": { next: "", previous: "" } });
  });

  it.each(["-1", "many", "1.5"])("refuse the limit %s [list.limit-at-most-100]", async (limit) => {
    expect((await get(`Item.json?limit=${limit}`)).status).toBe(400);
  });

  it.each(["x", "W10%3D", btoa("{}"), btoa('["a"]'), btoa("[1,2,3]"), btoa("null")])(
    "refuse the cursor %s [list.bad-cursor]",
    async (cursor) => {
      expect((await get(`Item.json?after=${cursor}`)).status).toBe(400);
    },
  );

  it("end quietly behind the last record [list.bad-cursor]", async () => {
    const { json } = await get(`Item.json?after=${btoa("[999]")}`);
    expect(json).toEqual({ "@attributes": { next: "", previous: "" } });
  });

  it("keep the bars and escapes of an or in their links as they were sent", async () => {
    const or = "or=description%3D~,%25e%25|description%3Da%7Cb";
    const response = await get(`Item.json?limit=1&${or}`);
    expect(links(response).next).toContain(or);
  });
});
