import { TokenStoreError } from "../errors.js";
import { isObject } from "../schema/codec/index.js";
import { type Claims, unverifiedClaims } from "./claims.js";

/** What made the server give a pair. */
export type TokensCause =
  /** Somebody agreed, and a code was exchanged. */
  | "connected"
  /** The one before came to its end. */
  | "expired"
  /** The server refused the one before, although its time was not over. */
  | "refused"
  /** Nothing had been asked for so long that the refresh token would have died. */
  | "idle";

interface TokensParts {
  readonly clientId: string;
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Milliseconds since 1970, by the clock of whoever asked for them. */
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly cause: TokensCause;
}

/** An access token with its refresh token. Printing it, or making JSON of it, shows neither. */
export class Tokens {
  /** The application that they were given to. */
  readonly clientId: string;
  readonly issuedAt: Date;
  /** When the access token ends. */
  readonly expiresAt: Date;
  readonly cause: TokensCause;
  readonly #accessToken: string;
  readonly #refreshToken: string;

  constructor(parts: TokensParts) {
    this.clientId = parts.clientId;
    this.issuedAt = new Date(parts.issuedAt);
    this.expiresAt = new Date(parts.expiresAt);
    this.cause = parts.cause;
    this.#accessToken = parts.accessToken;
    this.#refreshToken = parts.refreshToken;
  }

  /** Secret. */
  get accessToken(): string {
    return this.#accessToken;
  }

  /** Secret. */
  get refreshToken(): string {
    return this.#refreshToken;
  }

  /** What the access token says of itself, unverified; `undefined` where it says nothing. */
  get claims(): Claims | undefined {
    return unverifiedClaims(this.#accessToken);
  }
}

const format = "lightspeed-pos tokens 1";

/** The text that a store keeps. */
export function textOfTokens(tokens: Tokens): string {
  const { clientId, accessToken, refreshToken, issuedAt, expiresAt, cause } = tokens;
  const times = { issuedAt: issuedAt.getTime(), expiresAt: expiresAt.getTime() };
  return JSON.stringify({ format, clientId, accessToken, refreshToken, ...times, cause });
}

/** Reads what a store kept; refuses what is not ours, whole. */
export function tokensFromText(text: string, connection: string): Tokens {
  const found = parseJson(text);
  if (isObject(found) && found["format"] === format && hasParts(found)) return new Tokens(found);
  throw new TokenStoreError(
    `What the token store holds for the connection "${connection}" was not written by this package, or is damaged. ` +
      "It was left as it is. Restore it from a copy, or remove it and authorize the application again.",
  );
}

function hasParts(found: Readonly<Record<string, unknown>>): found is Readonly<Record<string, unknown>> & TokensParts {
  const texts = ["clientId", "accessToken", "refreshToken", "cause"].map((name) => found[name]);
  const times = ["issuedAt", "expiresAt"].map((name) => found[name]);
  return texts.every((one) => typeof one === "string" && one !== "") && times.every((one) => Number.isFinite(one));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
