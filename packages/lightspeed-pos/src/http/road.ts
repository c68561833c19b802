import { AbortedError, LightspeedError, RateLimitError, UnauthorizedError, WaitTooLongError } from "../errors.js";
import { isGiftCardLookup, priceOf } from "../query/index.js";
import {
  type Clock,
  type LimiterState,
  type Limiters,
  type RateHeaders,
  type Reservation,
  readRateHeaders,
  TooLongToWait,
} from "../rate-limit/index.js";
import type { AnyDefinition } from "../schema/index.js";
import { readBody, readRefusal } from "./answer.js";
import { attempt, type Fetch, type RawAnswer } from "./attempt.js";
import type { EventHub } from "./events.js";
import { type ApiAnswer, type ApiRequest, beforeSend } from "./request.js";
import { finalError, type RetryPolicy, retryDelay } from "./retry.js";
import { Story } from "./story.js";

/** Gives the access token for the next attempt; `refused` is the one that the server just turned down. */
export type TokenSource = (refused?: string, signal?: AbortSignal) => Promise<string>;

/** What the road is built of. */
export interface RoadOptions extends RetryPolicy {
  readonly definitions: Readonly<Record<string, AnyDefinition>>;
  readonly baseUrl: string;
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly limiters: Limiters;
  readonly token: TokenSource;
  readonly events: EventHub;
  /** Milliseconds for one attempt. */
  readonly timeout: number;
  /** Milliseconds to wait for room in the bucket. @default without end */
  readonly maxWait?: number | undefined;
  readonly userAgent: string | undefined;
}

/** The one way to the API: price, wait for room, send, learn from the answer, repeat where that is safe. */
export class Road {
  readonly #options: RoadOptions;
  #sent = 0;

  constructor(options: RoadOptions) {
    this.#options = options;
  }

