// Ten thousand requests, every fault at 2 %: npm run trial:faults [-- requests] [seed]
import { spawnSync } from "node:child_process";
import { root } from "./run.mjs";

const [requests = "10000", seed = "1"] = process.argv.slice(2);
const test = "packages/lightspeed-pos/test/client/faults-trial.test.ts";
const { status } = spawnSync(process.execPath, [`${root}node_modules/vitest/vitest.mjs`, "run", test], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, TRIAL_REQUESTS: requests, TRIAL_SEED: seed },
});
process.exit(status ?? 1);
