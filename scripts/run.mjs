import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The folder of the repository. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** TypeScript's compiler; `node_modules/.bin/tsc` may be the oldest one. */
export const compiler = `${root}node_modules/typescript/bin/tsc`;

/** The compiler of the oldest TypeScript that users may have. */
export const oldestCompiler = `${root}node_modules/typescript-oldest/bin/tsc`;

/**
 * Runs a program and gives what it printed. When it fails, its output is shown and this process ends.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, timeout?: number }} [options] The folder to run in, and how long it may take, in ms.
 */
export function run(command, args, { cwd = root, timeout = 300_000 } = {}) {
  const { status, signal, error, stdout, stderr } = spawnSync(command, args, {
    cwd,
    timeout,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0) return stdout;
  process.stderr.write(`${stdout}${stderr}`);
  fail(`${[command, ...args].join(" ")}: ${error?.message ?? `ended with ${signal ?? `exit code ${status}`}`}`);
}

/**
 * Says what is wrong and ends this process.
 *
 * @param {string} message
 * @returns {never}
 */
export function fail(message) {
  console.error(`FAILED: ${message}`);
  process.exit(1);
}
