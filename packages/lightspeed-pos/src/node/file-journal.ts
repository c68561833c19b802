import { type FileHandle, mkdir, open } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Journal } from "../client/index.js";
import { InvalidInputError } from "../errors.js";
import { lockFile, unlockFile } from "./file-lock.js";

/**
 * A journal in a file that only grows, a line of JSON each; a line is on the disk before its row goes on.
 *
 * ```ts
 * const journal = fileJournal("./import-2026-11-25.ndjson");
 * const outcomes = await account.items.createMany(rows, { journal }); // run it again after a crash: it goes on
 * ```
 *
 * One run at a time may use it: a second process on the same machine is refused, by a file beside it (`….lock`). Keep
 * it on a local disk. Lines hold places, ids and check digits, nothing of the rows.
 */
export function fileJournal(path: string): Journal {
  if (typeof path !== "string" || path === "") {
    throw new InvalidInputError('fileJournal takes the path of a file: fileJournal("./import.ndjson").');
  }
  return new FileJournal(resolve(path));
}

function inUse(path: string, holder: number): string {
  return `The journal ${path} is used by another run (process ${holder}). Two runs of the same rows would send them twice.`;
}

interface Waiting {
  readonly line: string;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

class FileJournal implements Journal {
  readonly #path: string;
  #file: FileHandle | undefined;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  async *lines(): AsyncGenerator<string, void, undefined> {
    await mkdir(dirname(this.#path), { recursive: true });
    await lockFile(this.#path, inUse);
    const file = await open(this.#path, "a+", 0o600).catch(async (error: unknown) => {
      await unlockFile(this.#path);
      throw error;
    });
    this.#file = file;
    await syncFolder(dirname(this.#path));
    for await (const line of file.readLines({ start: 0, autoClose: false })) yield line;
    // A crash may have cut the last line off; what comes next must not stand behind its rest.
    if (!(await endsWhole(file))) await file.appendFile("\n");
  }

  append(line: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ line, resolve, reject });
      this.#writing ??= this.#write();
    });
  }

  async close(): Promise<void> {
    const file = this.#file;
    if (!file) return;
    this.#file = undefined;
    await file.close();
    await unlockFile(this.#path);
  }

  // Lines that come while the disk is busy go together: one wait for the disk serves them all.
  async #write(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        if (!this.#file) throw new InvalidInputError("The journal is closed.");
        await this.#file.appendFile(batch.map(({ line }) => `${line}\n`).join(""));
        await this.#file.datasync();
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.#writing = undefined;
  }
}

async function endsWhole(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat();
  if (size === 0) return true;
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0] === 0x0a;
}

// A new name is safe when the folder is on the disk. Windows opens no folders, and has no need to.
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}
