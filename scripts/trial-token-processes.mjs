// Real processes that share a store, with tokens that live five seconds: npm run trial:token-processes [-- size] [seconds]
import { spawnSync } from "node:child_process";
import { root } from "./run.mjs";

const [size = "16", seconds = "60"] = process.argv.slice(2);
const test = "packages/lightspeed-pos/test/auth/processes.test.ts";
const { status } = spawnSync(process.execPath, [`${root}node_modules/vitest/vitest.mjs`, "run", test], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, LIGHTSPEED_POS_PROCESSES: size, LIGHTSPEED_POS_SECONDS: seconds },
});
process.exit(status ?? 1);
