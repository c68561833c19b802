import fc from "fast-check";
import { expect, test } from "vitest";
import type { ChaosRule } from "../../src/emulator/index.js";
import { type ManyRun, memoryJournal, type Outcome } from "../../src/index.js";
import { fastClock } from "../support/fast-clock.js";
import { useShop } from "../support/shop.js";

const shop = useShop({ items: 3, sales: 0, customers: 0 });

type Kind = "good" | "invalid" | "refused";

const when = fc.constantFrom("before" as const, "after" as const);
const fault: fc.Arbitrary<ChaosRule> = fc.oneof(
  when.map((at): ChaosRule => ({ fault: "reset", when: at })),
  when.map((at): ChaosRule => ({ fault: "drop", when: at })),
  when.map((at): ChaosRule => ({ fault: "status", status: 503, when: at })),
  fc.constant<ChaosRule>({ fault: "html", when: "after" }),
  fc.constant<ChaosRule>({ fault: "truncate" }),
  fc.constant<ChaosRule>({ fault: "rateLimit", retryAfter: false }),
  fc.constant<ChaosRule>({ fault: "expiredToken" }),
);

const situation = fc.record({
  kinds: fc.array(
    fc.oneof({ weight: 4, arbitrary: fc.constant<Kind>("good") }, fc.constantFrom<Kind>("invalid", "refused")),
    {
      minLength: 1,
      maxLength: 25,
    },
  ),
  faults: fc.array(fc.record({ rule: fault, nth: fc.integer({ min: 1, max: 20 }) }), { maxLength: 5 }),
  atOnce: fc.integer({ min: 1, max: 6 }),
  /** After so many outcomes a run is ended, each in its way. */
  ends: fc.array(fc.record({ after: fc.integer({ min: 0, max: 12 }), isAbort: fc.boolean() }), { maxLength: 3 }),
  isList: fc.boolean(),
});

function rowOf(kind: Kind, description: string) {
  if (kind === "invalid") return { descripton: description } as never;
  return kind === "refused" ? { description, categoryID: 999_999 } : { description };
}

/** The outcomes of a run that is ended early. */
async function ended<R>(
  run: ManyRun<R>,
  stop: AbortController,
  after: number,
  isAbort: boolean,
): Promise<Outcome<R>[]> {
  const seen: Outcome<R>[] = [];
  for await (const outcome of run) {
    seen.push(outcome);
    if (seen.length < after) continue;
    if (!isAbort) break;
    stop.abort();
  }
  return seen;
}

test("whatever is refused, lost, aborted and taken up again: the shop has the done rows once, and nothing else", async () => {
  let round = 0;
  await fc.assert(
    fc.asyncProperty(situation, async ({ kinds, faults, atOnce, ends, isList }) => {
      const { emulator, client } = shop();
      await emulator.reset();
      for (const { rule, nth } of faults) emulator.chaos.add({ ...rule, method: "POST", nth, times: 1 });
      const { items } = client({ clock: fastClock(1000), maxRetries: 2, timeout: 10 ** 7 }).account(emulator.accountID);
      const journal = memoryJournal();
      // A request that was given up may still reach the server in the next round: its row has another name.
      round += 1;
      const name = (at: number) => `Row ${round}/${at}`;
      const list = kinds.map((kind, at) => rowOf(kind, name(at)));
      const rows = () => (isList ? list : list.values());
      const told = new Map<number, string>();
      const note = (outcomes: readonly Outcome<unknown>[]) => {
        for (const { index, status } of outcomes) told.set(index, status);
      };
      for (const { after, isAbort } of ends) {
        const stop = new AbortController();
        note(await ended(items.createMany(rows(), { journal, atOnce, signal: stop.signal }), stop, after, isAbort));
      }
      // A run that a fault of the token stops is taken up again: each fault strikes once.
      for (let runs = 0; runs <= faults.length; runs++) {
        const outcomes = await items.createMany(rows(), { journal, atOnce });
        note(outcomes);
        if (outcomes.stopped === undefined) break;
      }
      const made = emulator.records("Item").map(({ description }) => String(description));
      for (const [at, kind] of kinds.entries()) {
        const times = made.filter((description) => description === name(at)).length;
        const status = told.get(at);
        expect([at, kind, status, times]).toEqual([at, kind, ...expected(kind, status, times)]);
      }
    }),
    { numRuns: 120 },
  );
});

/** What a row may have become, and how often it may be there. */
function expected(kind: Kind, status: string | undefined, times: number): readonly [string, number] {
  if (kind === "invalid") return ["failed", 0];
  // What was lost before the server looked at it nobody knows, though it would have been refused.
  if (status === "unknown") return ["unknown", kind === "good" ? Math.min(times, 1) : 0];
  if (kind === "refused") return ["failed", 0];
  return [status === "skipped" ? "skipped" : "done", 1];
}
