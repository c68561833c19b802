import { link, mkdir, open, readdir, readFile, stat, unlink } from "node:fs/promises";
import { dirname } from "node:path";

/** The few things that are done with files, each one step that either happens or does not. */
export interface Files {
  /** The names in a folder; none where there is no folder. */
  list(folder: string): Promise<readonly string[]>;
  /** The text of a file, or `undefined` where there is none. */
  read(path: string): Promise<string | undefined>;
  /** Writes a new file, for its owner's eyes only, and waits until the disk has it. */
  create(path: string, text: string): Promise<void>;
  /** Gives a file a second name, and waits until the disk has it; `false` where something has that name already. */
  name(path: string, second: string): Promise<boolean>;
  /** Removes a file; it may be gone already. */
  remove(path: string): Promise<void>;
  /** When a file was last changed, in milliseconds since 1970; `undefined` where there is none. */
  changedAt(path: string): Promise<number | undefined>;
}

export const nodeFiles: Files = {
  list: (folder) => orAbsent(readdir(folder)).then((names) => names ?? []),
  read: (path) => orAbsent(readFile(path, "utf8")),
  async create(path, text) {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(path, "wx", 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  async name(path, second) {
    try {
      await link(path, second);
    } catch (error) {
      if (codeOf(error) === "EEXIST") return false;
      throw error;
    }
    await syncFolder(dirname(second));
    return true;
  },
  remove: (path) => orAbsent(unlink(path)),
  changedAt: async (path) => (await orAbsent(stat(path)))?.mtimeMs,
};

/** The code of a file system's error: `ENOSPC`, `EACCES`, … */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

// A new name is safe when the folder is on the disk. Windows opens no folders, and has no need to.
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function orAbsent<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}
