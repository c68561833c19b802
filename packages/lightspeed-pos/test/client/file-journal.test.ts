import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Journal } from "../../src/index.js";
import { fileJournal } from "../../src/node/index.js";

let folder = "";
let path = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "lightspeed-pos-journal-"));
  path = join(folder, "below", "import.ndjson");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function opened(): Promise<{ readonly journal: Journal; readonly lines: readonly string[] }> {
  const journal = fileJournal(path);
  const lines: string[] = [];
  for await (const line of await journal.lines()) lines.push(line);
  return { journal, lines };
}

describe("a file journal", () => {
  test("gives back what was appended, in order, also what came at once", async () => {
    const { journal } = await opened();
    const written = Array.from({ length: 50 }, (_, at) => `line ${at}`);
    await Promise.all(written.map((line) => journal.append(line)));
    await journal.close?.();
    const again = await opened();
    expect(again.lines).toEqual(written);
    await again.journal.close?.();
  });

  test("has a line in the file once append has resolved", async () => {
    const { journal } = await opened();
    await journal.append("one");
    expect(await readFile(path, "utf8")).toBe("one\n");
    await journal.close?.();
  });

  test("starts a line of its own behind one that a crash cut off", async () => {
    const first = await opened();
    await first.journal.append("one");
    await first.journal.close?.();
    await appendFile(path, '{"row":1,"se');
    const second = await opened();
    await second.journal.append("three");
    await second.journal.close?.();
    expect(await readFile(path, "utf8")).toBe('one\n{"row":1,"se\nthree\n');
  });

  test.skipIf(process.platform === "win32")("is for its owner's eyes only", async () => {
    const { journal } = await opened();
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    await journal.close?.();
  });

  test("refuses a second run while one is using it, and lets it in afterwards", async () => {
    const { journal } = await opened();
    await expect(opened()).rejects.toThrow("is used by another run");
    await journal.close?.();
    await (await opened()).journal.close?.();
  });

  test("refuses a second process, and takes over from one that was killed", async () => {
    const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    await (await opened()).journal.close?.();
    await writeFile(`${path}.lock`, String(other.pid));
    await expect(opened()).rejects.toThrow(`process ${other.pid}`);
    const gone = once(other, "close");
    other.kill("SIGKILL");
    await gone;
    await (await opened()).journal.close?.();
  });

  test("lets in one of many that find the lock of a killed process at once, and leaves nothing else behind", async () => {
    await (await opened()).journal.close?.();
    await writeFile(`${path}.lock`, "999999999");
    const results = await Promise.allSettled(Array.from({ length: 8 }, opened));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await readdir(dirname(path))).sort()).toEqual(["import.ndjson", "import.ndjson.lock"]);
  });

  test("needs a path", () => {
    expect(() => fileJournal("")).toThrow("fileJournal takes the path of a file");
  });
});
