import { AbortedError, LightspeedError, OutcomeUnknownError, UnauthorizedError } from "../errors.js";
import { priceOf } from "../query/index.js";
import { type Clock, type Limiters, type RateHeaders, type Reservation, readRateHeaders } from "../rate-limit/index.js";
import type { AnyDefinition } from "../schema/index.js";
import { readBody, readRefusal } from "./answer.js";
import { attempt, type Fetch, type RawAnswer } from "./attempt.js";
import type { ApiAnswer, ApiRequest } from "./request.js";
import { leavesOutcomeOpen, type RetryPolicy, retryDelay } from "./retry.js";

/** Gives the access token for the next attempt; `refused` is the one that the server just turned down. */
export type TokenSource = (refused?: string) => Promise<string>;

/** What the road is built of. */
export interface RoadOptions extends RetryPolicy {
  readonly definitions: Readonly<Record<string, AnyDefinition>>;
  readonly baseUrl: string;
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly limiters: Limiters;
  readonly token: TokenSource;
  /** Milliseconds for one attempt. */
  readonly timeout: number;
  readonly userAgent: string | undefined;
}

/** The one way to the API: price, wait for room, send, learn from the answer, repeat where that is safe. */
export class Road {
  readonly #options: RoadOptions;

  constructor(options: RoadOptions) {
    this.#options = options;
  }

  /** Sends a request until it is answered, and gives the parsed answer. */
  async send(request: ApiRequest): Promise<ApiAnswer> {
    const context = { method: request.method, path: request.path, cost: this.price(request) };
    const tokens: TokenUse = { used: undefined, refused: undefined };
    for (let attempts = 1; ; attempts++) {
      try {
        return await this.#once(request, context, tokens);
      } catch (error) {
        if (!(error instanceof LightspeedError)) throw error;
        if (await this.#hasNewerToken(error, tokens)) continue;
        const delay = retryDelay(error, request, attempts, this.#options);
        if (delay === undefined)
          throw leavesOutcomeOpen(error, request) ? new OutcomeUnknownError(context, error) : error;
        await this.#wait(delay, request, context);
      }
    }
  }

  /** What a request will cost, in drips. */
  price({ method, path, search = "", body }: ApiRequest): number {
    return priceOf(this.#options.definitions, { method, path, search, body });
  }

  async #once(request: ApiRequest, context: ApiAnswer["context"], tokens: TokenUse): Promise<ApiAnswer> {
    const reservation = await this.#reserve(request, context);
    try {
      tokens.used = await this.#options.token(tokens.refused);
      const answer = await this.#exchange(request, context, tokens.used);
      return this.#accept(answer, context, reservation, tokens.used);
    } finally {
      reservation.lost();
    }
  }

  #accept(answer: RawAnswer, context: ApiAnswer["context"], reservation: Reservation, token: string): ApiAnswer {
    const rate = readRateHeaders(answer.headers);
    this.#settle(reservation, answer, rate);
    const charged = { ...context, cost: rate.cost ?? context.cost, ray: answer.headers.get("cf-ray") ?? undefined };
    if (answer.status >= 200 && answer.status < 300) return { body: readBody(answer, charged), context: charged };
    // The server's words go into the error; should they ever repeat the token, it stays out.
    throw readRefusal({ ...answer, text: answer.text.replaceAll(token || "\0", "[token]") }, charged);
  }

  // A 401 is worth one more try where the caller's token source has another token by now.
  async #hasNewerToken(error: LightspeedError, tokens: TokenUse): Promise<boolean> {
    if (!(error instanceof UnauthorizedError) || tokens.refused !== undefined) return false;
    tokens.refused = tokens.used;
    return (await this.#options.token(tokens.refused)) !== tokens.refused;
  }

  async #reserve(request: ApiRequest, context: ApiAnswer["context"]): Promise<Reservation> {
    const { accountID, signal, lane } = request;
    const { limiters } = this.#options;
    const limiter = accountID === undefined ? limiters.forToken() : limiters.forAccount(accountID);
    try {
      return await limiter.acquire(context.cost, { signal, lane });
    } catch (error) {
      throw signal?.aborted ? new AbortedError(context, signal.reason) : error;
    }
  }

  #exchange(request: ApiRequest, context: ApiAnswer["context"], token: string): Promise<RawAnswer> {
    const { baseUrl, fetch, clock, timeout } = this.#options;
    const query = request.search ? `?${request.search}` : "";
    return attempt({
      fetch,
      clock,
      context,
      url: `${baseUrl}${request.path}${query}`,
      init: this.#init(request, token),
      timeout: request.timeout ?? timeout,
      signal: request.signal,
    });
  }

  // Redirects are not followed: the token goes to the base URL and nowhere else.
  #init({ method, body }: ApiRequest, token: string): RequestInit {
    const { userAgent } = this.#options;
    const headers: Record<string, string> = { accept: "application/json", authorization: `Bearer ${token}` };
    if (userAgent) headers["user-agent"] = userAgent;
    if (body === undefined) return { method, headers, redirect: "manual" };
    headers["content-type"] = "application/json";
    return { method, headers, redirect: "manual", body: JSON.stringify(body) };
  }

  #settle(reservation: Reservation, answer: RawAnswer, rate: RateHeaders): void {
    if (answer.status === 429) reservation.refused(rate);
    else reservation.answered(rate);
    if (rate.accountID !== undefined) this.#options.limiters.identify(rate.accountID);
  }

  async #wait(delay: number, { signal }: ApiRequest, context: ApiAnswer["context"]): Promise<void> {
    if (delay === 0) return;
    await this.#options.clock.sleep(delay, signal).catch((error: unknown) => {
      throw signal?.aborted ? new AbortedError(context, signal.reason) : error;
    });
  }
}

interface TokenUse {
  used: string | undefined;
  refused: string | undefined;
}
