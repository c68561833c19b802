// Ten thousand random sequences of calls: npm run trial:invariants [-- sequences] [seed]
import { spawnSync } from "node:child_process";
import { root } from "./run.mjs";

const [runs = "10000", seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2);
console.log(`${runs} sequences, seed ${seed}`);
const tests = "packages/lightspeed-pos/test/emulator/invariants";
const { status } = spawnSync(process.execPath, [`${root}node_modules/vitest/vitest.mjs`, "run", tests], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, TRIAL_RUNS: runs, TRIAL_SEED: seed },
});
process.exit(status ?? 1);
