import type { RegisteredClient } from "./clients.js";
import type { IssuedTokens } from "./grants.js";
import type { OAuthEvent, RefreshTokenState } from "./log.js";
import type { OAuthClient } from "./options.js";
import type { Person } from "./people.js";

/** What somebody granted, when no page was clicked through. */
export interface EmulatedGrant {
  /** @default the first registered application */
  readonly clientId?: string | undefined;
  /** @default the account of the emulator */
  readonly accountID?: number | undefined;
  /** @default the account's first employee who is not locked */
  readonly employeeID?: string | undefined;
  /** @default "employee:all" */
  readonly scope?: string | undefined;
}

/** An agreement to exchange, and what it promises about the exchange. */
export interface EmulatedAgreement extends EmulatedGrant {
  readonly codeChallenge?: string | undefined;
  readonly codeChallengeMethod?: "S256" | "plain" | undefined;
}

/** An employee, and what they may do from now on. */
export interface EmulatedRights {
  /** @default the account of the emulator */
  readonly accountID?: number | undefined;
  readonly employeeID: string;
  /** As the session calls them: `["register", "customers"]`. */
  readonly rights: readonly string[];
}

/** The token server of an emulator, for tests. */
export interface EmulatorOAuth {
  readonly clients: readonly RegisteredClient[];
  /** Who can sign in, all with the same `password`. */
  readonly people: readonly Person[];
  readonly password: string;
  /** What happened, oldest first; the last twenty thousand events are kept. */
  readonly events: readonly OAuthEvent[];
  /** Gives an employee rights of their own, as the shop's settings page can. Tokens that they granted follow at once. */
  setRights(rights: EmulatedRights): void;
  /** Registers an application, or changes one. */
  register(client: OAuthClient): RegisteredClient;
  /** Blocks an application: it gets no tokens, and those that it has stop working. */
  block(clientId: string): void;
  /** A code, as if somebody had signed in and agreed. */
  agree(agreement?: EmulatedAgreement): string;
  /** Tokens of a new connection, as if a code had been exchanged. */
  issue(grant?: EmulatedGrant): IssuedTokens;
  /** Revokes an access token, or the connection of a refresh token, as the merchant's settings page can. */
  revoke(token: string): void;
  /** What a refresh token is worth now. */
  stateOf(refreshToken: string): RefreshTokenState;
}
