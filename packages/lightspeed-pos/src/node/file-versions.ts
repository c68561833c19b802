import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { isLightspeedError, TokenStoreError } from "../errors.js";
import { draftName, fileName, isDraft, parseFileName } from "./file-names.js";
import { codeOf, type Files } from "./files.js";
import type { Seal } from "./seal.js";
import { decodeFile, encodeFile, type TokenFile } from "./token-file.js";

/** What a connection has, and under which number. */
export interface Version extends TokenFile {
  /** 0 where there is no file. */
  readonly version: number;
}

/** Drafts that a crash left behind are removed when they are this old, in milliseconds. */
const draftLifetime = 60 * 60 * 1000;

const mostLooks = 20;

/** The versions of each connection's tokens, as files. */
export class FileVersions {
  readonly #files: Files;
  readonly #folder: string;
  readonly #seal: Seal | undefined;

  constructor(files: Files, folder: string, seal: Seal | undefined) {
    this.#files = files;
    this.#folder = folder;
    this.#seal = seal;
  }

  /** The highest version that there is. */
  async latest(connection: string): Promise<Version> {
    return this.#named(connection, async () => {
      // While the folder is read files come and go, and a look can miss both the old one and the new one.
      for (let looks = 1; ; looks += 1) {
        const version = Math.max(0, ...(await this.#versionsOf(connection)));
        if (version === 0 && looks >= 3) return { version, text: null };
        const contents = version === 0 ? undefined : await this.#files.read(this.#path(connection, version));
        if (contents !== undefined) return { version, ...this.#decoded(connection, version, contents) };
        if (looks === mostLooks) throw new TokenStoreError(`The files in ${this.#folder} never stay for a reading.`);
      }
    });
  }

  /** Makes a version; `false` where there is one of this number, or of a higher one. */
  async add(connection: string, version: number, file: TokenFile): Promise<boolean> {
    return this.#named(connection, async () => {
      const draft = join(this.#folder, draftName(randomUUID()));
      const path = this.#path(connection, version);
      await this.#files.create(draft, encodeFile({ path, connection, version }, file, this.#seal));
      const isFirst = await this.#files.name(draft, path);
      await this.#files.remove(draft);
      if (!isFirst) return false;
      const versions = await this.#versionsOf(connection);
      if (Math.max(...versions) > version) {
        // So late that this number had come and gone.
        await this.#files.remove(path);
        return false;
      }
      // What cannot be cleared now is cleared later; the new version counts either way.
      await this.#clear(connection, versions, file.text === null ? version : version - 1).catch(() => {});
      return true;
    });
  }

  async connections(): Promise<readonly string[]> {
    const names = (await this.#named("", () => this.#files.list(this.#folder))).map((name) => parseFileName(name));
    const connections = [...new Set(names.flatMap((one) => one?.connection ?? []))].sort();
    const held = await Promise.all(connections.map(async (one) => (await this.latest(one)).text !== null));
    return connections.filter((_, index) => held[index]);
  }

  async #versionsOf(connection: string): Promise<number[]> {
    const names = await this.#files.list(this.#folder);
    return names
      .map((name) => parseFileName(name))
      .flatMap((one) => (one?.connection === connection ? one.version : []));
  }

  /** Removes versions below `kept`, and what crashes have left. */
  async #clear(connection: string, versions: readonly number[], kept: number): Promise<void> {
    for (const version of versions) if (version < kept) await this.#files.remove(this.#path(connection, version));
    for (const name of (await this.#files.list(this.#folder)).filter(isDraft)) {
      const path = join(this.#folder, name);
      const changedAt = await this.#files.changedAt(path);
      if (changedAt !== undefined && changedAt < Date.now() - draftLifetime) await this.#files.remove(path);
    }
  }

  #decoded(connection: string, version: number, contents: string): TokenFile {
    return decodeFile({ path: this.#path(connection, version), connection, version }, contents, this.#seal);
  }

  #path(connection: string, version: number): string {
    return join(this.#folder, fileName(connection, version));
  }

  /** Says which folder it was when the file system fails. */
  async #named<T>(connection: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (isLightspeedError(error) || codeOf(error) === undefined) throw error;
      const whose = connection === "" ? "" : ` of the connection "${connection}"`;
      const what = `The token files${whose} in ${this.#folder} could not be used (${codeOf(error)}).`;
      throw new TokenStoreError(what + (hints[codeOf(error) ?? ""] ?? ""), error);
    }
  }
}

const hints: Readonly<Record<string, string>> = {
  EACCES: " Give this user the right to read and write there.",
  ENOSPC: " The disk is full.",
  EPERM: " The file system may have no hard links: choose a folder on a local disk.",
  ENOTSUP: " The file system has no hard links: choose a folder on a local disk.",
  ENOTDIR: " A part of the path is not a folder.",
  EROFS: " The file system cannot be written to.",
};
