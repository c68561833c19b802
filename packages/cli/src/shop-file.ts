import { access, constants, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { InvalidInputError } from "lightspeed-pos";
import type { EmulatorData, EmulatorSnapshot, RecordedData } from "lightspeed-pos/emulator";

/** Reads a shop's data from a file. What is in it is checked when the shop is made of it. */
export async function readShop(file: string): Promise<EmulatorData> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new InvalidInputError(`${file} cannot be read: ${reasonOf(error)}.`, { cause: error });
  });
  return parse(file, text.replace(/^\uFEFF/, ""));
}

/** Makes sure, before anything is at stake, that a shop can be saved there later. */
export async function refuseUnwritable(file: string): Promise<void> {
  await access(dirname(file), constants.W_OK | constants.X_OK).catch((error: NodeJS.ErrnoException) => {
    throw new InvalidInputError(`Nothing can be saved to ${file}: ${reasonOf(error)}.`, { cause: error });
  });
}

/** Who may read a file that is saved. */
const ALL_THAT_MAY = 0o666;

/**
 * Saves a shop's data, a record on each line. The file is replaced as a whole: a crash leaves the old one. `mode` is
 * that of the file, less what the process masks.
 */
export async function saveShop(
  file: string,
  shop: EmulatorSnapshot | RecordedData,
  mode: number = ALL_THAT_MAY,
): Promise<void> {
  const unfinished = `${file}.${process.pid}.unfinished`;
  try {
    await write(unfinished, inChunks(linesOf(shop)), mode);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw new InvalidInputError(`The shop was not saved to ${file}: ${reasonOf(error)}.`, { cause: error });
  }
}

async function write(file: string, chunks: Iterable<string>, mode: number): Promise<void> {
  const handle = await open(file, "w", mode);
  try {
    await writeFile(handle, chunks);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function* linesOf({ records, ...around }: EmulatorSnapshot | RecordedData): Generator<string> {
  yield `${JSON.stringify(around).slice(0, -1)},"records":{`;
  const names = Object.keys(records);
  for (const [index, name] of names.entries()) {
    const list = records[name] ?? [];
    yield `${JSON.stringify(name)}:[`;
    for (const [at, record] of list.entries()) yield `${JSON.stringify(record)}${at < list.length - 1 ? "," : ""}`;
    yield index < names.length - 1 ? "]," : "]";
  }
  yield "}}";
}

const CHUNK_LENGTH = 256 * 1024;

/** Lines in larger pieces, as each piece is a write of its own. */
function* inChunks(lines: Iterable<string>): Generator<string> {
  let chunk = "";
  for (const line of lines) {
    chunk += `${line}\n`;
    if (chunk.length < CHUNK_LENGTH) continue;
    yield chunk;
    chunk = "";
  }
  yield chunk;
}

function parse(file: string, text: string): EmulatorData {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InvalidInputError(`${file} is not valid JSON${placeOf(error, text)}.`);
  }
}

/** The parser's own words quote the file, which may hold what a customer is called: they stay out of the message. */
function placeOf(error: unknown, text: string): string {
  const position = /at position (\d+)/.exec(String(error))?.[1];
  if (position === undefined) return "";
  const before = text.slice(0, Number(position)).split("\n");
  return ` (line ${before.length}, column ${(before.at(-1) ?? "").length + 1})`;
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: "there is no such file or folder",
    EISDIR: "it is a folder",
    EACCES: "this user may not",
    EROFS: "the disk is read-only",
    ENOSPC: "the disk is full",
  };
  return reasons[code ?? ""] ?? message;
}
