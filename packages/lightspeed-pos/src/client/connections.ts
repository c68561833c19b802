import {
  type Authorization,
  type AuthorizationWish,
  checkedConnection,
  type OAuth,
  type OAuthCall,
  saveDurably,
  type TokenStore,
  type Tokens,
  textOfTokens,
  tokensFromText,
} from "../auth/index.js";
import { InvalidInputError, NotConnectedError, OAuthError, TokenStoreError } from "../errors.js";
import {
  type ApplicationCredentials,
  applicationCredentialNames,
  type CredentialTools,
  storeFrom,
} from "./credentials.js";
import { keeperFrom, oauthFrom } from "./keeper.js";
import { type ClientOptions, checkOptions, clientOptionNames, Lightspeed, toolsFrom } from "./lightspeed.js";

/** Options of `new Connections({ … })`: the application, its store, and what every client gets. */
export interface ConnectionsOptions extends ClientOptions, ApplicationCredentials {}

/** What came back with the browser. */
export interface ConnectInput {
  readonly code: string;
  /** The one that `begin` gave. */
  readonly codeVerifier?: string | undefined;
  /** The name to keep the tokens under; those that are there are replaced. @default the account's id */
  readonly connection?: string | undefined;
}

/** A connection that was made. */
export interface Connected {
  readonly connection: string;
  /** As far as the access token tells; not verified. */
  readonly accountID: number | undefined;
  readonly employeeID: number | undefined;
  readonly scopes: readonly string[];
  readonly lightspeed: Lightspeed;
}

/** What became of connections that had been idle. */
export interface KeptAlive {
  readonly renewed: readonly string[];
  readonly failed: readonly { readonly connection: string; readonly error: unknown }[];
}

const mostTries = 10;

const known: readonly string[] = [...applicationCredentialNames, ...clientOptionNames];

/**
 * The merchants that have connected to an application: one store, a connection and a client for each.
 *
 * ```ts
 * const connections = new Connections({ clientId, clientSecret, tokenStore });
 * const { url, state, codeVerifier } = await connections.begin({ scope: "employee:register" });
 * // The browser goes to `url`, and comes back to your redirect URI.
 * const { code } = readRedirect(request.url, state);
 * const { connection, lightspeed } = await connections.connect({ code, codeVerifier });
 * // From then on, in any process:
 * const account = await connections.client(connection).accounts.first();
 * ```
 */
export class Connections {
  readonly #options: ConnectionsOptions;
  readonly #tools: CredentialTools;
  readonly #oauth: OAuth;
  readonly #store: TokenStore;
  readonly #clients = new Map<string, Lightspeed>();

  constructor(options: ConnectionsOptions) {
    checkOptions("Connections", options, known);
    this.#options = { ...options };
    this.#tools = toolsFrom(options);
    this.#oauth = oauthFrom(options, this.#tools);
    this.#store = storeFrom(options);
  }

  /** Begins an authorization. Keep `state` and `codeVerifier` in the person's session until the browser is back. */
  begin(wish: Pick<AuthorizationWish, "scope">): Promise<Authorization> {
    return this.#oauth.begin(wish);
  }

  /** Exchanges a code, which lives for 60 seconds, and saves the tokens before it gives a client for them. */
  async connect({ code, codeVerifier, connection }: ConnectInput, call: OAuthCall = {}): Promise<Connected> {
    const chosen = connection === undefined ? undefined : checkedConnection(connection);
    const tokens = await this.#oauth.exchangeCode({ code, codeVerifier }, call);
    const { accountID, employeeID, scopes = [] } = tokens.claims ?? {};
    const name = chosen ?? (accountID === undefined ? undefined : String(accountID));
    if (name === undefined) {
      throw new InvalidInputError("The access token does not say its account. Choose a name: connect({ connection }).");
    }
    await this.#replace(name, tokens);
    return { connection: name, accountID, employeeID, scopes, lightspeed: this.client(name) };
  }

  /** The client of a connection: always the same one, since its requests share the account's limits. Asks nothing. */
  client(connection: string): Lightspeed {
    const name = checkedConnection(connection);
    const known = this.#clients.get(name);
    if (known !== undefined) return known;
    const client = new Lightspeed({ ...this.#options, connection: name });
    this.#clients.set(name, client);
    return client;
  }

  /** The names of all connections in the store. */
  list(): Promise<readonly string[]> {
    return this.#store.list();
  }

  /** Ends a connection, on the server and in the store. `NotConnectedError` if there is none. */
  async disconnect(connection: string, call: OAuthCall = {}): Promise<void> {
    const name = checkedConnection(connection);
    for (let tries = 0; tries < mostTries; tries += 1) {
      const entry = await this.#store.read(name);
      if (entry === undefined) throw new NotConnectedError(name);
      await this.#revoke(tokensFromText(entry.text, name), call);
      if (await this.#store.save(name, undefined, entry.version)) return;
    }
    throw busy(name);
  }

  /**
   * Renews every connection that was not used for 20 days; after 30 its refresh token dies (documented).
   *
   * Connections in use need no such call. Where some may rest, make it once a day.
   */
  async keepAlive({ signal }: OAuthCall = {}): Promise<KeptAlive> {
    const renewed: string[] = [];
    const failed: { connection: string; error: unknown }[] = [];
    for (const connection of await this.list()) {
      signal?.throwIfAborted();
      const keeper = keeperFrom({ ...this.#options, connection }, this.#tools);
      try {
        if (await keeper.renewIfIdle(signal)) renewed.push(connection);
      } catch (error) {
        failed.push({ connection, error });
      }
    }
    return { renewed, failed };
  }

  async #replace(connection: string, tokens: Tokens): Promise<void> {
    const place = { store: this.#store, connection, clock: this.#tools.clock };
    const advice = "The code is used up: somebody must authorize the application again.";
    for (let tries = 0; tries < mostTries; tries += 1) {
      const entry = await this.#store.read(connection);
      if (await saveDurably(place, textOfTokens(tokens), entry?.version, advice)) return;
    }
    throw busy(connection);
  }

  async #revoke({ refreshToken }: Tokens, call: OAuthCall): Promise<void> {
    try {
      await this.#oauth.revoke(refreshToken, call);
    } catch (error) {
      // It has ended already.
      if (!(error instanceof OAuthError && error.error === "invalid_grant")) throw error;
    }
  }
}

function busy(connection: string): TokenStoreError {
  return new TokenStoreError(`The connection "${connection}" is changed by others without a pause. Try again.`);
}
