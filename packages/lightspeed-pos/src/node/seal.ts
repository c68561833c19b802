import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { InvalidInputError } from "../errors.js";

/** Encrypts texts, and tells when one was changed or moved. */
export interface Seal {
  /** `place` is where the text belongs: it opens nowhere else. */
  close(text: string, place: string): string;
  /** The text; `undefined` where the key is another one, or the text was changed or comes from another place. */
  open(sealed: string, place: string): string | undefined;
}

const algorithm = "aes-256-gcm";
const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/** A seal of AES-256-GCM. The key has 32 bytes: a `Uint8Array`, 64 hexadecimal digits, or base64. */
export function sealWith(given: Uint8Array | string): Seal {
  const key = keyFrom(given);
  return {
    close(text, place) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(place));
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64");
    },
    open(sealed, place) {
      const bytes = Buffer.from(sealed, "base64");
      const nonce = bytes.subarray(0, nonceBytes);
      const tag = bytes.subarray(nonceBytes, nonceBytes + tagBytes);
      if (tag.length !== tagBytes) return undefined;
      const decipher = createDecipheriv(algorithm, key, nonce).setAAD(Buffer.from(place)).setAuthTag(tag);
      try {
        const body = decipher.update(bytes.subarray(nonceBytes + tagBytes));
        return Buffer.concat([body, decipher.final()]).toString("utf8");
      } catch {
        return undefined;
      }
    },
  };
}

function keyFrom(given: Uint8Array | string): Uint8Array {
  const key = typeof given === "string" ? bytesOf(given) : given;
  if (key instanceof Uint8Array && key.length === keyBytes) return Uint8Array.from(key);
  throw new InvalidInputError(
    `The key of fileTokenStore must have ${keyBytes} bytes: a Uint8Array, 64 hexadecimal digits, or base64. ` +
      "Make one with: openssl rand -hex 32",
  );
}

function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? "hex" : "base64");
}
