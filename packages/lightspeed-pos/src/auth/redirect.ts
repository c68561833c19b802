import { InvalidInputError, OAuthError } from "../errors.js";

/** What the browser brought back: the code, and what it was asked for with. */
export interface Redirect {
  readonly code: string;
  readonly state: string | undefined;
}

/**
 * Reads the address that the authorization page sent the browser to, or its query.
 *
 * ```ts
 * const { code } = readRedirect(request.url, session.state);
 * ```
 *
 * Refuses a `state` that is not the one that was sent: such a request did not come of this browser's own wish. Throws an
 * `OAuthError` when the person declined.
 */
export function readRedirect(url: string, expectedState: string | undefined): Redirect {
  const at = url.indexOf("?");
  const query = new URLSearchParams(url.slice(at + 1).split("#")[0]);
  const state = query.get("state") ?? undefined;
  if (state !== expectedState) {
    throw new InvalidInputError(
      "The state in the redirect is not the one that was sent to the authorization page, so its code was not used. Start again.",
    );
  }
  const error = query.get("error");
  if (error !== null) {
    const description = query.get("error_description") ?? undefined;
    throw new OAuthError({ method: "GET", path: "/auth/oauth/authorize", status: 302, error, description });
  }
  const code = query.get("code");
  if (!code)
    throw new InvalidInputError("The redirect holds no code. Give the whole address that the browser ended at.");
  return { code, state };
}
