import type { AccessToken } from "./grants.js";
import { accessDenied, ExpiredToken } from "./refusals.js";
import type { OAuthState } from "./state.js";

/** Who an access token lets in, and how far. */
export interface Visitor {
  readonly accountID: number;
  /** What the answer's headers call the application. */
  readonly clientNumber: number;
  /** Absent for the fixed token, which nobody granted. */
  readonly employeeID: string | undefined;
  readonly scopes: readonly string[];
}

/** Assumed: how long expired tokens are remembered. Documented: they are deleted at times, and then told otherwise. */
const remembered = 24 * 60 * 60 * 1000;

/** Lets an access token in, which spends the refresh token that it came from, or refuses it in documented words. */
export function admit(state: OAuthState, accessToken: string, now: number): Visitor {
  const token = state.grants.findAccess(accessToken);
  if (token === undefined) throw accessDenied("Access token could not be verified");
  const { clientId, accountID, employeeID, scopes } = token.connection;
  const client = state.clients.find(clientId);
  const isEnded = token.isRevoked || token.connection.isRevoked || client === undefined;
  if (isEnded || isForgotten(token, now)) throw accessDenied("Access token has been revoked");
  const isWelcome = state.people.find(accountID, employeeID)?.isLocked === false;
  if (now >= token.expiresAt) throw new ExpiredToken();
  if (!isWelcome) throw accessDenied("Access token could not be verified");
  state.grants.use(token);
  return { accountID, clientNumber: client.number, employeeID, scopes };
}

function isForgotten({ expiresAt }: AccessToken, now: number): boolean {
  return now >= expiresAt + remembered;
}
