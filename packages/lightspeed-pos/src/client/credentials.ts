import { checkedConnection, formatOf, text } from "../auth/checks.js";
import type { AccessToken, OAuthOptions, RenewalEvent, TokenKeeper, TokenStore } from "../auth/index.js";
import { tokenSource } from "../auth/token.js";
import { InvalidInputError } from "../errors.js";
import { type Fetch, originOf, type TokenSource } from "../http/index.js";
import type { Clock } from "../rate-limit/index.js";

/** A fixed token, or a function that gives tokens. */
export interface AccessTokenCredentials {
  /** An OAuth access token, or a function that gives the one to use now. */
  readonly accessToken: AccessToken | undefined;
}

/** An application, and where the tokens are that it was given. */
export interface ApplicationCredentials
  extends Pick<OAuthOptions, "clientId" | "clientSecret" | "authUrl" | "authPaths" | "bodyFormat" | "now"> {
  /** Where the tokens are kept, for every process that uses them. */
  readonly tokenStore: TokenStore;
  /**
   * Milliseconds for which one process may keep the others from refreshing; after a crash they wait so long.
   * A request to the token server may take a third of it.
   * @default 30000
   */
  readonly leaseTime?: number | undefined;
  /** Is told of every renewal, and of every one that failed. @default nobody */
  readonly onRenewal?: ((event: RenewalEvent) => void) | undefined;
}

/** One connection of an application. */
export interface ConnectionCredentials extends ApplicationCredentials {
  /** Whose tokens to use: the name that they were connected under. @default "default" */
  readonly connection?: string | undefined;
}

/** The options that describe an application. */
export const applicationCredentialNames: readonly (keyof ApplicationCredentials)[] = [
  "clientId",
  "clientSecret",
  "tokenStore",
  "authUrl",
  "authPaths",
  "bodyFormat",
  "leaseTime",
  "now",
  "onRenewal",
];

const ofConnections: readonly (keyof ConnectionCredentials)[] = [...applicationCredentialNames, "connection"];

/** Every option that is about credentials. */
export const credentialNames: readonly string[] = ["accessToken", ...ofConnections];

/** What the credentials work with. */
export interface CredentialTools {
  readonly clock: Clock;
  readonly random: () => number;
  readonly fetch: Fetch;
  /** Milliseconds. */
  readonly timeout: number;
  readonly userAgent: string | undefined;
}

/** The source of access tokens that the options describe: exactly one of the two forms. */
export function credentialsFrom(
  options: Partial<AccessTokenCredentials & ConnectionCredentials>,
  tools: CredentialTools,
): TokenSource {
  const { accessToken } = options;
  const others = ofConnections.filter((name) => options[name] !== undefined);
  if (others.length === 0) return tokenSource(accessToken);
  if (accessToken === undefined) return connectionSource(options as ConnectionCredentials, tools);
  throw new InvalidInputError(
    "new Lightspeed() takes either an accessToken, or a clientId with a tokenStore. " +
      `Leave out accessToken, or ${others.join(", ")}.`,
  );
}

/** The store, if it is one. */
export function storeFrom({ tokenStore }: ApplicationCredentials): TokenStore {
  const calls = ["read", "lease", "save", "list"];
  const has = (name: string) => typeof Reflect.get(Object(tokenStore), name) === "function";
  if (calls.every(has)) return tokenStore;
  throw new InvalidInputError(
    "tokenStore must be a token store: memoryTokenStore(), redisTokenStore(), postgresTokenStore(), fileTokenStore() " +
      `of lightspeed-pos/node, or an object with ${calls.join(", ")}.`,
  );
}

/** Refuses what can be no application or connection, before anything is sent. */
function checkConnection(options: ConnectionCredentials): void {
  const { clientId, clientSecret, authUrl, bodyFormat, connection } = options;
  storeFrom(options);
  text("clientId", clientId);
  if (clientSecret !== undefined) text("clientSecret", clientSecret);
  if (authUrl !== undefined) originOf(authUrl, "authUrl");
  if (bodyFormat !== undefined) formatOf(bodyFormat);
  if (connection !== undefined) checkedConnection(connection);
  leaseTimeOf(options);
}

// Signing in is a third of the code that a client can need: a fixed token does without loading it.
function connectionSource(options: ConnectionCredentials, tools: CredentialTools): TokenSource {
  checkConnection(options);
  let keeper: Promise<TokenKeeper> | undefined;
  return async (refused, signal) => {
    keeper ??= import("./keeper.js").then(({ keeperFrom }) => keeperFrom(options, tools));
    return (await keeper).token(refused, signal);
  };
}

/** Milliseconds for which a lease holds. */
export function leaseTimeOf({ leaseTime = 30_000 }: ApplicationCredentials): number {
  if (typeof leaseTime === "number" && leaseTime >= 1 && Number.isFinite(leaseTime)) return leaseTime;
  throw new InvalidInputError("leaseTime must be a number of milliseconds, 1 or more.");
}
