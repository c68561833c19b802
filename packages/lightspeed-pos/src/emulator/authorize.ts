import { RefusedRequest } from "./refusal.js";

/** What the token server says to a token that it does not accept (documented). */
const OAUTH_BODY = {
  error: "access_denied",
  error_description: "The resource owner or authorization server denied the request.",
  hint: "Access token could not be verified",
};

/** Lets the shop's token in, with either scheme word (observed), or refuses with 401. */
export function authorize(header: string | undefined, token: string, shape: "oauth" | "api"): void {
  const given = /^(?:Bearer|OAuth) +(\S+)$/i.exec(header ?? "")?.[1];
  if (given === token) return;
  if (shape === "oauth") throw new RefusedRequest(401, OAUTH_BODY.hint, { body: OAUTH_BODY });
  throw new RefusedRequest(401, "Invalid access token.", {
    errorClass: "BadAuthenticationRequestError",
    headers: { "WWW-Authenticate": 'Basic realm="MerchantOS API"' },
  });
}
