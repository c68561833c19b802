// Compiles every example against the built package and runs it: npm run check:examples
import { readdirSync, rmSync } from "node:fs";
import { compiler, fail, root, run } from "./run.mjs";

const settings = `${root}examples/vitest.config.mjs`;
const vitest = [`${root}node_modules/vitest/vitest.mjs`, "run", "--config", settings, "--root", "examples/dist"];

/** An example is short; one that takes longer hangs. */
const timeout = 60_000;

const examples = readdirSync(`${root}examples`).filter((file) => file.endsWith(".ts"));
if (examples.length === 0) fail("There is no example in examples/.");

rmSync(`${root}examples/dist`, { recursive: true, force: true });
run(process.execPath, [compiler, "-p", "examples"]);

for (const example of examples) {
  const start = performance.now();
  const name = example.replace(/\.ts$/, ".js");
  const isVitest = example.includes("vitest");
  run(process.execPath, isVitest ? [...vitest, name] : [`examples/dist/${name}`], { timeout });
  console.log(`${example} ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
