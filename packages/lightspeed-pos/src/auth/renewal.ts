import {
  isLightspeedError,
  NotConnectedError,
  OAuthError,
  ReauthorizationRequiredError,
  TokenRefreshError,
} from "../errors.js";
import { canServe, causeOf, isOpen, type Need } from "./need.js";
import type { OAuth } from "./oauth.js";
import { isPassing, pauseAfter } from "./passing.js";
import { saveDurably } from "./save.js";
import { type Tokens, type TokensCause, textOfTokens, tokensFromText } from "./tokens.js";
import { type Turn, Turns, type TurnsOptions } from "./turns.js";

/** What a renewal is made of. */
export interface RenewalOptions extends TurnsOptions {
  readonly oauth: OAuth;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly onRenewal?: ((event: RenewalEvent) => void) | undefined;
}

/** How a process came by new tokens, or why it did not. It holds no token. */
export interface RenewalEvent {
  readonly connection: string;
  /** `adopted`: another process that shares the store had renewed them. */
  readonly outcome: "refreshed" | "adopted" | "failed";
  readonly cause?: TokensCause | undefined;
  readonly error?: unknown;
}

const mostFailures = 5;

/** Milliseconds without another try while the tokens at hand still work. */
const calmTime = 5000;

/** Milliseconds for which a refusal for good is believed without asking; an employee can be unlocked again. */
const lossTime = 60_000;

/**
 * Renews the tokens of a connection, taking turns with everybody who shares its store:
 *
 * 1. look into the store: somebody may have renewed them;
 * 2. take a turn, and look once more;
 * 3. ask the token server, with the refresh token that came with the turn;
 * 4. save the new pair under the turn's version; only then hand it out.
 *
 * A crash after 3 loses an answer, not the chain: the refresh token works again until the new access token is first
 * used (documented), and that happens after 4 alone. Who wakes from a long sleep after its turn cannot save any more.
 */
export class Renewal {
  readonly #options: RenewalOptions;
  #lost: { readonly refreshToken: string; readonly error: ReauthorizationRequiredError; until: number } | undefined;
  #calmUntil = Number.NEGATIVE_INFINITY;

  constructor(options: RenewalOptions) {
    this.#options = options;
  }

  /** Tokens that answer the need. Stops when `stop` aborts, but for a save that has begun. */
  async run(need: Need, stop: AbortSignal): Promise<Tokens> {
    try {
      return await this.#takeTurns(need, stop);
    } catch (error) {
      if (!stop.aborted) this.#tell({ outcome: "failed", error });
      throw error;
    }
  }

  async #takeTurns(need: Need, stop: AbortSignal): Promise<Tokens> {
    const turns = new Turns(this.#options);
    for (let failures = 0; ; ) {
      stop.throwIfAborted();
      const held = await this.#read();
      if (!this.#isOpen(need, held)) return this.#adopted(held);
      const turn = await turns.take();
      if (turn === undefined) {
        await turns.wait(stop);
        continue;
      }
      const found = await this.#use(turn, turns, need, stop).catch(async (error: unknown) => {
        failures += 1;
        return this.#afterFailure(error, { turn, turns, need, failures, stop });
      });
      if (found !== undefined) return found;
    }
  }

  /** The new pair; `undefined` when the turn was over too soon, or somebody else had saved. */
  async #use(turn: Turn, turns: Turns, need: Need, stop: AbortSignal): Promise<Tokens | undefined> {
    const { oauth, clock, now } = this.#options;
    const { tokens, version } = turn;
    if (!this.#isOpen(need, tokens)) {
      await turns.end(turn);
      return this.#adopted(tokens);
    }
    if (this.#lost?.refreshToken === tokens.refreshToken && clock.now() < this.#lost.until) throw this.#lost.error;
    // Sent late, it could reach the server when somebody else has had a turn and has used the next pair.
    if (!turns.hasTimeFor(turn, oauth.timeout)) return undefined;
    const cause = causeOf(need, tokens, now());
    const fresh = await oauth.refresh(tokens.refreshToken, { signal: stop, cause });
    if (!(await saveDurably(this.#options, textOfTokens(fresh), version))) return undefined;
    this.#tell({ outcome: "refreshed", cause });
    return fresh;
  }

  /** Ends with an error, or with tokens that still work; `undefined` after a pause, to try again. */
  async #afterFailure(error: unknown, failed: FailedTurn): Promise<Tokens | undefined> {
    const { clock, random, now } = this.#options;
    const { turn, turns, need, failures, stop } = failed;
    try {
      if (error instanceof OAuthError && error.error === "invalid_grant") return await this.#refused(error, turn);
      if (!isPassing(error) || stop.aborted) throw this.#asOurs(error);
      if (canServe(turn.tokens, need, now())) {
        this.#calmUntil = clock.now() + calmTime;
        await turns.end(turn);
        return turn.tokens;
      }
      if (failures >= mostFailures) throw this.#asOurs(error);
      await turns.pause(pauseAfter(error, failures, random), stop);
      return undefined;
    } catch (final) {
      await turns.end(turn);
      throw final;
    }
  }

  /** Final only if the store holds nothing newer than what was refused. */
  async #refused(error: OAuthError, { tokens: { refreshToken } }: Turn): Promise<undefined> {
    const { connection, clock } = this.#options;
    if ((await this.#read()).refreshToken !== refreshToken) return undefined;
    const lost = new ReauthorizationRequiredError(connection, error);
    this.#lost = { refreshToken, error: lost, until: clock.now() + lossTime };
    throw lost;
  }

  async #read(): Promise<Tokens> {
    const { store, connection, oauth } = this.#options;
    const entry = await store.read(connection);
    if (entry === undefined) throw new NotConnectedError(connection);
    const tokens = tokensFromText(entry.text, connection);
    if (tokens.clientId === oauth.clientId) return tokens;
    const why = `its tokens were given to the application ${tokens.clientId}, and this is ${oauth.clientId}.`;
    throw new TokenRefreshError(connection, why);
  }

  #isOpen(need: Need, tokens: Tokens): boolean {
    const { clock, now } = this.#options;
    return isOpen(need, tokens, now(), clock.now() < this.#calmUntil);
  }

  // The road must not take it for the failure of its own request.
  #asOurs(error: unknown): unknown {
    if (!(error instanceof OAuthError) && !isPassing(error)) return error;
    const why = isLightspeedError(error) ? error.message : String(error);
    return new TokenRefreshError(this.#options.connection, why, error);
  }

  #adopted(tokens: Tokens): Tokens {
    this.#tell({ outcome: "adopted", cause: tokens.cause });
    return tokens;
  }

  #tell(event: Omit<RenewalEvent, "connection">): void {
    this.#options.onRenewal?.({ connection: this.#options.connection, ...event });
  }
}

interface FailedTurn {
  readonly turn: Turn;
  readonly turns: Turns;
  readonly need: Need;
  /** How many there have been, this one too. */
  readonly failures: number;
  readonly stop: AbortSignal;
}
