import type { RegisteredClient } from "./clients.js";
import type { IssuedTokens, RefreshToken } from "./grants.js";
import type { OAuthEvent } from "./log.js";
import { type Parameters, required } from "./parameters.js";
import { invalidGrant, invalidRequest, invalidScope } from "./refusals.js";
import type { OAuthState } from "./state.js";

/** `POST …/token`: a new pair for a code or for a refresh token. */
export function grantTokens(state: OAuthState, parameters: Parameters, now: number): IssuedTokens {
  const grantType = required(parameters, "grant_type");
  const client = state.clients.authenticate(parameters.get("client_id"), parameters.get("client_secret"));
  if (grantType === "authorization_code") return exchange(state, client, parameters, now);
  if (grantType === "refresh_token") return refresh(state, client, parameters, now);
  throw invalidRequest("grant_type");
}

/** `POST …/revoke`: ends a connection by its refresh token (documented; the words of refusals are assumed). */
export function revokeTokens(state: OAuthState, parameters: Parameters): void {
  const client = state.clients.authenticate(parameters.get("client_id"), parameters.get("client_secret"));
  const { connection } = tokenOf(state, client, required(parameters, "refresh_token"));
  connection.isRevoked = true;
}

/** The documented answer. The old server also told the scope (observed). */
export function tokenAnswer(tokens: IssuedTokens, isOldServer: boolean): Readonly<Record<string, string | number>> {
  return {
    token_type: "Bearer",
    expires_in: tokens.expiresIn,
    access_token: tokens.accessToken,
    refresh_token: tokens.refreshToken,
    ...(isOldServer ? { scope: tokens.scopes.join(" ") } : {}),
  };
}

/** What the log says of a request: who sent it, about which connection, and what its refresh token was worth. */
export function aboutRequest(state: OAuthState, parameters: Parameters, now: number): Omit<OAuthEvent, "kind"> {
  const shown = parameters.get("refresh_token");
  const token = state.grants.find(shown ?? "");
  return {
    at: now,
    clientId: parameters.get("client_id"),
    accountID: token?.connection.accountID,
    connection: token?.connection.number,
    refreshToken: shown === undefined ? undefined : state.grants.stateOf(token, now),
  };
}

function exchange(state: OAuthState, client: RegisteredClient, parameters: Parameters, now: number): IssuedTokens {
  const code = required(parameters, "code");
  const { scopes, person } = state.codes.redeem(code, client, parameters.get("code_verifier"), now);
  const { accountID, employeeID } = person;
  return state.grants.connect({ clientId: client.clientId, accountID, employeeID, scopes }, now);
}

function refresh(state: OAuthState, client: RegisteredClient, parameters: Parameters, now: number): IssuedTokens {
  const token = tokenOf(state, client, required(parameters, "refresh_token"));
  const worth = state.grants.stateOf(token, now);
  if (worth === "expired") throw invalidGrant("The refresh token has expired");
  if (worth === "revoked" || worth === "spent") throw invalidGrant("The refresh token has been revoked");
  const { accountID, employeeID, scopes } = token.connection;
  if (state.people.find(accountID, employeeID)?.isLocked !== false) throw invalidGrant("The employee is locked");
  refuseOtherScopes(parameters.get("scope"), scopes);
  return state.grants.refresh(token, now);
}

function tokenOf(state: OAuthState, { clientId }: RegisteredClient, shown: string): RefreshToken {
  const token = state.grants.find(shown);
  if (token?.connection.clientId === clientId) return token;
  throw invalidGrant(token ? "The refresh token was issued to another client" : "Cannot decrypt the refresh token");
}

/** Documented: `invalid_scope`. Assumed: a refresh may name the scopes that the connection has, and no others. */
function refuseOtherScopes(wanted: string | undefined, granted: readonly string[]): void {
  const stranger = wanted?.split(" ").find((scope) => !granted.includes(scope));
  if (stranger !== undefined) throw invalidScope(`Check the \`${stranger}\` scope`);
}
