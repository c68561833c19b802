import { InvalidInputError } from "../../errors.js";

/** An application that is registered with the token server. */
export interface OAuthClient {
  readonly clientId: string;
  /** Absent for an application that is publicly distributed: it has no secret, and must use PKCE (documented). */
  readonly clientSecret?: string | undefined;
  /** What the consent page calls it. @default the clientId */
  readonly name?: string | undefined;
  /** Where the browser is sent with the code. Here it may be `http` as well, for servers on this machine. */
  readonly redirectUri: string;
}

/** How the token server behaves; every option has a default. */
export interface EmulatorOAuthOptions {
  /** @default one with a secret, "emulated-client", and one without, "emulated-public-client" */
  readonly clients?: readonly OAuthClient[] | undefined;
  /** Where these two send the browser with the code. @default "https://localhost/callback" */
  readonly redirectUri?: string | undefined;
  /** Accounts beside `accountID`, each with a shop and employees of its own. @default none */
  readonly otherAccounts?: readonly number[] | undefined;
  /** Documented: 60. @default 60 */
  readonly codeSeconds?: number | undefined;
  /** Documented: generally 3600, and not to be relied on. @default 3600 */
  readonly accessTokenSeconds?: number | undefined;
  /** Days after which an unused refresh token dies, or `false` for never. Documented: 30. @default 30 */
  readonly refreshTokenDays?: number | false | undefined;
  /** Refreshes in a minute for each connection, or `false` for any number. Documented: 5. @default 5 */
  readonly refreshesPerMinute?: number | false | undefined;
  /** A used refresh token works until the new access token is first used (documented), or never again. @default true */
  readonly grace?: boolean | undefined;
  /** Refreshing revokes an access token that is still valid (documented). @default true */
  readonly earlyRefreshRevokes?: boolean | undefined;
  /** What a second refresh with one token does to the pair that the first one gave (not documented). @default "keeps" */
  readonly repeatedRefresh?: "keeps" | "revokes" | undefined;
  /** Applications without a secret must use PKCE (documented). @default true */
  readonly publicClientsNeedPkce?: boolean | undefined;
  /** Tokens reach only what their scopes open (documented). The fixed `accessToken` reaches everything. @default true */
  readonly enforceScopes?: boolean | undefined;
  /** Tokens do only what the employee who granted them may do (documented), but for the fixed one. @default true */
  readonly enforceRights?: boolean | undefined;
}

/** The options with their defaults; times in milliseconds. */
export interface OAuthSettings {
  readonly clients: readonly OAuthClient[];
  readonly otherAccounts: readonly number[];
  readonly codeLifetime: number;
  readonly accessTokenLifetime: number;
  readonly refreshTokenLifetime: number;
  readonly refreshesPerMinute: number;
  readonly grace: boolean;
  readonly earlyRefreshRevokes: boolean;
  readonly repeatedRefresh: "keeps" | "revokes";
  readonly publicClientsNeedPkce: boolean;
  readonly enforceScopes: boolean;
  readonly enforceRights: boolean;
}

const defaultClients: readonly Omit<OAuthClient, "redirectUri">[] = [
  { clientId: "emulated-client", clientSecret: "emulated-secret", name: "Emulated Application" },
  { clientId: "emulated-public-client", name: "Emulated Desktop App" },
];

const names: Readonly<Record<keyof EmulatorOAuthOptions, true>> = {
  clients: true,
  redirectUri: true,
  otherAccounts: true,
  codeSeconds: true,
  accessTokenSeconds: true,
  refreshTokenDays: true,
  refreshesPerMinute: true,
  grace: true,
  earlyRefreshRevokes: true,
  repeatedRefresh: true,
  publicClientsNeedPkce: true,
  enforceScopes: true,
  enforceRights: true,
};

const day = 24 * 60 * 60;

/** Checks the options and fills in the defaults. */
export function oauthSettingsFrom(options: EmulatorOAuthOptions = {}): OAuthSettings {
  for (const name of Object.keys(options)) {
    if (!Object.hasOwn(names, name)) throw wrong(`has no option ${name}; it has ${Object.keys(names).join(", ")}`);
  }
  const { refreshTokenDays = 30, refreshesPerMinute = 5, repeatedRefresh = "keeps" } = options;
  if (repeatedRefresh !== "keeps" && repeatedRefresh !== "revokes") {
    throw wrong('takes repeatedRefresh as "keeps" or "revokes"');
  }
  return {
    clients: clientsFrom(options).map(checkedClient),
    otherAccounts: (options.otherAccounts ?? []).map((id) => positive("otherAccounts", id)),
    codeLifetime: positive("codeSeconds", options.codeSeconds ?? 60) * 1000,
    accessTokenLifetime: positive("accessTokenSeconds", options.accessTokenSeconds ?? 3600) * 1000,
    refreshTokenLifetime: orNever("refreshTokenDays", refreshTokenDays) * day * 1000,
    refreshesPerMinute: orNever("refreshesPerMinute", refreshesPerMinute),
    grace: options.grace ?? true,
    earlyRefreshRevokes: options.earlyRefreshRevokes ?? true,
    repeatedRefresh,
    publicClientsNeedPkce: options.publicClientsNeedPkce ?? true,
    enforceScopes: options.enforceScopes ?? true,
    enforceRights: options.enforceRights ?? true,
  };
}

function clientsFrom({ clients, redirectUri }: EmulatorOAuthOptions): readonly OAuthClient[] {
  if (clients !== undefined && redirectUri !== undefined) {
    throw wrong("takes either clients, each with its redirectUri, or a redirectUri for the usual ones");
  }
  const uri = redirectUri ?? "https://localhost/callback";
  return clients ?? defaultClients.map((client) => ({ ...client, redirectUri: uri }));
}

/** Checks what the registration form would check; the documented form also wants https. */
export function checkedClient(client: OAuthClient): OAuthClient {
  if (typeof client.clientId !== "string" || client.clientId === "") throw wrong("needs a clientId for each client");
  if (!URL.canParse(client.redirectUri) || client.redirectUri.includes("#")) {
    throw wrong(`needs a redirectUri for ${client.clientId}: a whole URL without a fragment`);
  }
  return { ...client };
}

function orNever(name: string, value: number | false): number {
  return value === false ? Number.POSITIVE_INFINITY : positive(name, value);
}

function positive(name: string, value: number): number {
  if (typeof value === "number" && Number.isFinite(value) && value > 0) return value;
  throw wrong(`takes ${name} as a number above 0`);
}

function wrong(what: string): InvalidInputError {
  return new InvalidInputError(`The oauth option of startEmulator ${what}.`);
}
