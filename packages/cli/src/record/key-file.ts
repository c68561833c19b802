import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { InvalidInputError } from "lightspeed-pos";

/** At least 16 bytes in hexadecimal digits. */
const KEY = /^(?:[0-9a-f]{2}){16,}$/i;

/** Reads the key of a recording; makes one, for its owner's eyes alone, where `mayMake` allows it and there is none. */
export async function keyIn(file: string, mayMake: boolean): Promise<Uint8Array> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw new InvalidInputError(`The key in ${file} cannot be read (${error.code}).`);
  });
  if (text === undefined && mayMake) return newKey(file);
  if (text === undefined) {
    throw new InvalidInputError(
      `The recording's key ${file} is not there. Without it the same person would get two stand-ins: bring it back, ` +
        "name it with --key-file, or record into a new file.",
    );
  }
  if (KEY.test(text.trim())) return Buffer.from(text.trim(), "hex");
  throw new InvalidInputError(`${file} holds no key: that is at least 32 hexadecimal digits.`);
}

async function newKey(file: string): Promise<Uint8Array> {
  const key = randomBytes(32);
  try {
    await writeFile(file, `${key.toString("hex")}\n`, { flag: "wx", mode: 0o600, flush: true });
  } catch (error) {
    throw new InvalidInputError(`No key can be written to ${file} (${(error as NodeJS.ErrnoException).code}).`);
  }
  return key;
}
