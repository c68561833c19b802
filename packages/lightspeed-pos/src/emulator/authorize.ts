import { FIRST_CLIENT_NUMBER } from "./oauth/clients.js";
import type { OAuth, Visitor } from "./oauth/index.js";
import { accessDenied } from "./oauth/refusals.js";
import type { Settings } from "./options.js";
import { RefusedRequest } from "./refusal.js";

/** Lets a token in, with either scheme word (observed), or refuses it with 401. */
export function authorize(header: string | undefined, settings: Settings, oauth: OAuth): Visitor {
  const token = /^(?:Bearer|OAuth) +(\S+)$/i.exec(header ?? "")?.[1];
  if (token === settings.accessToken) return guest(settings);
  try {
    if (token === undefined) throw accessDenied("Access token could not be verified");
    return oauth.admit(token);
  } catch (error) {
    if (settings.unauthorizedBody === "oauth" || !(error instanceof RefusedRequest)) throw error;
    throw inShapeOfTheApi();
  }
}

/** Who shows the fixed token: it needs no token server, and reaches everything. */
function guest({ accountID }: Settings): Visitor {
  return { accountID, clientNumber: FIRST_CLIENT_NUMBER, employeeID: undefined, scopes: ["employee:all"] };
}

/** The other body that 401 answers have (documented, and observed in older answers). */
function inShapeOfTheApi(): RefusedRequest {
  return new RefusedRequest(401, "Invalid access token.", {
    errorClass: "BadAuthenticationRequestError",
    headers: { "WWW-Authenticate": 'Basic realm="MerchantOS API"' },
  });
}
