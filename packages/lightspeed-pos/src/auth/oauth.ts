import { UndecodableError } from "../errors.js";
import { type Fetch, originOf } from "../http/index.js";
import { type Clock, systemClock } from "../rate-limit/index.js";
import { base64url } from "./base64url.js";
import { formatOf, isToken, text } from "./checks.js";
import { type Claims, claimsFrom } from "./claims.js";
import { type OAuthGeneration, type OAuthPaths, onlyCurrent, pathsOf } from "./endpoints.js";
import { milliseconds, scopeText } from "./oauth-checks.js";
import { createPkce, type RandomBytes, secureBytes } from "./pkce.js";
import { type Parameters, TokenServer } from "./token-server.js";
import { Tokens, type TokensCause } from "./tokens.js";

/** Options of `new OAuth({ … })`. */
export interface OAuthOptions {
  readonly clientId: string;
  /** Left out by applications that are publicly distributed: they have none, and use PKCE. */
  readonly clientSecret?: string | undefined;
  /** The token server's origin. @default "https://cloud.lightspeedapp.com" */
  readonly authUrl?: string | undefined;
  /** The paths of the server of 2024, or those of the one before it. @default "current" */
  readonly authPaths?: OAuthGeneration | undefined;
  /** How requests to the token server are encoded. @default "form" */
  readonly bodyFormat?: "form" | "json" | undefined;
  /** Milliseconds for one request to the token server. @default 10000 */
  readonly timeout?: number | undefined;
  /** @default the runtime's `fetch` */
  readonly fetch?: Fetch | undefined;
  /** Waits. @default the system's */
  readonly clock?: Clock | undefined;
  /** Milliseconds since 1970. @default Date.now */
  readonly now?: (() => number) | undefined;
  /** @default the runtime's cryptographic source */
  readonly randomBytes?: RandomBytes | undefined;
  readonly userAgent?: string | undefined;
}

/** What an application asks a person for. */
export interface AuthorizationWish {
  /** The scopes, at least one: `"employee:register employee:inventory"`, or a list of them. */
  readonly scope: string | readonly string[];
  /** Comes back with the code; hold it against what you sent. */
  readonly state?: string | undefined;
  /** Of a verifier that you keep, by S256. */
  readonly codeChallenge?: string | undefined;
}

/** An authorization that has begun. Keep `state` and `codeVerifier` in the person's session until the code comes. */
export interface Authorization {
  /** Send the person's browser there. */
  readonly url: string;
  readonly state: string;
  /** Secret. */
  readonly codeVerifier: string;
}

/** What a call to the token server takes besides its matter. */
export interface OAuthCall {
  readonly signal?: AbortSignal | undefined;
}

/**
 * The token server of the R-Series, one method for each of its endpoints. It keeps nothing: `Connections` does.
 *
 * ```ts
 * const oauth = new OAuth({ clientId, clientSecret });
 * const { url, state, codeVerifier } = await oauth.begin({ scope: "employee:register" });
 * // The browser goes to `url`, and comes back to your redirect URI with a code.
 * const { code } = readRedirect(request.url, state);
 * const tokens = await oauth.exchangeCode({ code, codeVerifier });
 * ```
 */
export class OAuth {
  readonly clientId: string;
  readonly #secret: string | undefined;
  readonly #origin: string;
  readonly #paths: OAuthPaths;
  readonly #server: TokenServer;
  readonly #now: () => number;
  readonly #randomBytes: RandomBytes;

