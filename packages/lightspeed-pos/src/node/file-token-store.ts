import { resolve } from "node:path";
import type { StoredTokens, TokenStore } from "../auth/index.js";
import { InvalidInputError } from "../errors.js";
import { FileVersions, type Version } from "./file-versions.js";
import { type Files, nodeFiles } from "./files.js";
import { sealWith } from "./seal.js";
import type { FileLease } from "./token-file.js";

export interface FileTokenStoreOptions {
  /** A folder for token files alone, on a local disk. It is made when it is missing. */
  readonly folder: string;
  /**
   * Encrypts the files with AES-256-GCM: 32 bytes, as a `Uint8Array`, 64 hexadecimal digits, or base64.
   * @default not encrypted, and readable for their owner only
   */
  readonly key?: Uint8Array | string | undefined;
  /** Milliseconds since 1970. @default Date.now */
  readonly now?: (() => number) | undefined;
  /** What is done with files, for tests. @default the file system */
  readonly files?: Files | undefined;
}

/**
 * Keeps tokens in files of a folder, for one process or many on the same machine.
 *
 * ```ts
 * const tokenStore = fileTokenStore({ folder: "./tokens", key: process.env.TOKEN_KEY });
 * ```
 *
 * Nothing is ever overwritten: each step makes a new file, `<connection>.<version>.json`, whole or not at all, and the
 * highest version counts. Two that make the same version find out: the second one fails. The version before is kept.
 */
export function fileTokenStore({ folder, key, now = Date.now, files = nodeFiles }: FileTokenStoreOptions): TokenStore {
  if (typeof folder !== "string" || folder === "") {
    throw new InvalidInputError('fileTokenStore takes a folder: fileTokenStore({ folder: "./tokens" }).');
  }
  const versions = new FileVersions(files, resolve(folder), key === undefined ? undefined : sealWith(key));
  return {
    async read(connection) {
      return entryOf(await versions.latest(connection));
    },
    async lease(connection, holder, milliseconds) {
      const { version, text, lease } = await versions.latest(connection);
      if (text === null || (lease && lease.holder !== holder && isRunning(lease, now()))) return undefined;
      const taken = { text, lease: { holder, until: now() + milliseconds, duration: milliseconds } };
      return (await versions.add(connection, version + 1, taken)) ? entryOf({ text, version: version + 1 }) : undefined;
    },
    async save(connection, text, expected) {
      const latest = await versions.latest(connection);
      if (entryOf(latest)?.version !== expected) return false;
      if (text === undefined && latest.text === null) return true;
      return versions.add(connection, latest.version + 1, { text: text ?? null });
    },
    list: () => versions.connections(),
  };
}

function entryOf({ text, version }: Version): StoredTokens | undefined {
  return text === null ? undefined : { text, version: String(version) };
}

// A lease that seems to end later than it was given for is from before the clock was set back.
function isRunning({ until, duration }: FileLease, now: number): boolean {
  return now < until && until - now <= duration;
}
