import { type Random, seededRandom } from "../seed/index.js";
import type { Connection } from "./grants.js";
import type { Signer } from "./signer.js";

/** Documented value; it does not depend on where the token server runs. */
const issuer = "https://cloud.lightspeedapp.com";

/** Observed at the start of codes and refresh tokens of the server that this one stands for. */
const sealedPrefix = "def50200";

/** Makes what must not be guessed. Here the seed makes it: the same calls give the same codes and refresh tokens. */
export class Secrets {
  readonly #random: Random;
  readonly #signer: Pick<Signer, "sign">;

  constructor(seed: number, signer: Pick<Signer, "sign">) {
    this.#random = seededRandom(seed, "oauth");
    this.#signer = signer;
  }

  /** Documented: long, and of no fixed length. */
  refreshToken(): string {
    return sealedPrefix + this.#hex(this.#random.between(600, 700));
  }

  code(): string {
    return sealedPrefix + this.#hex(this.#random.between(300, 350));
  }

  /** Ties the pages of one sign-in together. */
  ticket(): string {
    return this.#hex(32);
  }

  accessToken({ clientId, employeeID, accountID, scopes }: Connection, now: number, expiresAt: number): string {
    const issuedAt = this.#seconds(now);
    return this.#signer.sign({
      jti: this.#hex(80),
      iss: issuer,
      aud: clientId,
      sub: employeeID,
      acct: String(accountID),
      scope: scopes.join(" "),
      iat: issuedAt,
      nbf: issuedAt,
      exp: this.#seconds(expiresAt),
    });
  }

  /** Unix seconds with a fraction of less than a millisecond more, as in the documented sample. */
  #seconds(milliseconds: number): number {
    return Math.floor(milliseconds) / 1000 + (1 + this.#random.below(9)) / 10_000;
  }

  #hex(length: number): string {
    let text = "";
    while (text.length < length)
      text += this.#random
        .below(2 ** 32)
        .toString(16)
        .padStart(8, "0");
    return text.slice(0, length);
  }
}
