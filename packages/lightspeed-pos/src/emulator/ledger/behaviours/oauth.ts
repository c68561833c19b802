import { absent, assumed, type Behaviours, documented, EVERY, observed } from "./entry.js";

/** Logging in, scopes and rights. */
export const oauth: Behaviours = {
  "oauth.code-exchanged": documented(
    EVERY,
    "A code is exchanged by form, JSON or multipart, once, within 60 seconds, by its own application.",
    "Authorization Code Grant",
  ),
  "oauth.old-server": observed(
    EVERY,
    "The old server's addresses exchange codes as well, and also tell the scope.",
    "clients of the old server",
  ),
  "oauth.pkce": documented(
    EVERY,
    "A challenge needs its verifier, S256 or plain, and a public client needs a challenge.",
    "Authorization Code Grant",
  ),
  "oauth.authorize-errors": documented(
    EVERY,
    "Authorize refuses unknown clients and scopes with the documented errors.",
    "Authorization Code Grant",
  ),
  "oauth.token-errors": documented(
    EVERY,
    "The token endpoint refuses with the documented errors and statuses.",
    "Authorization Code Grant, Refresh Token",
  ),
  "oauth.refresh-scope": assumed(EVERY, "A refresh names no scope that the connection does not have.", "RFC 6749"),
  "oauth.jwt": documented(
    EVERY,
    "Access tokens are signed with RS256 by a key that the server shows, with the documented claims.",
    "Using Access Tokens",
  ),
  "oauth.introspection": documented(EVERY, "A token that works can be introspected.", "Using Access Tokens"),
  "oauth.rotation": documented(
    EVERY,
    "A refresh gives a new pair; the old refresh token works until the new access token is first used.",
    "Refresh Token, Changelog 2026.01.15",
  ),
  "oauth.early-refresh-revokes": documented(
    EVERY,
    "Refreshing early revokes the access token whose time is not over.",
    "Changelog 2024.07.31",
  ),
  "oauth.five-refreshes": documented(
    EVERY,
    "A connection is refreshed five times a minute.",
    "Changelog 2026.01.15; the form of the refusal is assumed",
  ),
  "oauth.refresh-token-dies": documented(EVERY, "A refresh token dies after 30 days without use.", "Refresh Token"),
  "oauth.expired-token": documented(
    EVERY,
    "An expired token is refused in the documented words, and in others once it was forgotten.",
    "Refresh Token; when it is forgotten is assumed",
  ),
  "oauth.revoked": documented(EVERY, "Revoking ends both tokens.", "Refresh Token"),
  "oauth.locked-employee": documented(
    "Employee",
    "The tokens of an employee who is locked out or archived stop working, and start again with them.",
    "Access Scopes; archived ones are assumed to be like that",
  ),
  "oauth.scope-opens-endpoint": documented(
    EVERY,
    "An endpoint is open to each scope that its page names, and closed to others.",
    "every endpoint's page",
  ),
  "oauth.read-only-scopes": documented(EVERY, "Scopes with the ending _read look and do not change.", "Access Scopes"),
  "oauth.rights-of-employee": documented(
    "Employee",
    "A token does what its scopes open and its employee may do at that moment.",
    "Using Access Tokens",
  ),
  "oauth.rights-of-role": documented(
    "Employee",
    "An employee's rights are those of the role, or their own without one.",
    "Employee",
  ),
  "oauth.words-of-403": observed(
    EVERY,
    "A lack of rights is a 403, InsufficientRightsException, in the API's own words.",
    "an error quoted in a connector's help",
  ),
  "oauth.further-rights": assumed(
    ["Item", "ItemMatrix", "Sale", "CatalogVendorItem"],
    "Writing items, refunding and importing need product_edit, register_refund and register_catalogs of the employee besides.",
    "Session says what the rights are for",
  ),
  "oauth.no-rights-known": assumed("Employee", "Data that tell of no right limit nobody.", "they do not know rights"),
  "oauth.session": documented(
    "Session",
    "Session shows the employee, since when they are there, and the rights that the scopes reach.",
    "Session",
  ),
  "oauth.limit-to-shop": absent(
    "Employee",
    "The API has employees who are limited to one shop; the emulator shows limitToShopID and limits nothing.",
    "Employee, Session; no page says what it limits",
  ),
  "oauth.roles-changed": absent(
    "Employee",
    "The API's screens change what a role may do; no call does, and in the emulator a role's rights change only by data and setRights.",
    "Employee",
  ),
};
