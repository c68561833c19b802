// Eight real processes that share a bucket, ten buckets of work, in real time: npm run trial:processes
import { spawnSync } from "node:child_process";
import { root } from "./run.mjs";

const test = "packages/lightspeed-pos/test/rate-limit/processes.test.ts";
const { status } = spawnSync(process.execPath, [`${root}node_modules/vitest/vitest.mjs`, "run", test], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, LIGHTSPEED_POS_TRIAL: "processes" },
});
process.exit(status ?? 1);
