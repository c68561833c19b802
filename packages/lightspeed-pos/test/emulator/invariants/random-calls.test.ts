import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checks } from "./checks/index.js";
import { openDirectly, openOverHttp, type SmallShop } from "./small-shop.js";
import { type Day, days, mistakes, type Picks, steps } from "./steps/index.js";
import { World } from "./world.js";

// `npm run trial:invariants` sets these for a long run.
const runs = Number(process.env["TRIAL_RUNS"] ?? 60);
const seed = Number(process.env["TRIAL_SEED"] ?? 1);

const chosen = fc.nat({ max: 7 });

/** One of some steps, done with whatever. */
const oneOf = (some: object) =>
  fc.record({ step: fc.constantFrom(...Object.keys(some)), picks: fc.tuple(chosen, chosen, chosen, chosen) });

/** A day in the shop, with a mistake now and then. */
function happeningsOf({ opening, steps }: Day): fc.Arbitrary<readonly Happening[]> {
  const some = fc.oneof({ weight: 8, arbitrary: oneOf(steps) }, { weight: 1, arbitrary: oneOf(mistakes) });
  const plain: readonly Happening[] = opening.map((step) => ({ step, picks: [0, 0, 0, 0] }));
  return fc.array(some, { minLength: 1, maxLength: 30, size: "max" }).map((list) => [...plain, ...list]);
}

const happenings = fc.oneof(...days.map(happeningsOf));

interface Happening {
  readonly step: string;
  readonly picks: Picks;
}

/** Lets it all happen in a fresh shop; what is wrong is told with the calls that led to it. */
async function live(shop: SmallShop, list: readonly Happening[]): Promise<World> {
  await shop.reset();
  const world = new World(shop);
  for (const { step, picks } of list) await steps[step]?.(world, picks);
  const problems: string[] = [];
  for (const check of checks) problems.push(...(await check(world)));
  if (problems.length > 0) throw world.wrong(problems.join("\n"));
  return world;
}

describe("whatever is called", () => {
  it(`${runs} sequences keep stock, sales, categories and ids in order, and refused calls change nothing (seed ${seed}) [stock.log-adds-up] [category.nested-set] [write.ids-never-reused]`, {
    timeout: 60_000 + runs * 2_000,
  }, async () => {
    const shop = openDirectly();
    const statuses = new Map<number, number>();
    const property = fc.asyncProperty(happenings, async (list) => {
      const world = await live(shop, list);
      for (const [status, count] of world.statuses) statuses.set(status, (statuses.get(status) ?? 0) + count);
    });
    await fc.assert(property, { numRuns: runs, seed });
    if (process.env["TRIAL_RUNS"] !== undefined) console.log("Calls by status:", Object.fromEntries(statuses));
    expect(statuses.get(200)).toBeGreaterThan(runs);
    expect(statuses.get(400)).toBeGreaterThan(runs);
  });

  it("holds over HTTP as it does without", async () => {
    const shop = await openOverHttp();
    const property = fc.asyncProperty(happenings, (list) => live(shop, list).then(() => {}));
    await fc.assert(property, { numRuns: 3, seed }).finally(() => shop.close());
  });
});
