import { InvalidInputError } from "../errors.js";
import type { TokenSource } from "../http/index.js";

/** An OAuth access token, or a function that gives the one to use now. */
export type AccessToken = string | ((refused?: string) => string | Promise<string>);

// What an HTTP header can carry: visible ASCII.
const tokenText = /^[\x21-\x7e]+$/;

/** Makes a token source of what the caller gave; refuses what can be no token before anything is sent. */
export function tokenSource(accessToken: AccessToken | undefined): TokenSource {
  if (typeof accessToken === "function") return async (refused) => checked(await accessToken(refused));
  const token = checked(accessToken);
  return async () => token;
}

function checked(token: unknown): string {
  if (typeof token === "string" && tokenText.test(token)) return token;
  const what = token === undefined ? "missing" : token === "" ? "empty" : "not made of visible ASCII characters";
  throw new InvalidInputError(
    `The accessToken is ${what}. Give new Lightspeed({ accessToken }) the OAuth access token, or a function that returns it.`,
  );
}
