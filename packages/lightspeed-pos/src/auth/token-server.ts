import { OAuthError, type RequestContext, UndecodableError } from "../errors.js";
import { attempt, type Fetch, type RawAnswer } from "../http/index.js";
import type { Clock } from "../rate-limit/index.js";
import { isObject } from "../schema/codec/index.js";

/** What is sent, by name; what is `undefined` is left out. */
export type Parameters = Readonly<Record<string, string | undefined>>;

export interface TokenServerOptions {
  readonly origin: string;
  readonly fetch: Fetch;
  readonly clock: Clock;
  /** Milliseconds for one request. */
  readonly timeout: number;
  readonly bodyFormat: "form" | "json";
  readonly userAgent: string | undefined;
}

export interface TokenServerAnswer {
  readonly body: Readonly<Record<string, unknown>>;
  readonly context: RequestContext;
}

/** Sends requests to the token server, once each. Nothing that was sent can be read in an error. */
export class TokenServer {
  readonly timeout: number;
  readonly #options: TokenServerOptions;

  constructor(options: TokenServerOptions) {
    this.timeout = options.timeout;
    this.#options = options;
  }

  /** Sends parameters; the answer is an object. */
  async post(path: string, parameters: Parameters, signal: AbortSignal | undefined): Promise<TokenServerAnswer> {
    return objectOf(await this.tell(path, parameters, signal), { method: "POST", path });
  }

  /** Sends parameters; any success will do, whatever it says. */
  tell(path: string, parameters: Parameters, signal: AbortSignal | undefined): Promise<RawAnswer> {
    const given = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined);
    const isJson = this.#options.bodyFormat === "json";
    const type = isJson ? "application/json" : "application/x-www-form-urlencoded";
    const body = isJson ? JSON.stringify(Object.fromEntries(given)) : new URLSearchParams(given).toString();
    const secrets = given.filter(([name]) => secretNames.has(name)).map(([, value]) => value);
    return this.#send({ method: "POST", path }, { headers: { "content-type": type }, body }, secrets, signal);
  }

  async get(path: string, accessToken: string, signal: AbortSignal | undefined): Promise<TokenServerAnswer> {
    const context = { method: "GET", path };
    const headers = { authorization: `Bearer ${accessToken}` };
    return objectOf(await this.#send(context, { headers }, [accessToken], signal), context);
  }

  async #send(
    context: RequestContext,
    { headers, body }: { readonly headers: Readonly<Record<string, string>>; readonly body?: string },
    secrets: readonly string[],
    signal: AbortSignal | undefined,
  ): Promise<RawAnswer> {
    const { origin, fetch, clock, timeout, userAgent } = this.#options;
    const all = { accept: "application/json", ...(userAgent ? { "user-agent": userAgent } : {}), ...headers };
    // Redirects are not followed: secrets go to the token server and nowhere else.
    const init: RequestInit = { method: context.method, headers: all, redirect: "manual" };
    if (body !== undefined) init.body = body;
    const answer = await attempt({ fetch, clock, context, url: `${origin}${context.path}`, init, timeout, signal });
    if (answer.status < 200 || answer.status > 299) throw refusalOf(answer, context, secrets);
    return answer;
  }
}

function objectOf({ text }: RawAnswer, context: RequestContext): TokenServerAnswer {
  const body = parseJson(text);
  if (isObject(body)) return { body, context };
  throw new UndecodableError(context, "it is no JSON object");
}

const secretNames: ReadonlySet<string> = new Set(["client_secret", "code", "code_verifier", "refresh_token"]);

function refusalOf(answer: RawAnswer, context: RequestContext, secrets: readonly string[]): OAuthError {
  const body = parseJson(answer.text);
  const said = (name: string) => {
    const value = isObject(body) ? body[name] : undefined;
    if (typeof value !== "string" || value === "") return undefined;
    return secrets.reduce((text, secret) => text.replaceAll(secret, "[secret]"), value).slice(0, 300);
  };
  const seconds = Number(answer.headers.get("retry-after") ?? Number.NaN);
  return new OAuthError({
    ...context,
    status: answer.status,
    error: said("error"),
    description: said("error_description") ?? said("message"),
    hint: said("hint"),
    retryAfter: seconds >= 0 ? seconds : undefined,
    ray: answer.headers.get("cf-ray") ?? undefined,
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
