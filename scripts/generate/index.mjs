// The OpenAPI document and the reference, made of the declarations: npm run generate
//
// With --check nothing is written: it fails where a file is not what would be written, or is left over.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fail, root } from "../run.mjs";
import { outputs } from "./outputs.mjs";

/** A folder in which everything is generated. */
const folder = "docs/reference";

const files = outputs();
const leftOver = filesIn(folder).filter((path) => !files.has(path));

if (process.argv.includes("--check")) check();
else write();

function write() {
  for (const [path, text] of files) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  for (const path of leftOver) rmSync(join(root, path));
  console.log(`${files.size} files written, ${leftOver.length} removed.`);
}

function check() {
  const stale = [...files].filter(([path, text]) => contentOf(path) !== text).map(([path]) => path);
  const wrong = [...stale, ...leftOver];
  if (wrong.length > 0) fail(`Not what the declarations say, run "npm run generate":\n${wrong.join("\n")}`);
  console.log(`${files.size} generated files are current.`);
}

/** @param {string} path */
function contentOf(path) {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : undefined;
}

/** @param {string} path */
function filesIn(path) {
  if (!existsSync(join(root, path))) return [];
  return readdirSync(join(root, path)).map((name) => `${path}/${name}`);
}
