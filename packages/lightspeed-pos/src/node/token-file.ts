import { TokenStoreError } from "../errors.js";
import { isObject } from "../schema/codec/index.js";
import type { Seal } from "./seal.js";

/** What a file says. */
export interface TokenFile {
  /** `null` when the connection was removed. */
  readonly text: string | null;
  readonly lease?: FileLease | undefined;
}

export interface FileLease {
  readonly holder: string;
  /** Milliseconds since 1970. */
  readonly until: number;
  /** How long it was given for, in milliseconds. */
  readonly duration: number;
}

/** Which file it is. */
export interface FilePlace {
  readonly path: string;
  readonly connection: string;
  readonly version: number;
}

const format = "lightspeed-pos token file 1";

/** The contents of a file: they name what they are, so that a file of somebody else is never taken for one. */
export function encodeFile({ connection, version }: FilePlace, file: TokenFile, seal: Seal | undefined): string {
  if (seal === undefined) return JSON.stringify({ format, connection, version, ...file });
  const sealed = seal.close(JSON.stringify(file), sealedPlace(connection, version));
  return JSON.stringify({ format, connection, version, sealed });
}

/** Reads the contents of a file; what is torn, foreign or sealed with another key is refused and left as it is. */
export function decodeFile(place: FilePlace, contents: string, seal: Seal | undefined): TokenFile {
  const found = parseJson(contents);
  const isOurs = isObject(found) && found["format"] === format;
  if (!isOurs || found["connection"] !== place.connection || found["version"] !== place.version) {
    throw unusable(place, "is not a token file of this package, or is damaged");
  }
  const sealed = found["sealed"];
  const file = typeof sealed === "string" ? unsealed(place, sealed, seal) : found;
  if (isTokenFile(file)) return file;
  throw unusable(place, "is damaged");
}

function unsealed(place: FilePlace, sealed: string, seal: Seal | undefined): unknown {
  if (seal === undefined) throw unusable(place, "is encrypted, and fileTokenStore was given no key");
  const text = seal.open(sealed, sealedPlace(place.connection, place.version));
  if (text === undefined) throw unusable(place, "cannot be decrypted: the key is another one, or the file was changed");
  return parseJson(text);
}

function isTokenFile(file: unknown): file is TokenFile {
  if (!isObject(file)) return false;
  const { text, lease } = file;
  const isLease = isObject(lease) && typeof lease["holder"] === "string" && Number.isFinite(lease["until"]);
  return (text === null || (typeof text === "string" && text !== "")) && (lease === undefined || isLease);
}

function unusable({ path, connection }: FilePlace, what: string): TokenStoreError {
  return new TokenStoreError(
    `${path} ${what}. It was left as it is. Restore the folder from a copy, or move the file away and authorize ` +
      `the connection "${connection}" again.`,
  );
}

function sealedPlace(connection: string, version: number): string {
  return `${format}\n${connection}\n${version}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
