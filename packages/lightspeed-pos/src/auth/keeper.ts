import { NotConnectedError, ReauthorizationRequiredError } from "../errors.js";
import { checkedConnection } from "./checks.js";
import { Flight } from "./flight.js";
import { isExpired, isFresh, isIdle } from "./freshness.js";
import type { Need } from "./need.js";
import { Renewal, type RenewalOptions } from "./renewal.js";
import { type Tokens, tokensFromText } from "./tokens.js";

/**
 * Gives the access token of one connection, and renews it in time: once in this process, and once among all that share
 * the store. A token is used only after the store has it.
 */
export class TokenKeeper {
  readonly #options: RenewalOptions;
  readonly #renewal: Renewal;
  readonly #flight = new Flight<Tokens>();
  #known: Tokens | undefined;

  constructor(options: RenewalOptions) {
    this.#options = { ...options, connection: checkedConnection(options.connection) };
    this.#renewal = new Renewal(this.#options);
  }

  /** The access token to use now; `refused` is one that the server just turned down. */
  readonly token = async (refused?: string, signal?: AbortSignal): Promise<string> => {
    const known = this.#known;
    const isGood = known !== undefined && known.accessToken !== refused && isFresh(known, this.#options.now());
    if (isGood) return known.accessToken;
    const tokens = await this.#renew({ refused, isIdle: false }, signal);
    // A renewal that had begun before this refusal may bring the refused token itself; one more settles it.
    if (tokens.accessToken !== refused) return tokens.accessToken;
    return (await this.#renew({ refused, isIdle: false }, signal)).accessToken;
  };

  /** Renews the pair if it has been idle for so long that the refresh token will die; tells whether it did. */
  async renewIfIdle(signal?: AbortSignal): Promise<boolean> {
    const { store, connection, now } = this.#options;
    const entry = await store.read(connection);
    if (entry === undefined) throw new NotConnectedError(connection);
    if (!isIdle(tokensFromText(entry.text, connection), now())) return false;
    await this.#renew({ refused: undefined, isIdle: true }, signal);
    return true;
  }

  #renew(need: Need, signal: AbortSignal | undefined): Promise<Tokens> {
    return this.#flight.join(async (stop) => {
      this.#known = await this.#renewal.run(need, stop).catch((error: unknown) => this.#fallBack(error, need, stop));
      return this.#known;
    }, signal);
  }

  /** While a token works, a store that is away for a moment stops nobody. */
  #fallBack(error: unknown, { refused }: Need, stop: AbortSignal): Tokens {
    const known = this.#known;
    const isFinal = error instanceof NotConnectedError || error instanceof ReauthorizationRequiredError;
    if (isFinal || stop.aborted || known === undefined || known.accessToken === refused) throw error;
    if (isExpired(known, this.#options.now())) throw error;
    return known;
  }
}
