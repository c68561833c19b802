// Runs the benchmarks, or those that are named, one after the other, each in a process of its own:
//
//     npm run bench
//     npm run bench -- walk decode
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const benchmarks = ["walk", "memory", "decode", "reads", "limiter", "pages"];

const named = process.argv.slice(2);
const unknown = named.filter((name) => !benchmarks.includes(name));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(", ")}. There are ${benchmarks.join(", ")}.`);
  process.exit(1);
}

for (const name of named.length > 0 ? named : benchmarks) {
  const program = fileURLToPath(new URL(`${name}.mjs`, import.meta.url));
  const { status } = spawnSync(process.execPath, [program], { stdio: "inherit" });
  if (status !== 0) process.exit(1);
}
