import { describe, expect, test } from "vitest";
import {
  type AccountHandle,
  InvalidInputError,
  type LightspeedOptions,
  memoryJournal,
  type Outcome,
  OutcomeUnknownError,
} from "../../src/index.js";
import { fastClock } from "../support/fast-clock.js";
import { useShop } from "../support/shop.js";

const shop = useShop({ items: 30, sales: 3, customers: 3 });

/**
 * A hundred times as fast: backoffs and the time that a lost create gets to settle take a few milliseconds. An answer has
 * long enough on a busy machine, though.
 */
const quick: Partial<LightspeedOptions> = { clock: fastClock(100), maxRetries: 2, timeout: 10 ** 7 };

function open(options: Partial<LightspeedOptions> = {}): AccountHandle {
  const { client, emulator } = shop();
  return client({ ...quick, ...options }).account(emulator.accountID);
}

const named = (count: number, name = "Row") =>
  Array.from({ length: count }, (_, at) => ({ description: `${name} ${at}` }));
const statuses = (outcomes: readonly Outcome<unknown>[]) => outcomes.map(({ status }) => status);
const writes = () =>
  shop()
    .sent()
    .filter((request) => !request.startsWith("GET"));

/** Where a run stops, rows on their way have five seconds: by the quick clock a busy machine would not answer in time. */
const unhurried: Partial<LightspeedOptions> = { clock: fastClock(1) };

