import type { RegisteredClient } from "./clients.js";
import type { Person } from "./people.js";
import { type Challenge, checkVerifier } from "./pkce.js";
import { invalidGrant } from "./refusals.js";
import type { Secrets } from "./secrets.js";

/** What a person agreed to, waiting to be exchanged for tokens. */
export interface Agreement {
  readonly clientId: string;
  readonly person: Person;
  readonly scopes: readonly string[];
  readonly challenge: Challenge | undefined;
}

interface Pending extends Agreement {
  readonly expiresAt: number;
}

/** The codes that are out. Each can be exchanged once. */
export class Codes {
  readonly #lifetime: number;
  readonly #secrets: Secrets;
  readonly #pending = new Map<string, Pending>();

  constructor(lifetime: number, secrets: Secrets) {
    this.#lifetime = lifetime;
    this.#secrets = secrets;
  }

  issue(agreement: Agreement, now: number): string {
    const code = this.#secrets.code();
    this.#pending.set(code, { ...agreement, expiresAt: now + this.#lifetime });
    return code;
  }

  /** Takes a code back for what it stands for. A wrong verifier leaves it in place (assumed). */
  redeem(code: string, client: RegisteredClient, verifier: string | undefined, now: number): Agreement {
    const found = this.#pending.get(code);
    if (found === undefined) throw invalidGrant("Authorization code has been revoked");
    if (now >= found.expiresAt) throw invalidGrant("Authorization code has expired");
    if (found.clientId !== client.clientId) throw invalidGrant("Authorization code was not issued to this client");
    checkVerifier(found.challenge, verifier);
    this.#pending.delete(code);
    return found;
  }
}
