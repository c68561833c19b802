// What the types cost an editor, held under scripts/type-budget.json: npm run check:type-budget
//
// The program measured is two lines of a user's code. The budget's numbers are upper bounds with head-room: raise one
// only for something users get in return, and say so in the commit.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { compiler, fail, root, run } from "./run.mjs";

/** @typedef {"instantiations" | "checkMilliseconds" | "declarationBytes"} Cost */

/** @type {Record<Cost, number>} */
const budget = JSON.parse(readFileSync(new URL("type-budget.json", import.meta.url), "utf8"));

// One thread, so that the count of instantiations is the same on every machine.
const project = "test-support/consumer/tsconfig.two-lines.json";
const diagnostics = run(process.execPath, [compiler, "-p", project, "--extendedDiagnostics", "--singleThreaded"]);

/** @type {Record<Cost, number>} */
const measured = {
  instantiations: diagnostic("Instantiations"),
  checkMilliseconds: Math.round(diagnostic("Check time") * 1000),
  declarationBytes: declarationBytes(`${root}packages/lightspeed-pos/dist`),
};

const costs = /** @type {Cost[]} */ (Object.keys(budget));
for (const cost of costs) console.log(`${cost}: ${measured[cost]} of ${budget[cost]}`);
const over = costs.filter((cost) => !(measured[cost] <= budget[cost]));
if (over.length > 0) fail(`Over the budget of scripts/type-budget.json: ${over.join(", ")}.`);

/**
 * One number of the compiler's report.
 *
 * @param {string} label
 */
function diagnostic(label) {
  const value = new RegExp(`^${label}:\\s+([\\d.]+)`, "m").exec(diagnostics)?.[1];
  if (value === undefined) fail(`The compiler did not report "${label}". It said:\n${diagnostics}`);
  return Number(value);
}

/**
 * @param {string} folder
 * @returns {number}
 */
function declarationBytes(folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".d.ts"))
    .reduce((sum, file) => sum + statSync(`${folder}/${file}`).size, 0);
}