/** How many items there are by description. */
function made(name: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { description } of shop().emulator.records("Item")) {
    const text = String(description);
    if (text.startsWith(`${name} `)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

describe("createMany", () => {
  test("creates each row once and gives the records in the order of the rows", async () => {
    const outcomes = await open().items.createMany(named(20));
    expect(statuses(outcomes)).toEqual(Array(20).fill("done"));
    expect(outcomes.map((one) => one.index)).toEqual(Array.from({ length: 20 }, (_, at) => at));
    expect(outcomes.flatMap((one) => (one.status === "done" ? [one.record.description] : []))).toEqual(
      named(20).map(({ description }) => description),
    );
    expect(outcomes.stopped).toBeUndefined();
    expect([...made("Row").values()]).toEqual(Array(20).fill(1));
  });

  test("sends the rows in their order", async () => {
    await open().items.createMany(named(20));
    const sent = shop()
      .emulator.requests.slice(-20)
      .map(({ body }) => (body as { description: string }).description);
    expect(sent[0]).toBe("Row 0");
    expect(new Set(sent.slice(0, 8))).toEqual(new Set(named(8).map(({ description }) => description)));
  });

  test("a bad row is that row's error, with its place, and nothing else is lost", async () => {
    const rows = [{ description: "Good 0" }, { descripton: "Bad" } as never, { description: "Good 2" }];
    const outcomes = await open().items.createMany(rows);
    expect(statuses(outcomes)).toEqual(["done", "failed", "done"]);
    expect(outcomes[1]).toMatchObject({ index: 1, error: expect.any(InvalidInputError) });
    expect(outcomes[1]).toMatchObject({ error: { message: expect.stringMatching(/^Row 1: /) } });
  });

  test("what the server refuses is that row's error", async () => {
    const rows = [{ description: "Good 0" }, { description: "Bad", categoryID: 999_999 }, { description: "Good 2" }];
    const outcomes = await open().items.createMany(rows);
    expect(statuses(outcomes)).toEqual(["done", "failed", "done"]);
    expect(outcomes[1]).toMatchObject({ error: { code: "bad_request" } });
  });

  test("a row whose answer is lost is unknown, and not sent again", async () => {
    shop().emulator.chaos.add({ fault: "reset", when: "after", method: "POST", nth: 3, times: 1 });
    const outcomes = await open().items.createMany(named(6), { atOnce: 1 });
    expect(statuses(outcomes)).toEqual(["done", "done", "unknown", "done", "done", "done"]);
    expect(outcomes[2]).toMatchObject({ error: expect.any(OutcomeUnknownError) });
    expect(made("Row").get("Row 2")).toBe(1);
  });

  test("a row whose answer is lost is looked for, where the caller can", async () => {
    const account = open();
    const { chaos } = shop().emulator;
    chaos.add({ fault: "reset", when: "after", method: "POST", nth: 2, times: 1 });
    chaos.add({ fault: "reset", when: "before", method: "POST", nth: 5, times: 1 });
    const outcomes = await account.items.createMany(named(6), {
      atOnce: 1,
      lookUp: ({ description }) => account.items.first({ where: { description } }),
    });
    expect(statuses(outcomes)).toEqual(Array(6).fill("done"));
    expect([...made("Row").values()]).toEqual(Array(6).fill(1));
  });

  test.each(["before", "after"] as const)(
    "sales with a reference are made once, answers lost %s the work",
    async (when) => {
      shop().emulator.chaos.add({ fault: "reset", when, method: "POST", path: "Sale", rate: 0.3 });
      const rows = Array.from({ length: 12 }, (_, at) => ({
        employeeID: 1,
        registerID: 1,
        shopID: 1,
        referenceNumber: `N-${at}`,
        referenceNumberSource: "webshop",
      }));
      const outcomes = await open().sales.createMany(rows);
      expect(statuses(outcomes)).toEqual(Array(12).fill("done"));
      const numbers = shop()
        .emulator.records("Sale")
        .map(({ referenceNumber }) => String(referenceNumber));
      expect(numbers.filter((number) => number.startsWith("N-")).sort()).toEqual(
        rows.map(({ referenceNumber }) => referenceNumber).sort(),
      );
    },
  );

  test("takes rows from a stream, no further ahead than it is read", async () => {
    let read = 0;
    async function* rows() {
      for (const row of named(40)) {
        read += 1;
        yield row;
      }
    }
    let seen = 0;
    for await (const outcome of open().items.createMany(rows(), { atOnce: 3 })) {
      expect(outcome).toMatchObject({ index: seen, status: "done" });
      seen += 1;
      expect(read).toBeLessThanOrEqual(seen + 3);
    }
    expect(seen).toBe(40);
  });

  test("a source that waits keeps nobody from the outcomes that are there", async () => {
    let release = () => {};
    const later = new Promise<void>((resolve) => {
      release = resolve;
    });
    async function* rows() {
      yield { description: "Row 0" };
      await later;
      yield { description: "Row 1" };
    }
    const run = open().items.createMany(rows())[Symbol.asyncIterator]();
    expect((await run.next()).value).toMatchObject({ index: 0, status: "done" });
    release();
    expect((await run.next()).value).toMatchObject({ index: 1, status: "done" });
    expect((await run.next()).done).toBe(true);
  });

  test("leaving the loop ends the run, closes the source, and loses no row that went out", async () => {
    let isClosed = false;
    function* rows() {
      try {
        yield* named(40);
      } finally {
        isClosed = true;
      }
    }
    const journal = memoryJournal();
    for await (const { index } of open(unhurried).items.createMany(rows(), { journal })) if (index === 4) break;
    expect(isClosed).toBe(true);
    const done = journal.kept.filter((line) => line.includes('"done"')).length;
    expect(made("Row").size).toBe(done);
    expect(done).toBeLessThan(20);
  });

  test("a source that fails ends the run, with the outcomes of the rows before", async () => {
    function* rows() {
      yield* named(3);
      throw new Error("line 4 is no CSV");
    }
    const outcomes = await open(unhurried).items.createMany(rows());
    expect(statuses(outcomes)).toEqual(["done", "done", "done"]);
    expect(outcomes.stopped?.message).toBe("line 4 is no CSV");
  });

  test("a loop that begins later still gets every outcome", async () => {
    const run = open().items.createMany(named(3));
    await new Promise((resolve) => setTimeout(resolve, 5));
    const seen: number[] = [];
    for await (const { index } of run) seen.push(index);
    expect(seen).toEqual([0, 1, 2]);
    expect(writes()).toHaveLength(3);
  });

  test.each<[string, () => Promise<unknown>, string]>([
    ["a text", () => open().items.createMany("abc" as never), "must be a list"],
    ["a misspelt option", () => open().items.createMany([], { atonce: 3 } as never), 'no option "atonce"'],
    ["a size that is none", () => open().items.createMany([], { atOnce: 0 }), "atOnce must be"],
    ["another run's journal", () => open().items.createMany([], { journal: memoryJournal(["x"]) }), "another run"],
  ])("refuses %s, and sends nothing", async (_what, call, message) => {
    await expect(call()).rejects.toThrow(message);
    expect(writes()).toEqual([]);
  });
});

describe("a run stops", () => {
  test("when the token is refused: what was not sent is unsent", async () => {
    const { emulator } = shop();
    emulator.chaos.add({ fault: "expiredToken", method: "POST", nth: 4, times: 100 });
    const outcomes = await open().items.createMany(named(30), { atOnce: 1 });
    expect(statuses(outcomes)).toEqual(["done", "done", "done", "failed", ...Array(26).fill("unsent")]);
    expect(outcomes.stopped).toMatchObject({ code: "unauthorized" });
  });

  test("when its signal is aborted: rows on their way are answered, the others unsent", async () => {
    const stop = new AbortController();
    shop().emulator.chaos.add({ fault: "latency", milliseconds: 20 });
    const run = open(unhurried).items.createMany(named(30), { signal: stop.signal, atOnce: 4 });
    await expect.poll(() => made("Row").size).toBeGreaterThanOrEqual(5);
    stop.abort(new Error("enough"));
    const outcomes = await run;
    expect(outcomes).toHaveLength(30);
    expect(outcomes.stopped).toMatchObject({ code: "aborted" });
    expect(new Set(statuses(outcomes))).toEqual(new Set(["done", "unsent"]));
    expect(outcomes.filter(({ status }) => status === "done")).toHaveLength(made("Row").size);
  });

  test("when its signal is aborted and an answer never comes: that row is unknown", async () => {
    const stop = new AbortController();
    shop().emulator.chaos.add({ fault: "hang", when: "after", method: "POST", nth: 2 });
    const run = open().items.createMany(named(5), { signal: stop.signal, atOnce: 1 });
    await expect.poll(() => made("Row").size).toBe(2);
    stop.abort();
    expect(statuses(await run)).toEqual(["done", "unknown", "unsent", "unsent", "unsent"]);
  });

  test("when a signal is aborted from the start, nothing is sent", async () => {
    const outcomes = await open().items.createMany(named(3), { signal: AbortSignal.abort() });
    expect(statuses(outcomes)).toEqual(["unsent", "unsent", "unsent"]);
    expect(writes()).toEqual([]);
  });

  test("when ten rows in a row fail for no reason of their own", async () => {
    shop().emulator.chaos.add({ fault: "status", status: 503, method: "POST" });
    const outcomes = await open().items.createMany(named(40), { atOnce: 1 });
    expect(statuses(outcomes)).toEqual([...Array(10).fill("unknown"), ...Array(30).fill("unsent")]);
  });

  test("but not when rows are refused for what they are", async () => {
    const bad = Array.from({ length: 15 }, () => ({ description: "Bad", categoryID: 999_999 }));
    const outcomes = await open().items.createMany([...bad, { description: "Row 0" }]);
    expect(statuses(outcomes)).toEqual([...Array(15).fill("failed"), "done"]);
  });

  test("when the journal fails: nothing goes out that is not written down", async () => {
    let lines = 0;
    const journal = {
      lines: () => [],
      append: () => {
        lines += 1;
        if (lines > 5) throw new Error("the disk is full");
      },
    };
    const outcomes = await open().items.createMany(named(9), { journal, atOnce: 1 });
    expect(outcomes.stopped?.message).toBe("the disk is full");
    expect(statuses(outcomes)).toEqual(["done", "done", ...Array(7).fill("unsent")]);
    expect(made("Row").size).toBe(2);
  });
});

describe("a later run with the same journal", () => {
  test("skips what is done and sends the rest", async () => {
    const journal = memoryJournal();
    const { chaos } = shop().emulator;
    chaos.add({ fault: "expiredToken", method: "POST", nth: 4, times: 1 });
    await open().items.createMany(named(8), { journal, atOnce: 1 });
    const outcomes = await open().items.createMany(named(8), { journal });
    expect(statuses(outcomes)).toEqual([...Array(3).fill("skipped"), ...Array(5).fill("done")]);
    const first = shop()
      .emulator.records("Item")
      .find(({ description }) => description === "Row 0");
    expect(outcomes[0]).toMatchObject({ id: Number(first?.itemID) });
    expect([...made("Row").values()]).toEqual(Array(8).fill(1));
  });

  test("sends no row again whose answer was lost", async () => {
    const journal = memoryJournal();
    shop().emulator.chaos.add({ fault: "reset", when: "after", method: "POST", nth: 2, times: 1 });
    await open().items.createMany(named(3), { journal, atOnce: 1 });
    const outcomes = await open().items.createMany(named(3), { journal });
    expect(statuses(outcomes)).toEqual(["skipped", "unknown", "skipped"]);
    expect(made("Row").get("Row 1")).toBe(1);
  });

  test("goes on past any number of rows that an earlier run left open", async () => {
    const journal = memoryJournal();
    await open().items.createMany(named(20), { journal });
    const killed = memoryJournal(journal.kept.filter((line) => !line.includes('"done"')));
    const outcomes = await open().items.createMany(named(21), { journal: killed });
    expect(statuses(outcomes)).toEqual([...Array(20).fill("unknown"), "done"]);
  });

  test("looks for a row whose answer was lost, where the caller can", async () => {
    const account = open();
    const journal = memoryJournal();
    shop().emulator.chaos.add({ fault: "reset", when: "after", method: "POST", nth: 2, times: 1 });
    await account.items.createMany(named(3), { journal, atOnce: 1 });
    const lookUp = ({ description }: { description: string }) => account.items.first({ where: { description } });
    const outcomes = await account.items.createMany(named(3), { journal, lookUp });
    expect(statuses(outcomes)).toEqual(["skipped", "done", "skipped"]);
    expect([...made("Row").values()]).toEqual([1, 1, 1]);
  });

  test("does not take a look that failed for an answer", async () => {
    const journal = memoryJournal();
    shop().emulator.chaos.add({ fault: "reset", when: "after", method: "POST", times: 1 });
    const rows = [{ employeeID: 1, registerID: 1, shopID: 1, referenceNumber: "L-1", referenceNumberSource: "shop" }];
    shop().emulator.chaos.add({ fault: "expiredToken", method: "GET" });
    expect(statuses(await open().sales.createMany(rows, { journal }))).toEqual(["unknown"]);
    expect(statuses(await open().sales.createMany(rows, { journal }))).toEqual(["unknown"]);
    shop().emulator.chaos.clear();
    expect(statuses(await open().sales.createMany(rows, { journal }))).toEqual(["done"]);
    const made = shop()
      .emulator.records("Sale")
      .filter(({ referenceNumber }) => referenceNumber === "L-1");
    expect(made).toHaveLength(1);
  });

  test("tries a row again that was refused, and takes a better one in its place", async () => {
    const journal = memoryJournal();
    const rows = [{ description: "Row 0" }, { description: "Row 1", categoryID: 999_999 }];
    await open().items.createMany(rows, { journal });
    const outcomes = await open().items.createMany([{ description: "Row 0" }, { description: "Row 1" }], { journal });
    expect(statuses(outcomes)).toEqual(["skipped", "done"]);
  });

  test("stops at a row that is not the one it was", async () => {
    const journal = memoryJournal();
    await open().items.createMany(named(3), { journal });
    const outcomes = await open().items.createMany([{ description: "New" }, ...named(3)], { journal });
    expect(outcomes.stopped?.message).toContain("Row 0 is not the row that the journal has there");
    expect(writes()).toHaveLength(3);
  });

  test("takes a line that a crash cut off for one that was not written", async () => {
    const journal = memoryJournal();
    await open().items.createMany(named(2), { journal, atOnce: 1 });
    const cut = memoryJournal([...journal.kept.slice(0, -1), '{"row":1,"do', '{"row":2,"se']);
    const outcomes = await open().items.createMany(named(3), { journal: cut });
    expect(statuses(outcomes)).toEqual(["skipped", "unknown", "done"]);
  });
});

describe("updateMany", () => {
  const patches = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ id: at + 1, patch: { customSku: `sku-${at}` } }));

  test("changes each record, with lost answers too", async () => {
    shop().emulator.chaos.add({ fault: "reset", when: "after", method: "PUT", nth: 3, times: 1 });
    const outcomes = await open().items.updateMany(patches(10));
    expect(statuses(outcomes)).toEqual(Array(10).fill("done"));
    const skus = shop()
      .emulator.records("Item")
      .slice(0, 10)
      .map(({ customSku }) => customSku);
    expect(skus).toEqual(patches(10).map(({ patch }) => patch.customSku));
  });

  test("a record that is not there is that row's error", async () => {
    const rows = [...patches(1), { id: 999_999, patch: { customSku: "x" } }];
    expect(await open().items.updateMany(rows)).toMatchObject([
      { status: "done" },
      { status: "failed", error: { code: "not_found" } },
    ]);
  });

  test("a row of another form says which form it takes", async () => {
    const outcomes = await open().items.updateMany([{ id: 1, description: "x" } as never]);
    expect(outcomes[0]).toMatchObject({ error: { message: expect.stringContaining("Row 0: updateMany takes rows") } });
  });

  test("sends a plain patch again whose outcome an earlier run did not learn", async () => {
    const journal = memoryJournal();
    await open().items.updateMany(patches(2), { journal, atOnce: 1 });
    const killed = memoryJournal(journal.kept.slice(0, -1));
    expect(statuses(await open().items.updateMany(patches(2), { journal: killed }))).toEqual(["skipped", "done"]);
  });

  test("collections have the verbs that their actions allow", () => {
    const { items, itemShops } = open();
    expect(["createMany" in items, "updateMany" in items]).toEqual([true, true]);
    expect("createMany" in itemShops).toBe(false);
  });
});

