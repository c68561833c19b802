import type { RefreshTokenState } from "./log.js";
import type { OAuthSettings } from "./options.js";
import { tooManyRefreshes } from "./refusals.js";
import type { Secrets } from "./secrets.js";

/** What an employee granted to an application, once, and all tokens that came of it. */
export interface Connection {
  readonly number: number;
  readonly clientId: string;
  readonly accountID: number;
  readonly employeeID: string;
  readonly scopes: readonly string[];
  isRevoked: boolean;
  /** When it was refreshed within the last minute. */
  readonly refreshes: number[];
}

export interface RefreshToken {
  readonly connection: Connection;
  /** The access token that was given beside it. */
  readonly access: AccessToken;
  readonly expiresAt: number;
  /** What it was exchanged for, the latest last. */
  readonly given: RefreshToken[];
  isSpent: boolean;
  isRevoked: boolean;
}

export interface AccessToken {
  readonly connection: Connection;
  readonly expiresAt: number;
  /** The refresh token that was used to get it: its first use spends that one. */
  readonly parent: RefreshToken | undefined;
  isRevoked: boolean;
}

/** A new access token and its refresh token, as their owner gets them. */
export interface IssuedTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Whole seconds. */
  readonly expiresIn: number;
  readonly scopes: readonly string[];
}

const minute = 60_000;

/** The tokens of all connections, and what becomes of them. */
export class Grants {
  readonly #settings: OAuthSettings;
  readonly #secrets: Secrets;
  readonly #refreshTokens = new Map<string, RefreshToken>();
  readonly #accessTokens = new Map<string, AccessToken>();
  #connections = 0;

  constructor(settings: OAuthSettings, secrets: Secrets) {
    this.#settings = settings;
    this.#secrets = secrets;
  }

  connect(granted: Pick<Connection, "clientId" | "accountID" | "employeeID" | "scopes">, now: number): IssuedTokens {
    this.#connections += 1;
    return this.#issue({ ...granted, number: this.#connections, isRevoked: false, refreshes: [] }, undefined, now);
  }

  find(refreshToken: string): RefreshToken | undefined {
    return this.#refreshTokens.get(refreshToken);
  }

  findAccess(accessToken: string): AccessToken | undefined {
    return this.#accessTokens.get(accessToken);
  }

  stateOf(token: RefreshToken | undefined, now: number): RefreshTokenState {
    if (token === undefined) return "unknown";
    if (token.isRevoked || token.connection.isRevoked) return "revoked";
    if (token.isSpent) return "spent";
    if (now >= token.expiresAt) return "expired";
    return token.given.length === 0 ? "current" : "grace";
  }

  /** Gives a new pair for a refresh token that works. */
  refresh(token: RefreshToken, now: number): IssuedTokens {
    this.#countRefresh(token.connection, now);
    const { grace, earlyRefreshRevokes, repeatedRefresh } = this.#settings;
    if (earlyRefreshRevokes) token.access.isRevoked = true;
    if (repeatedRefresh === "revokes") for (const earlier of token.given) revokePair(earlier);
    if (!grace) token.isSpent = true;
    return this.#issue(token.connection, token, now);
  }

  /** Documented: using the new access token revokes the refresh token that it was got with. */
  use(token: AccessToken): void {
    if (token.parent !== undefined) token.parent.isSpent = true;
  }

  /** Documented: five attempts a minute for each connection. Assumed: those that were refused do not count. */
  #countRefresh({ refreshes }: Connection, now: number): void {
    while (refreshes[0] !== undefined && refreshes[0] <= now - minute) refreshes.shift();
    const [oldest] = refreshes;
    if (oldest !== undefined && refreshes.length >= this.#settings.refreshesPerMinute) {
      throw tooManyRefreshes(Math.ceil((oldest + minute - now) / 1000));
    }
    refreshes.push(now);
  }

  #issue(connection: Connection, parent: RefreshToken | undefined, now: number): IssuedTokens {
    const { accessTokenLifetime, refreshTokenLifetime } = this.#settings;
    const access: AccessToken = { connection, parent, expiresAt: now + accessTokenLifetime, isRevoked: false };
    const expiresAt = now + refreshTokenLifetime;
    const refresh: RefreshToken = { connection, access, expiresAt, given: [], isSpent: false, isRevoked: false };
    parent?.given.push(refresh);
    const accessToken = this.#secrets.accessToken(connection, now, access.expiresAt);
    const refreshToken = this.#secrets.refreshToken();
    this.#accessTokens.set(accessToken, access);
    this.#refreshTokens.set(refreshToken, refresh);
    return { accessToken, refreshToken, expiresIn: Math.ceil(accessTokenLifetime / 1000), scopes: connection.scopes };
  }
}

function revokePair(token: RefreshToken): void {
  token.isRevoked = true;
  token.access.isRevoked = true;
}
