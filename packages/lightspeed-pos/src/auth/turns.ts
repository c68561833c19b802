import { TokenRefreshError } from "../errors.js";
import type { Clock } from "../rate-limit/index.js";
import type { StoredTokens, TokenStore } from "./stores/store.js";
import { type Tokens, tokensFromText } from "./tokens.js";

/** What taking turns is made of. */
export interface TurnsOptions {
  readonly store: TokenStore;
  readonly connection: string;
  readonly clock: Clock;
  /** From 0 to below 1. */
  readonly random: () => number;
  /** Milliseconds for which one process may keep the others from refreshing; longer than a request may take. */
  readonly leaseTime: number;
}

/** A turn to refresh, and what the store held when it was given. */
export interface Turn extends StoredTokens {
  readonly tokens: Tokens;
  /** When it was asked for, by the clock. */
  readonly since: number;
}

/** Milliseconds; a holder may pause for the minute that the server counts refreshes in. */
const longestPause = 90_000;

/** Milliseconds between two looks at somebody else's turn: brief at first, since most turns are. */
const firstLook = 50;
const longestLook = 500;

/** One renewal's place in the line of all that want to renew the same connection. */
export class Turns {
  readonly #options: TurnsOptions;
  readonly #holder = crypto.randomUUID();
  readonly #deadline: number;
  #looks = 0;

  constructor(options: TurnsOptions) {
    this.#options = options;
    this.#deadline = options.clock.now() + longestPause + options.leaseTime * 2;
  }

  /** A turn, or `undefined` while somebody else has it. */
  async take(): Promise<Turn | undefined> {
    const { store, connection, clock, leaseTime } = this.#options;
    const since = clock.now();
    const entry = await store.lease(connection, this.#holder, leaseTime);
    return entry && { ...entry, since, tokens: tokensFromText(entry.text, connection) };
  }

  /** Whether a request that starts now would surely be over before the turn is. */
  hasTimeFor(turn: Turn, milliseconds: number): boolean {
    const { clock, leaseTime } = this.#options;
    return clock.now() - turn.since <= leaseTime - milliseconds;
  }

  /** Keeps the turn over a pause: what failed for this one would fail for the others, and their tries count too. */
  async pause(milliseconds: number, stop: AbortSignal): Promise<void> {
    const { store, connection, clock, leaseTime } = this.#options;
    await store.lease(connection, this.#holder, milliseconds + leaseTime);
    await clock.sleep(milliseconds, stop);
  }

  /** Ends the turn with nothing changed. Where that fails it ends by itself. */
  async end({ text }: Turn): Promise<void> {
    const { store, connection } = this.#options;
    // Asked for once more, since a pause has given it another version; and briefly, since it is about to end.
    const entry = await store.lease(connection, this.#holder, 1).catch(() => undefined);
    if (entry?.text === text) await store.save(connection, text, entry.version).catch(() => false);
  }

  /** Waits a moment for somebody else's turn to end. */
  async wait(stop: AbortSignal): Promise<void> {
    const { clock, connection, random } = this.#options;
    this.#looks += 1;
    const pause = Math.min(longestLook, firstLook * 1.3 ** this.#looks) * (0.5 + random());
    if (clock.now() < this.#deadline) return clock.sleep(pause, stop);
    throw new TokenRefreshError(connection, "another process has been at it for too long. Its turn ends by itself.");
  }
}
