import { RefusedRequest } from "../refusal.js";

// The documented 401 body has the very words of a widely used OAuth library for PHP, so the words of the others are
// assumed to be that library's too. Statuses and error names are documented.

const malformed =
  "The request is missing a required parameter, includes an invalid parameter value, includes a parameter more than once, or is otherwise malformed.";
const ungranted =
  "The provided authorization grant (e.g., authorization code, resource owner credentials) or refresh token is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client.";
const denied = "The resource owner or authorization server denied the request.";

/** 400: a parameter is missing or wrong. */
export function invalidRequest(parameter: string, hint = `Check the \`${parameter}\` parameter`): RefusedRequest {
  return oauthRefusal(400, "invalid_request", malformed, hint);
}

/** 405: the method is not the endpoint's. */
export function wrongMethod(allowed: string): RefusedRequest {
  return oauthRefusal(405, "invalid_request", malformed, `The request method must be ${allowed}`, { Allow: allowed });
}

/** 401 at the token endpoint, 400 on the page that asks for consent (documented). */
export function invalidClient(status: 400 | 401): RefusedRequest {
  return oauthRefusal(status, "invalid_client", "Client authentication failed");
}

export function invalidGrant(hint: string): RefusedRequest {
  return oauthRefusal(400, "invalid_grant", ungranted, hint);
}

export function invalidScope(hint: string): RefusedRequest {
  return oauthRefusal(400, "invalid_scope", "The requested scope is invalid, unknown, or malformed", hint);
}

/** What an access token is told that does not open the door (documented, both hints). */
export function accessDenied(
  hint: "Access token could not be verified" | "Access token has been revoked",
): RefusedRequest {
  return oauthRefusal(401, "access_denied", denied, hint);
}

/** What an access token is told whose time is over. The API's own body has words for it, this one has not. */
export class ExpiredToken extends RefusedRequest {
  constructor() {
    const { status, message, details } = accessDenied("Access token could not be verified");
    super(status, message, details);
    this.name = "ExpiredToken";
  }
}

/** Documented: refreshing too often is rate limited. The form of the answer is assumed. */
export function tooManyRefreshes(seconds: number): RefusedRequest {
  const description = "Too many refresh attempts for this connection.";
  const hint = `Try again in ${seconds} seconds`;
  return oauthRefusal(429, "too_many_requests", description, hint, { "Retry-After": String(seconds) });
}

function oauthRefusal(
  status: number,
  error: string,
  description: string,
  hint?: string,
  headers: Readonly<Record<string, string>> = {},
): RefusedRequest {
  const body = { error, error_description: description, ...(hint === undefined ? {} : { hint }) };
  return new RefusedRequest(status, description, { body, headers });
}
