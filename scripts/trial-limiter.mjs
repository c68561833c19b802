// Ten buckets of work in every combination, in virtual time: npm run trial:limiter
import { spawnSync } from "node:child_process";
import { root } from "./run.mjs";

const tests = ["ten-buckets", "others", "windows", "simulation", "shared"];
const files = tests.map((name) => `packages/lightspeed-pos/test/rate-limit/${name}.test.ts`);
const { status } = spawnSync(process.execPath, [`${root}node_modules/vitest/vitest.mjs`, "run", ...files], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, LIGHTSPEED_POS_TRIAL: "limiter" },
});
process.exit(status ?? 1);
