import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const bench = fileURLToPath(new URL("..", import.meta.url));

/**
 * Runs a program of this folder in a process of its own and gives the JSON that it prints last.
 *
 * What is measured shares its process with nothing else: no server, no other client, no warm code of a run before.
 *
 * @param {string} program
 * @param {readonly (string | number)[]} [args]
 * @param {{ nodeOptions?: readonly string[] }} [options]
 * @returns {Promise<Record<string, any>>}
 */
export async function measureIn(program, args = [], { nodeOptions = [] } = {}) {
  const child = spawn(process.execPath, [...nodeOptions, program, ...args.map(String)], {
    cwd: bench,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    printed += text;
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`${program} ended with exit code ${code}.`);
  return JSON.parse(printed.trim().split("\n").at(-1) ?? "");
}

/**
 * Starts a server of this folder in a process of its own; it says where it listens, and answers what it is asked.
 *
 * @param {string} program
 * @param {Readonly<Record<string, unknown>>} options
 */
export async function startServer(program, options) {
  const child = spawn(process.execPath, [program, JSON.stringify(options)], {
    cwd: bench,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const failed = failure(child, program);
  const told = () => Promise.race([once(child, "message"), failed]);
  const [where] = await told();
  return {
    /** @type {Record<string, any>} */
    where,
    /** @param {string} question */
    async ask(question) {
      const answer = told();
      child.send(question);
      const [value] = await answer;
      return value;
    },
    async stop() {
      child.disconnect();
      await once(child, "exit");
    },
  };
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {string} program
 * @returns {Promise<never>}
 */
async function failure(child, program) {
  const [code] = await once(child, "exit");
  throw new Error(`${program} ended early, with exit code ${code}.`);
}
