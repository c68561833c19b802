import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listOf, type Wire } from "../support.js";
import { openDirectly } from "./small-shop.js";
import { idOf } from "./state.js";

const runs = Number(process.env["TRIAL_RUNS"] ?? 30);
const seed = Number(process.env["TRIAL_SEED"] ?? 1);
const shop = openDirectly({ items: 40, sales: 30, customers: 30 });

interface Page {
  readonly ids: readonly string[];
  readonly next: string;
  readonly previous: string;
}

async function get(path: string): Promise<Wire> {
  const { status, text } = await shop.ask("GET", path);
  expect(status, `GET ${path} → ${text}`).toBe(200);
  return JSON.parse(text) as Wire;
}

async function page(resource: string, path: string): Promise<Page> {
  const { [resource]: records, "@attributes": attributes } = await get(path);
  const address = (name: string) => {
    const url = String(attributes?.[name]);
    return url === "" ? "" : url.slice(url.indexOf("/API/"));
  };
  return {
    ids: listOf(records).map((record) => idOf(resource, record)),
    next: address("next"),
    previous: address("previous"),
  };
}

/** Everything behind an address and its next ones. */
async function walk(resource: string, path: string, between = async () => {}): Promise<string[]> {
  const ids: string[] = [];
  for (let at = path; at !== ""; ) {
    const { ids: some, next } = await page(resource, at);
    ids.push(...some);
    await between();
    at = next;
  }
  return ids;
}

const withLimit = (path: string, limit: number) => path.replace(/limit=\d+/, `limit=${limit}`);

/** Lists with their sorts, and filters whose meaning is plain enough to be tried by hand. */
const LISTS: readonly (readonly [string, readonly string[], Readonly<Record<string, (record: Wire) => boolean>>])[] = [
  [
    "Item",
    ["itemID", "timeStamp", "description"],
    {
      "": () => true,
      "itemID=%3E,7": ({ itemID }) => Number(itemID) > 7,
      "itemID=IN,[9,3,3,12]": ({ itemID }) => ["9", "3", "12"].includes(String(itemID)),
      "taxClassID=1": ({ taxClassID }) => String(taxClassID) === "1",
      "description=~,%25e%25": ({ description }) => String(description).toLowerCase().includes("e"),
      "or=itemID%3D2|itemID%3D30": ({ itemID }) => ["2", "30"].includes(String(itemID)),
    },
  ],
  [
    "Sale",
    ["saleID", "timeStamp", "completeTime", "updateTime"],
    {
      "": () => true,
      "completed=true": ({ completed }) => String(completed) === "true",
      "shopID=1": ({ shopID }) => String(shopID) === "1",
    },
  ],
  ["Customer", ["customerID", "timeStamp", "firstName", "lastName"], { "": () => true }],
  [
    "SaleLine",
    ["saleLineID", "timeStamp", "saleID"],
    { "": () => true, "saleID=!=,3": (line) => String(line.saleID) !== "3" },
  ],
  [
    "Category",
    ["categoryID", "leftNode", "rightNode"],
    { "": () => true, "parentID=0": (each) => String(each.parentID) === "0" },
  ],
  ["ItemShop", ["itemShopID", "timeStamp"], { "": () => true, "shopID=0": (row) => String(row.shopID) === "0" }],
];

const limits = fc.integer({ min: 1, max: 9 });
const asked = fc.constantFrom(...LISTS).chain(([resource, sorts, filters]) =>
  fc.record({
    resource: fc.constant(resource),
    sort: fc.constantFrom(...sorts.flatMap((sort) => [sort, `-${sort}`])),
    filter: fc.constantFrom(...Object.keys(filters)),
    archived: fc.constantFrom("false", "true", "only"),
  }),
);

interface Asked {
  readonly resource: string;
  readonly sort: string;
  readonly filter: string;
  readonly archived: string;
}

/** The table as it is kept, with what a list is to hold; read apart from lists. */
function table({ resource, filter, archived }: Asked): string[] {
  const fits = LISTS.find(([name]) => name === resource)?.[2][filter];
  const records = (shop.snapshot().records[resource] ?? []) as unknown as readonly Wire[];
  const isShown = (record: Wire) =>
    record.archived === undefined ||
    archived === "true" ||
    (String(record.archived) === "true") === (archived === "only");
  return records.filter((record) => isShown(record) && fits?.(record)).map((record) => idOf(resource, record));
}

