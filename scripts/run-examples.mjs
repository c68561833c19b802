// Compiles every example against the built package and runs it: npm run check:examples
import { readdirSync, rmSync } from "node:fs";
import { compiler, fail, root, run } from "./run.mjs";

/** An example is short; one that takes longer hangs. */
const timeout = 60_000;

const examples = readdirSync(`${root}examples`).filter((file) => file.endsWith(".ts"));
if (examples.length === 0) fail("There is no example in examples/.");

rmSync(`${root}examples/dist`, { recursive: true, force: true });
run(process.execPath, [compiler, "-p", "examples"]);

for (const example of examples) {
  const start = performance.now();
  run(process.execPath, [`examples/dist/${example.replace(/\.ts$/, ".js")}`], { timeout });
  console.log(`${example} ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
