import type { Clients } from "./clients.js";
import type { Codes } from "./codes.js";
import type { Grants } from "./grants.js";
import type { OAuthLog } from "./log.js";
import type { OAuthSettings } from "./options.js";
import type { People } from "./people.js";
import type { Secrets } from "./secrets.js";

/** Everything that the token server knows. */
export interface OAuthState {
  readonly settings: OAuthSettings;
  readonly clients: Clients;
  readonly people: People;
  readonly codes: Codes;
  readonly grants: Grants;
  readonly secrets: Secrets;
  readonly log: OAuthLog;
}
