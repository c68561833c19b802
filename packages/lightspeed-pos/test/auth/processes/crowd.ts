import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Compiled } from "../../../../../test-support/compiled.js";
import { application } from "../shop.js";

/** Where the processes keep their tokens, in words that can be sent to them. */
export interface SharedStore {
  readonly kind: "file" | "redis" | "postgres";
  readonly at: string;
  readonly name: string;
}

export interface CrowdOptions {
  readonly compiled: Compiled;
  readonly store: SharedStore;
  /** Of the emulator. */
  readonly url: string;
  readonly size: number;
  readonly seconds: number;
  readonly leaseTime: number;
  /** Milliseconds between two kills, or `undefined` for none. */
  readonly killEvery?: number | undefined;
}

export interface CrowdReport {
  readonly calls: number;
  readonly failures: readonly string[];
  readonly kills: number;
  /** How many processes told how it went: all that were not killed. */
  readonly told: number;
}

const worker = fileURLToPath(new URL("worker.mjs", import.meta.url));
const connection = "main";

/** Starts processes that make calls with one connection at the same time, and gathers what became of them. */
export async function crowd(options: CrowdOptions): Promise<CrowdReport> {
  const { compiled, store, url, leaseTime, size, seconds, killEvery } = options;
  // They begin to count when the last one can: starting them takes a while.
  const endAt = Date.now() + seconds * 1000;
  const clientOptions = { ...application, baseUrl: url, authUrl: url, connection, leaseTime };
  const modules = {
    core: compiled.url("index.js"),
    oauth: compiled.url("oauth/index.js"),
    node: compiled.url("node/index.js"),
  };
  const task = JSON.stringify({ ...modules, store, options: clientOptions, endAt, pauseMs: 100 });
  const running = new Set<ChildProcess>();
  const reports: Promise<string>[] = [];
  const start = () => {
    const child = spawn(process.execPath, [worker, task], { stdio: ["ignore", "pipe", "inherit"] });
    running.add(child);
    reports.push(outputOf(child).finally(() => running.delete(child)));
  };
  for (let index = 0; index < size; index += 1) start();
  let kills = 0;
  const killer = setInterval(
    () => {
      if (Date.now() > endAt - 2000) return;
      const victim = [...running][Math.floor(Math.random() * running.size)];
      victim?.kill("SIGKILL");
      kills += 1;
      start();
    },
    killEvery ?? 2 ** 30,
  );
  for (let index = 0; index < reports.length; index += 1) await reports[index];
  clearInterval(killer);
  return { kills, ...summed(await Promise.all(reports)) };
}

function outputOf(child: ChildProcess): Promise<string> {
  let text = "";
  child.stdout?.on("data", (chunk) => {
    text += chunk;
  });
  return new Promise((resolve) => child.on("close", () => resolve(text)));
}

function summed(outputs: readonly string[]): Omit<CrowdReport, "kills"> {
  const told = outputs.flatMap((output) => {
    const line = output.trim().split("\n").at(-1) ?? "";
    return line.startsWith("{") ? [JSON.parse(line) as { calls: number; failures: string[] }] : [];
  });
  return {
    told: told.length,
    calls: told.reduce((sum, { calls }) => sum + calls, 0),
    failures: told.flatMap(({ failures }) => failures),
  };
}
