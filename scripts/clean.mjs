// Removes what builds leave: npm run clean
import { readdirSync, rmSync } from "node:fs";
import { root } from "./run.mjs";

for (const name of readdirSync(`${root}packages`)) {
  rmSync(`${root}packages/${name}/dist`, { recursive: true, force: true });
}
rmSync(`${root}examples/dist`, { recursive: true, force: true });
