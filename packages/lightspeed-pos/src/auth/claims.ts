import { isObject } from "../schema/codec/index.js";
import { textFromBase64url } from "./base64url.js";

/** What an access token says of itself. */
export interface Claims {
  readonly accountID: number | undefined;
  /** Who agreed. */
  readonly employeeID: number | undefined;
  /** The application that it was given to. */
  readonly clientId: string | undefined;
  /** What the application may do, as far as that employee may. */
  readonly scopes: readonly string[];
  readonly issuedAt: Date | undefined;
  readonly expiresAt: Date | undefined;
  /** All claims, by the names that the token has for them. */
  readonly raw: Readonly<Record<string, unknown>>;
}

/**
 * Reads what an access token says of itself. Nothing is verified: whoever wrote the token could write anything.
 *
 * ```ts
 * unverifiedClaims(tokens.accessToken)?.scopes; // ["employee:register", "employee:inventory"]
 * ```
 *
 * That is enough for a token that came from the token server itself. Gives `undefined` for text that is no JWT.
 */
export function unverifiedClaims(accessToken: string): Claims | undefined {
  const [, payload, signature] = accessToken.split(".");
  if (payload === undefined || signature === undefined) return undefined;
  const raw = parseJson(textFromBase64url(payload) ?? "");
  return isObject(raw) ? claimsFrom(raw) : undefined;
}

/** Names the claims as the rest of the package does. */
export function claimsFrom(raw: Readonly<Record<string, unknown>>): Claims {
  return {
    accountID: numberOf(raw["acct"]),
    employeeID: numberOf(raw["sub"]),
    clientId: typeof raw["aud"] === "string" ? raw["aud"] : undefined,
    // The documentation's sample says `scope`, its table `scopes`.
    scopes: scopesOf(raw["scope"] ?? raw["scopes"]),
    issuedAt: dateOf(raw["iat"]),
    expiresAt: dateOf(raw["exp"]),
    raw,
  };
}

function numberOf(value: unknown): number | undefined {
  const number = typeof value === "string" && value !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isSafeInteger(number) ? number : undefined;
}

function scopesOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === "string" ? value.split(" ").filter((scope) => scope !== "") : [];
}

// Documented: Unix seconds with a fraction.
function dateOf(value: unknown): Date | undefined {
  return typeof value === "number" && Number.isFinite(value) ? new Date(Math.round(value * 1000)) : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
