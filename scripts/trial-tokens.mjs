// Processes that die at every step between reading, refreshing and saving: npm run trial:tokens [-- runs] [seed]
import { spawnSync } from "node:child_process";
import { root } from "./run.mjs";

const [runs = "10000", seed = "1"] = process.argv.slice(2);
const test = "packages/lightspeed-pos/test/auth/crashes.test.ts";
const { status } = spawnSync(process.execPath, [`${root}node_modules/vitest/vitest.mjs`, "run", test], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, LIGHTSPEED_POS_TOKEN_RUNS: runs, LIGHTSPEED_POS_TOKEN_SEED: seed },
});
process.exit(status ?? 1);
