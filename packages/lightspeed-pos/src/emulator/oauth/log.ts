/** What a refresh token was worth when it was shown. */
export type RefreshTokenState =
  /** Never used. */
  | "current"
  /** Used, and the access token that it gave was not: it still works. */
  | "grace"
  /** Used, and so was what it gave. */
  | "spent"
  | "expired"
  | "revoked"
  | "unknown";

/** One thing that happened at the token server. It holds no token, code or secret. */
export interface OAuthEvent {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly kind: "authorized" | "declined" | "exchanged" | "refreshed" | "revoked" | "refused";
  readonly clientId?: string | undefined;
  readonly accountID?: number | undefined;
  /** The connection that it is about, by a number that the server gives. */
  readonly connection?: number | undefined;
  /** Why it was refused: `invalid_grant`, … */
  readonly error?: string | undefined;
  /** What the refresh token was worth that came along. */
  readonly refreshToken?: RefreshTokenState | undefined;
}

/** So that an emulator which runs for weeks does not grow. */
const kept = 20_000;

/** The last events, oldest first. */
export class OAuthLog {
  readonly events: OAuthEvent[] = [];

  add(event: OAuthEvent): void {
    this.events.push(event);
    if (this.events.length > kept * 2) this.events.splice(0, kept);
  }

  clear(): void {
    this.events.length = 0;
  }
}
