import { base64url } from "./base64url.js";

/** Gives so many bytes that nobody can guess. */
export type RandomBytes = (count: number) => Uint8Array;

/** What an application keeps to itself, and what it shows beforehand. */
export interface Pkce {
  /** Sent with the code. Secret until then. */
  readonly codeVerifier: string;
  /** Sent to the authorization page. */
  readonly codeChallenge: string;
}

export const secureBytes: RandomBytes = (count) => crypto.getRandomValues(new Uint8Array(count));

/** Makes a verifier of 43 characters and its S256 challenge, as RFC 7636 and the documentation have them. */
export async function createPkce(randomBytes: RandomBytes = secureBytes): Promise<Pkce> {
  const codeVerifier = base64url(randomBytes(32));
  return { codeVerifier, codeChallenge: await challengeOf(codeVerifier) };
}

/** The S256 challenge of a verifier. */
export async function challengeOf(codeVerifier: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(codeVerifier));
  return base64url(new Uint8Array(digest));
}
