import { OAuth, TokenKeeper } from "../auth/index.js";
import {
  type ApplicationCredentials,
  type ConnectionCredentials,
  type CredentialTools,
  leaseTimeOf,
  storeFrom,
} from "./credentials.js";

/** The application's side of the token server, with the client's own way of sending and waiting. */
export function oauthFrom(options: ApplicationCredentials, tools: CredentialTools): OAuth {
  const { clientId, clientSecret, authUrl, authPaths, bodyFormat, now } = options;
  const { clock, fetch, userAgent } = tools;
  const timeout = Math.min(10_000, tools.timeout, leaseTimeOf(options) / 3);
  return new OAuth({ clientId, clientSecret, authUrl, authPaths, bodyFormat, now, clock, fetch, timeout, userAgent });
}

/** Keeps the tokens of one connection. */
export function keeperFrom(options: ConnectionCredentials, tools: CredentialTools): TokenKeeper {
  const { connection = "default", now = Date.now, onRenewal } = options;
  const { clock, random } = tools;
  const oauth = oauthFrom(options, tools);
  const store = storeFrom(options);
  const leaseTime = leaseTimeOf(options);
  return new TokenKeeper({ oauth, store, connection, clock, now, random, leaseTime, onRenewal });
}
