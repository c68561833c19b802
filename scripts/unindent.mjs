// Takes the indentation out of the built JavaScript, which is a twentieth of its gzipped size; `npm run build` ends with
// it. Each line stays a line, so that a stack trace leads where it should.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./run.mjs";

const dist = `${root}packages/lightspeed-pos/dist`;
for (const name of readdirSync(dist, { recursive: true, encoding: "utf8" })) {
  if (name.endsWith(".js")) unindent(join(dist, name));
}

/** @param {string} file */
function unindent(file) {
  const source = readFileSync(file, "utf8");
  if (hasLongTemplate(source)) return;
  const code = source.replace(/^ +/gm, "");
  if (code !== source) writeFileSync(file, code);
}

/**
 * Whether a template literal goes over several lines, where spaces mean something: its first line holds an odd number of
 * backticks.
 *
 * @param {string} source
 */
function hasLongTemplate(source) {
  return source.split("\n").some((line) => line.split("`").length % 2 === 0);
}
