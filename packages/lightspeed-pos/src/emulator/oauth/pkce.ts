import { createHash } from "node:crypto";
import { invalidGrant, invalidRequest } from "./refusals.js";

/** What a request for a code promised about the one that will exchange it. */
export interface Challenge {
  readonly challenge: string;
  readonly method: "S256" | "plain";
}

// Documented: 43 to 128 characters of base64url.
const verifierText = /^[A-Za-z0-9_-]{43,128}$/;

/** Reads the challenge of an authorize request. Without a method it is `plain` (assumed, as RFC 7636 has it). */
export function challengeFrom(challenge: string | undefined, method: string | undefined): Challenge | undefined {
  if (challenge === undefined || challenge === "") {
    if (method !== undefined && method !== "") throw invalidRequest("code_challenge");
    return undefined;
  }
  if (!verifierText.test(challenge)) throw invalidRequest("code_challenge");
  const named = method === undefined || method === "" ? "plain" : method;
  if (named !== "S256" && named !== "plain") throw invalidRequest("code_challenge_method");
  return { challenge, method: named };
}

/** Holds a verifier against the promise. */
export function checkVerifier(promised: Challenge | undefined, verifier: string | undefined): void {
  if (promised === undefined) return;
  if (verifier === undefined || !verifierText.test(verifier)) throw invalidRequest("code_verifier");
  const shown = promised.method === "plain" ? verifier : createHash("sha256").update(verifier).digest("base64url");
  if (shown !== promised.challenge) throw invalidGrant("Failed to verify `code_verifier`");
}