describe("dryRun", () => {
  test("prices the run and finds the invalid rows, and sends nothing", async () => {
    const rows = [...named(50), {} as never, ...named(9)];
    const estimate = await open().items.createMany(rows, { dryRun: true });
    expect(estimate).toMatchObject({ rows: 60, requests: 59, invalid: [{ index: 50 }] });
    expect(estimate.invalid[0]?.error.message).toContain("Row 50: Item.description is required");
    expect(shop().sent()).toEqual([]);
  });

  test("counts the drips that the server counts", async () => {
    const account = open();
    const rows = Array.from({ length: 3 }, () => ({
      employeeID: 1,
      registerID: 1,
      shopID: 1,
      SaleLines: [{ itemID: 1, unitQuantity: 1 }],
    }));
    const { drips } = await account.sales.createMany(rows, { dryRun: true });
    await account.sales.createMany(rows);
    const costs = shop()
      .emulator.requests.slice(-3)
      .map(({ cost }) => cost);
    expect(drips).toBe(costs.reduce((sum, cost) => sum + cost, 0));
  });

  test("leaves out what the journal has", async () => {
    const journal = memoryJournal();
    await open().items.createMany(named(3), { journal });
    const before = journal.kept.length;
    expect(await open().items.createMany(named(5), { journal, dryRun: true })).toMatchObject({ rows: 5, requests: 2 });
    expect(journal.kept).toHaveLength(before);
  });
});