function address({ resource, sort, filter, archived }: Asked, limit: number): string {
  const more = filter === "" ? "" : `&${filter}`;
  return `/API/V3/Account/1/${resource}.json?sort=${sort}&archived=${archived}${more}&limit=${limit}`;
}

const inOrder = (ids: readonly string[]) => [...ids].sort((a, b) => Number(a) - Number(b));

describe("a list", () => {
  it(`equals the table through any path of cursors (seed ${seed}) [list.cursor-paths]`, {
    timeout: 60_000 + runs * 1_000,
  }, async () => {
    const moves = fc.array(fc.record({ to: fc.constantFrom("next", "previous"), limit: limits }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(asked, limits, moves, async (list, limit, path) => {
        const order = await walk(list.resource, address(list, 100));
        expect(inOrder(order)).toEqual(table(list));
        expect(await walk(list.resource, address(list, limit))).toEqual(order);
        let here = await page(list.resource, address(list, limit));
        let [from, to] = [0, Math.min(limit, order.length)];
        for (const move of path) {
          expect([here.previous === "", here.next === ""]).toEqual([from === 0, to === order.length]);
          const target = move.to === "next" ? here.next : here.previous;
          if (target === "") continue;
          if (move.to === "next") [from, to] = [to, Math.min(to + move.limit, order.length)];
          else [from, to] = [Math.max(0, from - move.limit), from];
          here = await page(list.resource, withLimit(target, move.limit));
          expect(here.ids).toEqual(order.slice(from, to));
        }
      }),
      { numRuns: runs, seed },
    );
  });

  it("is ordered by its sort, and by id where that is the same, backwards too [list.ties-by-id]", async () => {
    for (const [resource, sorts] of LISTS) {
      for (const sort of sorts) {
        const ascending = await walk(resource, address({ resource, sort, filter: "", archived: "true" }, 7));
        const descending = await walk(
          resource,
          address({ resource, sort: `-${sort}`, filter: "", archived: "true" }, 5),
        );
        expect(descending).toEqual([...ascending].reverse());
      }
    }
  });

  it("by id holds everything once although records are added on the way", { timeout: 60_000 }, async () => {
    const adding = fc.record({ limit: limits, isDescending: fc.boolean(), every: fc.integer({ min: 1, max: 3 }) });
    await fc.assert(
      fc.asyncProperty(adding, async ({ limit, isDescending, every }) => {
        await shop.reset();
        const known = shop.snapshot().records.Item?.map((item) => idOf("Item", item)) ?? [];
        let turn = 0;
        const add = async () => {
          turn += 1;
          if (turn % every !== 0 || turn > 12) return;
          await shop.ask("POST", "/API/V3/Account/1/Item.json", { description: "New" });
        };
        const sort = isDescending ? "-itemID" : "itemID";
        const seen = await walk("Item", address({ resource: "Item", sort, filter: "", archived: "true" }, limit), add);
        expect(new Set(seen).size).toBe(seen.length);
        const added = shop.snapshot().records.Item?.map((item) => idOf("Item", item)) ?? [];
        // From the end backwards, what is new comes before where the walk began.
        expect(inOrder(seen).filter((id) => known.includes(id))).toEqual(known);
        if (!isDescending && seen.length > limit) expect(seen.length).toBeGreaterThan(known.length);
        expect(added).toEqual(expect.arrayContaining(seen));
      }),
      { numRuns: Math.min(runs, 25), seed },
    );
  });

  it("of version 2 equals the table at any offset", { timeout: 60_000 + runs * 1_000 }, async () => {
    const cut = fc.record({ list: asked, limit: limits, offset: fc.integer({ min: 0, max: 60 }) });
    await fc.assert(
      fc.asyncProperty(cut, async ({ list, limit, offset }) => {
        const ids = table(list);
        const path = address(list, limit)
          .replace("/API/V3/", "/API/")
          .replace(/sort=[^&]*&/, "");
        const { [list.resource]: records, "@attributes": attributes } = await get(`${path}&offset=${offset}`);
        expect(listOf(records).map((record) => idOf(list.resource, record))).toEqual(ids.slice(offset, offset + limit));
        expect(attributes?.count).toBe(String(ids.length));
      }),
      { numRuns: runs, seed },
    );
  });
});