  /** Sends a request until it is answered, and gives the parsed answer. */
  async send(request: ApiRequest): Promise<ApiAnswer> {
    const context = { method: request.method, path: request.path, cost: this.price(request) };
    const { events, clock } = this.#options;
    this.#sent += 1;
    const story = new Story(events, clock, request, String(this.#sent), context.cost);
    const tokens: TokenUse = { used: undefined, refused: undefined };
    const earlier: LightspeedError[] = [];
    for (let attempts = 1; ; attempts++) {
      try {
        return await this.#once(request, context, tokens, story, earlier.at(-1));
      } catch (error) {
        if (!(error instanceof LightspeedError)) throw error;
        if (await this.#hasNewerToken(error, request, context, tokens)) continue;
        const delay = retryDelay(error, request, attempts, this.#options);
        if (delay === undefined) throw finalError(error, request, context, earlier);
        earlier.push(error);
        story.repeating(error, delay);
        await this.#wait(delay, request, context);
      }
    }
  }

  /** What a request will cost, in drips. */
  price({ method, path, search = "", body }: ApiRequest): number {
    return priceOf(this.#options.definitions, { method, path, search, body });
  }

  /** What is known of an account's limits. */
  limitsOf(accountID: number | undefined): LimiterState {
    const { limiters } = this.#options;
    return (accountID === undefined ? limiters.forToken() : limiters.forAccount(accountID)).state;
  }

  async #once(
    request: ApiRequest,
    context: ApiAnswer["context"],
    tokens: TokenUse,
    story: Story,
    before: LightspeedError | undefined,
  ): Promise<ApiAnswer> {
    story.queued();
    const reservation = await this.#reserve(request, context, before instanceof RateLimitError);
    try {
      tokens.used = await this.#ready(request, context, tokens.refused).catch((error: unknown) => {
        reservation.unused();
        throw error;
      });
      story.sent();
      const answer = await this.#exchange(request, context, tokens.used);
      const rate = readRateHeaders(answer.headers);
      this.#settle(request, reservation, answer, rate);
      story.answered(answer, rate);
      return accept(answer, rate, context, tokens.used, request.as);
    } finally {
      reservation.lost();
    }
  }

  // A 401 is worth one more try where the caller's token source has another token by now.
  async #hasNewerToken(
    error: LightspeedError,
    request: ApiRequest,
    context: ApiAnswer["context"],
    tokens: TokenUse,
  ): Promise<boolean> {
    if (!(error instanceof UnauthorizedError) || tokens.refused !== undefined) return false;
    tokens.refused = tokens.used;
    return (await this.#token(request, context, tokens.refused)) !== tokens.refused;
  }

  // The last steps before an attempt goes out.
  async #ready(request: ApiRequest, context: ApiAnswer["context"], refused: string | undefined): Promise<string> {
    const token = await this.#token(request, context, refused);
    await request[beforeSend]?.();
    return token;
  }

  #token({ signal }: ApiRequest, context: ApiAnswer["context"], refused: string | undefined): Promise<string> {
    return this.#options.token(refused, signal).catch((error: unknown) => {
      throw signal?.aborted ? new AbortedError(context, signal.reason) : error;
    });
  }

  async #reserve(request: ApiRequest, context: ApiAnswer["context"], isAgain: boolean): Promise<Reservation> {
    const { method, path, search = "", accountID, signal, lane, caller = resourceIn(path) } = request;
    const { limiters } = this.#options;
    const maxWait = request.maxWait ?? this.#options.maxWait;
    const limiter = accountID === undefined ? limiters.forToken() : limiters.forAccount(accountID);
    const isLookup = isGiftCardLookup({ method, path, search });
    try {
      return await limiter.acquire(context.cost, { signal, lane, caller, maxWait, isAgain, isLookup });
    } catch (error) {
      if (error instanceof TooLongToWait && maxWait !== undefined) {
        throw new WaitTooLongError(context, maxWait, error.wait);
      }
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
  #init({ method, body, form, as }: ApiRequest, token: string): RequestInit {
    const { userAgent } = this.#options;
    const accept = as === "html" ? "text/html" : "application/json";
    const headers: Record<string, string> = { accept, authorization: `Bearer ${token}` };
    if (userAgent) headers["user-agent"] = userAgent;
    // The content type of a form names the boundary between its parts, which is chosen when it is sent.
    if (form !== undefined) return { method, headers, redirect: "manual", body: form };
    if (body === undefined) return { method, headers, redirect: "manual" };
    headers["content-type"] = "application/json";
    return { method, headers, redirect: "manual", body: JSON.stringify(body) };
  }

  #settle({ accountID }: ApiRequest, reservation: Reservation, answer: RawAnswer, rate: RateHeaders): void {
    const { limiters } = this.#options;
    const type = answer.status === 429 ? "refused" : "answered";
    reservation[type](rate);
    if (rate.accountID === undefined) return;
    limiters.identify(rate.accountID, accountID === undefined ? { type, headers: rate } : undefined);
  }

  async #wait(delay: number, { signal }: ApiRequest, context: ApiAnswer["context"]): Promise<void> {
    if (delay === 0) return;
    await this.#options.clock.sleep(delay, signal).catch((error: unknown) => {
      throw signal?.aborted ? new AbortedError(context, signal.reason) : error;
    });
  }
}

function accept(
  answer: RawAnswer,
  rate: RateHeaders,
  context: ApiAnswer["context"],
  token: string,
  as: ApiRequest["as"],
): ApiAnswer {
  const charged = { ...context, cost: rate.cost ?? context.cost, ray: answer.headers.get("cf-ray") ?? undefined };
  if (answer.status >= 200 && answer.status < 300) return { body: readBody(answer, charged, as), context: charged };
  // The server's words go into the error; should they ever repeat the token, it stays out.
  throw readRefusal({ ...answer, text: answer.text.replaceAll(token || "\0", "[token]") }, charged);
}

/** What a path is about: `Item` in `/API/V3/Account/1/Item/2.json`. */
function resourceIn(path: string): string {
  return /\/Account\/\d+\/(\w+)/.exec(path)?.[1] ?? "Account";
}

interface TokenUse {
  used: string | undefined;
  refused: string | undefined;
}
