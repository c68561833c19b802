import type { PublicKey } from "./key-set.js";

const algorithm = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };

/** Whether a key's owner signed a text. Nothing here is secret, so nothing depends on how long it takes. */
export async function hasSigned(key: PublicKey, signature: Uint8Array<ArrayBuffer>, text: string): Promise<boolean> {
  const { n, e } = key;
  const imported = await crypto.subtle.importKey("jwk", { kty: "RSA", n, e }, algorithm, false, ["verify"]);
  return crypto.subtle.verify(algorithm, imported, signature, new TextEncoder().encode(text));
}

/** The bytes that base64url stands for, padded or not; `undefined` where it stands for none. */
export function bytesOf(encoded: string): Uint8Array<ArrayBuffer> | undefined {
  const bare = encoded.replace(/=+$/, "");
  if (bare === "" || /[^A-Za-z0-9_-]/.test(bare) || bare.length % 4 === 1) return undefined;
  const binary = atob(bare.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
}
