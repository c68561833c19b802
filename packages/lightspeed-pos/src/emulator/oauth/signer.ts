import { createSign, generateKeyPairSync, type KeyObject } from "node:crypto";

/** What an access token says of itself (documented: Using Access Tokens). */
export interface TokenClaims {
  readonly jti: string;
  readonly iss: string;
  /** The application. */
  readonly aud: string;
  /** The employee. */
  readonly sub: string;
  /** The account. */
  readonly acct: string;
  readonly scope: string;
  /** Unix seconds with a fraction, like the next two. */
  readonly iat: number;
  readonly nbf: number;
  readonly exp: number;
}

const keyID = "EMULATED_OAUTH2";

/** Signs access tokens with RS256. The key is made when it is first needed, and differs from start to start. */
export class Signer {
  #keys: { readonly privateKey: KeyObject; readonly publicKey: KeyObject } | undefined;

  sign(claims: TokenClaims): string {
    const head = encoded({ typ: "JWT", alg: "RS256", kid: keyID });
    const signed = `${head}.${encoded(claims)}`;
    return `${signed}.${createSign("RSA-SHA256").update(signed).sign(this.#pair().privateKey, "base64url")}`;
  }

  /** The public key, in the form of the documented address for keys. */
  jwks(): Readonly<Record<string, unknown>> {
    const { kty, n, e } = this.#pair().publicKey.export({ format: "jwk" });
    return { keys: [{ kty, n, e, kid: keyID, use: "sig", alg: "RS256" }] };
  }

  #pair() {
    this.#keys ??= generateKeyPairSync("rsa", { modulusLength: 2048 });
    return this.#keys;
  }
}

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
