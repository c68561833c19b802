import { type Credential, credentialFrom } from "./credential.js";
import { FIRST_CLIENT_NUMBER } from "./oauth/clients.js";
import type { OAuth, Visitor } from "./oauth/index.js";
import { accessDenied, ExpiredToken } from "./oauth/refusals.js";
import type { Settings } from "./options.js";
import { RefusedRequest } from "./refusal.js";

/** Lets a token in, with any scheme word that it may come with, or refuses it with 401. */
export function authorize(header: string | undefined, settings: Settings, oauth: OAuth): Visitor {
  const credential = credentialFrom(header);
  if (credential?.token === settings.accessToken) return guest(settings);
  try {
    if (credential === undefined) throw accessDenied("Access token could not be verified");
    return oauth.admit(credential.token);
  } catch (error) {
    if (!(error instanceof RefusedRequest)) throw error;
    throw refusalFor(credential, settings, error);
  }
}

/** Who shows the fixed token: it needs no token server, and reaches everything. */
function guest({ accountID }: Settings): Visitor {
  return { accountID, clientNumber: FIRST_CLIENT_NUMBER, employeeID: undefined, scopes: ["employee:all"] };
}

/** The words for keys and for expired tokens were observed, with classes of their own. */
function refusalFor(
  credential: Credential | undefined,
  settings: Settings,
  ofTokenServer: RefusedRequest,
): RefusedRequest {
  if (credential?.isKey) return inShapeOfTheApi("Invalid username/password or API key.");
  if (settings.unauthorizedBody === "oauth") return ofTokenServer;
  if (ofTokenServer instanceof ExpiredToken) {
    return inShapeOfTheApi("Token has expired", "BadAuthenticationRequestException");
  }
  return inShapeOfTheApi("Invalid access token.");
}

/** The other body that 401 answers have (documented, and observed in older answers). */
function inShapeOfTheApi(message: string, errorClass = "BadAuthenticationRequestError"): RefusedRequest {
  return new RefusedRequest(401, message, {
    errorClass,
    headers: { "WWW-Authenticate": 'Basic realm="MerchantOS API"' },
  });
}
