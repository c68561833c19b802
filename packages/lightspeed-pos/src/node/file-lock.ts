import { randomUUID } from "node:crypto";
import { link, readFile, rename, unlink, writeFile } from "node:fs/promises";
import { InvalidInputError } from "../errors.js";
import { codeOf } from "./files.js";

/** Locks of this process. A process before it may have had its number: the file alone does not tell. */
const held = new Set<string>();

// Longer than anybody takes between finding a lock stale and taking it away.
const settleTime = 50;

/** What to say to a second one that wants the file, and why it may not have it. */
export type InUse = (path: string, holder: number) => string;

/**
 * Takes the lock of a file, which is another one beside it: `….lock`, with the number of its holder, and a name that
 * nobody else has.
 */
export async function lockFile(path: string, inUse: InUse): Promise<void> {
  if (held.has(path)) throw refusal(path, process.pid, inUse);
  held.add(path);
  const text = `${process.pid} ${randomUUID()}`;
  const own = `${path}.lock.${randomUUID()}`;
  try {
    await writeFile(own, text, { flag: "wx", mode: 0o600 });
    await take(path, own, text, inUse).finally(() => unlink(own));
  } catch (error) {
    held.delete(path);
    throw error;
  }
}

async function take(path: string, own: string, text: string, inUse: InUse): Promise<void> {
  for (;;) {
    if (await named(own, `${path}.lock`)) {
      await new Promise((resolve) => setTimeout(resolve, settleTime));
      if ((await contentOf(`${path}.lock`)) === text) return;
    }
    await removeStale(path, inUse);
  }
}

function contentOf(file: string): Promise<string | undefined> {
  return readFile(file, "utf8").catch(() => undefined);
}

function refusal(path: string, holder: number, inUse: InUse): InvalidInputError {
  return new InvalidInputError(`${inUse(path, holder)} If there surely is none, remove ${path}.lock.`);
}

/** Gives the lock of a file back. */
export async function unlockFile(path: string): Promise<void> {
  held.delete(path);
  await unlink(`${path}.lock`).catch(() => {});
}

async function named(own: string, name: string): Promise<boolean> {
  try {
    await link(own, name);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/** Removes the lock of a process that is gone; refuses where it is not. */
async function removeStale(path: string, inUse: InUse): Promise<void> {
  const text = await contentOf(`${path}.lock`);
  if (text === undefined) return;
  const holder = Number.parseInt(text, 10);
  if (holder !== process.pid && isAlive(holder)) throw refusal(path, holder, inUse);
  // Two may find it stale, and the slower one take the quicker one's away: what it took it looks at, and puts back.
  const taken = `${path}.lock.${randomUUID()}`;
  const isTaken = await rename(`${path}.lock`, taken).then(
    () => true,
    () => false,
  );
  if (!isTaken) return;
  if ((await contentOf(taken)) !== text) await named(taken, `${path}.lock`);
  await unlink(taken);
}

function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, and somebody else's.
    return codeOf(error) === "EPERM";
  }
}
