import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { nodeFiles } from "../../src/node/files.js";
import { fileTokenStore } from "../../src/node/index.js";
import { memoryTokenStore } from "../../src/oauth/index.js";
import { Steps } from "./crashes/life.js";
import { mortalFiles, mortalStore, onTrialTime } from "./crashes/mortal.js";
import type { SimClock } from "./crashes/sim-clock.js";
import { Trial, type TrialPlace } from "./crashes/trial.js";
import { key, type StoreKind, storeKinds } from "./stores.js";

/** `npm run trial:tokens` makes ten thousand. */
const runs = Number(process.env["LIGHTSPEED_POS_TOKEN_RUNS"] ?? 40);
const firstSeed = Number(process.env["LIGHTSPEED_POS_TOKEN_SEED"] ?? 1);
const isLong = runs > 1000;

type MakePlace = (clock: SimClock) => TrialPlace;

const around = ["before", "after"];
const ofCalls = ["read", "lease", "save"].flatMap((call) => around.map((when) => `${call}: ${when}`));
const ofUse = [...around.map((when) => `use: ${when}`), "refresh: before sending", "refresh: answered"];
const ofFiles = ["list", "read", "create", "name", "remove"].flatMap((one) =>
  around.map((when) => `file ${one}: ${when}`),
);

describe.each(storeKinds)("a process that dies at any step, with its tokens in $name", (kind) => {
  test.skipIf(!kind.isThere)(`loses none of them, in ${runs} runs`, { timeout: isLong ? 3_600_000 : 60_000 }, () =>
    inPlace(kind, (make) => dieEverywhere(kind, make)),
  );
});

async function dieEverywhere(kind: StoreKind, make: MakePlace): Promise<void> {
  const steps = new Steps();
  const broken: string[] = [];
  const seeds = Array.from({ length: runs }, (_, index) => firstSeed + index);
  // Each step has a run in which a process dies there; in the others they die anywhere.
  const fates = stepsOf(kind).map((diesAt) => ({ diesAt }));
  await Promise.all(Array.from({ length: 4 }, () => worker()));
  if (isLong) console.log(`${kind.name}, ${runs} runs\n${steps.table()}`);
  expect(broken).toEqual([]);
  expect(stepsOf(kind).filter((step) => !steps.deaths.has(step))).toEqual([]);

  async function worker(): Promise<void> {
    for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
      await new Trial(seed, steps, make)
        .run(fates[seed - firstSeed])
        .catch((error: unknown) => broken.push(`seed ${seed}: ${String(error)}`));
    }
  }
}

function stepsOf({ name }: StoreKind): readonly string[] {
  return [...ofCalls, ...ofUse, ...(name.endsWith("file") ? [...ofFiles, "file create: half"] : [])];
}

/** Makes the place of a store for all runs; each run has a connection of its own. */
async function inPlace(kind: StoreKind, work: (make: MakePlace) => Promise<void>): Promise<void> {
  const steps = stepsOf(kind);
  if (kind.name === "memory") return work((clock) => memoryPlace(clock, steps));
  if (kind.name.endsWith("file")) return inFolders(kind.name === "file" ? undefined : key, steps, work);
  const place = await kind.make();
  const shared = await place.open();
  await work((clock) => {
    const store = onTrialTime(shared, clock);
    return { store, steps, storeFor: (life) => mortalStore(store, life, clock) };
  }).finally(() => place.close());
}

function memoryPlace(clock: SimClock, steps: readonly string[]): TrialPlace {
  const store = memoryTokenStore({ now: clock.now });
  return { store, steps, storeFor: (life) => mortalStore(store, life, clock) };
}

async function inFolders(
  key: string | undefined,
  steps: readonly string[],
  work: (make: MakePlace) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "lightspeed-pos-crashes-"));
  let runs = 0;
  await work((clock) => {
    runs += 1;
    const options = { folder: join(folder, String(runs)), key, now: clock.now };
    return {
      steps,
      store: fileTokenStore(options),
      storeFor: (life) => mortalStore(fileTokenStore({ ...options, files: mortalFiles(nodeFiles, life) }), life, clock),
    };
  }).finally(() => rm(folder, { recursive: true, force: true }));
}