  constructor(options: OAuthOptions) {
    this.clientId = text("clientId", options.clientId);
    this.#secret = options.clientSecret === undefined ? undefined : text("clientSecret", options.clientSecret);
    this.#origin = originOf(options.authUrl ?? "https://cloud.lightspeedapp.com", "authUrl");
    this.#paths = pathsOf(options.authPaths ?? "current");
    this.#now = options.now ?? Date.now;
    this.#randomBytes = options.randomBytes ?? secureBytes;
    this.#server = new TokenServer({
      origin: this.#origin,
      fetch: options.fetch ?? ((url, init) => fetch(url, init)),
      clock: options.clock ?? systemClock,
      timeout: milliseconds(options.timeout ?? 10_000),
      bodyFormat: formatOf(options.bodyFormat ?? "form"),
      userAgent: options.userAgent,
    });
  }

  /** Milliseconds that one request to the token server may take. */
  get timeout(): number {
    return this.#server.timeout;
  }

  /** The address of the page that asks a person to agree. `begin` also makes the state and the PKCE pair. */
  authorizeUrl({ scope, state, codeChallenge }: AuthorizationWish): string {
    const url = new URL(this.#paths.authorize, this.#origin);
    const parameters = { response_type: "code", client_id: this.clientId, scope: scopeText(scope), state };
    for (const [name, value] of Object.entries(parameters)) if (value !== undefined) url.searchParams.set(name, value);
    if (codeChallenge === undefined) return url.href;
    url.searchParams.set("code_challenge", codeChallenge);
    url.searchParams.set("code_challenge_method", "S256");
    return url.href;
  }

  /** Begins an authorization, with a state that nobody can guess and PKCE. */
  async begin({ scope }: Pick<AuthorizationWish, "scope">): Promise<Authorization> {
    const state = base64url(this.#randomBytes(24));
    const { codeVerifier, codeChallenge } = await createPkce(this.#randomBytes);
    return { url: this.authorizeUrl({ scope, state, codeChallenge }), state, codeVerifier };
  }

  /** Exchanges a code. It lives for 60 seconds and works once; when the answer is lost, the person must agree again. */
  async exchangeCode(
    { code, codeVerifier }: { readonly code: string; readonly codeVerifier?: string | undefined },
    call: OAuthCall = {},
  ): Promise<Tokens> {
    const parameters = { grant_type: "authorization_code", code: text("code", code), code_verifier: codeVerifier };
    return this.#tokens(parameters, "connected", call);
  }

  /**
   * Gives a new pair for a refresh token. Save it before you use it.
   *
   * The access token that you had stops working at once. The refresh token works again until the new access token is
   * first used (documented), so that a lost answer can be asked for again.
   */
  async refresh(refreshToken: string, call: OAuthCall & { readonly cause?: TokensCause } = {}): Promise<Tokens> {
    const parameters = { grant_type: "refresh_token", refresh_token: text("refreshToken", refreshToken) };
    return this.#tokens(parameters, call.cause ?? "expired", call);
  }

  /** Ends the connection that a refresh token belongs to, its access tokens too. */
  async revoke(refreshToken: string, call: OAuthCall = {}): Promise<void> {
    const path = onlyCurrent(this.#paths.revoke, "revoke");
    await this.#server.tell(path, this.#withClient({ refresh_token: text("refreshToken", refreshToken) }), call.signal);
  }

  /** Asks the server for the claims of an access token that works; for looking into a problem, not for every day. */
  async introspect(accessToken: string, call: OAuthCall = {}): Promise<Claims> {
    const path = onlyCurrent(this.#paths.introspect, "introspect");
    return claimsFrom((await this.#server.get(path, text("accessToken", accessToken), call.signal)).body);
  }

  async #tokens(parameters: Parameters, cause: TokensCause, { signal }: OAuthCall): Promise<Tokens> {
    const issuedAt = this.#now();
    const { body, context } = await this.#server.post(this.#paths.token, this.#withClient(parameters), signal);
    const { access_token: accessToken, refresh_token: refreshToken, expires_in: expiresIn } = body;
    const seconds = Number(expiresIn);
    if (!isToken(accessToken)) throw new UndecodableError(context, "it holds no access_token");
    if (!isToken(refreshToken)) throw new UndecodableError(context, "it holds no refresh_token");
    if (!(seconds > 0)) throw new UndecodableError(context, "it holds no expires_in");
    const expiresAt = issuedAt + seconds * 1000;
    return new Tokens({ clientId: this.clientId, accessToken, refreshToken, issuedAt, expiresAt, cause });
  }

  #withClient(parameters: Parameters): Parameters {
    return { client_id: this.clientId, client_secret: this.#secret, ...parameters };
  }
}
