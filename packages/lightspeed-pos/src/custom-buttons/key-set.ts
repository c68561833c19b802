import { NetworkError, SignatureError, UndecodableError } from "../errors.js";
import type { Fetch } from "../http/index.js";

/** A public RSA key, as a JSON Web Key Set has it. */
export interface PublicKey {
  readonly kid: string;
  readonly n: string;
  readonly e: string;
}

interface KeySetOptions {
  readonly url: string;
  readonly keys: readonly PublicKey[] | undefined;
  readonly fetch: Fetch;
  readonly now: () => number;
}

// An address can name any key: asking for each would let strangers make us knock at Lightspeed's door.
const pause = 60_000;

/** Milliseconds for fetching the keys. */
const timeout = 10_000;

/** Lightspeed's public keys: fetched when one is first needed, and again when one is not known (documented). */
export class KeySet {
  readonly #options: KeySetOptions;
  #keys = new Map<string, PublicKey>();
  #fetchedAt: number | undefined;
  #fetching: Promise<void> | undefined;

  constructor(options: KeySetOptions) {
    this.#options = options;
    this.#keys = byID(options.keys ?? []);
  }

  async find(id: string): Promise<PublicKey> {
    if (!this.#keys.has(id) && this.#mayFetch()) {
      this.#fetching ??= this.#fetch().finally(() => {
        this.#fetching = undefined;
      });
      await this.#fetching;
    }
    const key = this.#keys.get(id);
    if (key) return key;
    throw new SignatureError("unknown_key", "The address names a key that is not among Lightspeed's public keys.");
  }

  #mayFetch(): boolean {
    if (this.#options.keys !== undefined) return false;
    return (
      this.#fetching !== undefined || this.#fetchedAt === undefined || this.#options.now() >= this.#fetchedAt + pause
    );
  }

  async #fetch(): Promise<void> {
    const { url, fetch, now } = this.#options;
    const context = { method: "GET", path: URL.canParse(url) ? new URL(url).pathname : url };
    const init = { headers: { accept: "application/json" }, signal: AbortSignal.timeout(timeout) };
    const text = await fetch(url, init).then(
      async (answer) => {
        if (answer.ok) return answer.text();
        throw new UndecodableError(context, `${answer.status} in the place of the public keys`);
      },
      (error: unknown) => {
        throw new NetworkError(context, error);
      },
    );
    const keys = keysIn(text);
    if (!keys) throw new UndecodableError(context, "it holds no public keys");
    this.#keys = byID(keys);
    this.#fetchedAt = now();
  }
}

function byID(keys: readonly PublicKey[]): Map<string, PublicKey> {
  return new Map(keys.map((key) => [key.kid, key]));
}

function keysIn(text: string): PublicKey[] | undefined {
  try {
    const { keys } = JSON.parse(text) as { readonly keys?: unknown };
    if (!Array.isArray(keys)) return undefined;
    const found = keys.filter(isKey);
    return found.length > 0 ? found : undefined;
  } catch {
    return undefined;
  }
}

function isKey(value: unknown): value is PublicKey {
  if (typeof value !== "object" || value === null) return false;
  const { kid, n, e, kty } = value as Readonly<Record<string, unknown>>;
  return kty === "RSA" && [kid, n, e].every((one) => typeof one === "string" && one !== "");
}
