import { InvalidInputError, SignatureError } from "../errors.js";
import type { Fetch } from "../http/index.js";
import { bytesOf, hasSigned } from "./crypto.js";
import { KeySet, type PublicKey } from "./key-set.js";
import { type ButtonPress, pressFrom } from "./press.js";
import { type SignedUrl, signedUrl } from "./signed-url.js";

export type { ButtonPress } from "./press.js";

export interface CustomButtonsOptions {
  /**
   * Where your application is reached from outside, such as `"https://app.example.com"`.
   *
   * The whole address is signed, and a server behind a proxy sees the path and query alone. It is asked for and not
   * taken from the request: a press of a button that leads elsewhere is signed as well, and must not open your door.
   */
  readonly origin: string;
  /**
   * Where the public keys are (documented: cloud.merchantos.com; the vendor's demo asks cloud.lightspeedapp.com).
   * @default "https://cloud.merchantos.com/.well-known/jwks"
   */
  readonly keySetUrl?: string | undefined;
  /** The public keys themselves: then nothing is fetched. */
  readonly keys?: readonly PublicKey[] | undefined;
  /** @default the runtime's `fetch` */
  readonly fetch?: Fetch | undefined;
  /** Milliseconds since 1970. @default Date.now */
  readonly now?: (() => number) | undefined;
}

/**
 * Tells whether an address was made by Lightspeed for somebody who pressed a custom button, and what it says.
 *
 * ```ts
 * const buttons = new CustomButtons({ origin: "https://app.example.com" });
 * const { accountID, saleID } = await buttons.verify(request.url); // SignatureError if it is forged or expired
 * ```
 *
 * Keep one for the whole server: it remembers the public keys. What holds was made by Lightspeed for your address, in
 * whatever account somebody made the button: check that the account is one of yours. A press can be shown again until it
 * expires; what must happen once, remember by its signature. Runs wherever there is WebCrypto.
 * (documented: Custom Buttons)
 */
export class CustomButtons {
  readonly #origin: string;
  readonly #keys: KeySet;
  readonly #now: () => number;

  constructor(options: CustomButtonsOptions) {
    const { origin, keySetUrl = "https://cloud.merchantos.com/.well-known/jwks", keys, now = Date.now } = options;
    this.#origin = checkedOrigin(origin);
    this.#now = now;
    const fetch = options.fetch ?? ((url, init) => globalThis.fetch(url, init));
    this.#keys = new KeySet({ url: keySetUrl, keys, fetch, now });
  }

  /**
   * What a press says, once its signature holds. Takes the whole address, or its path and query.
   * An address with a fragment carries the query behind it: only the browser sees that, and has to send it to you.
   */
  async verify(url: URL | string): Promise<ButtonPress> {
    const signed = signedUrl(absolute(url, this.#origin));
    const { signature, expiresAt, keyID } = checkedParts(signed, this.#now());
    const key = await this.#keys.find(keyID);
    for (const text of signed.texts) {
      if (await hasSigned(key, signature, text)) return pressFrom(signed.parameters, expiresAt);
    }
    throw new SignatureError("mismatch", "The signature does not fit the address: something in it was changed.");
  }
}

interface Parts {
  readonly signature: Uint8Array<ArrayBuffer>;
  readonly keyID: string;
  readonly expiresAt: Date;
}

function checkedParts({ parameters }: SignedUrl, now: number): Parts {
  const [signature, exp, keyID, alg] = ["signature", "exp", "kid", "alg"].map((name) => {
    const value = parameters.get(name);
    if (value) return value;
    throw new SignatureError("incomplete", `The address has no ${name}: it is not one that a custom button made.`);
  }) as [string, string, string, string];
  // What the address says of its own signature decides nothing: another algorithm is refused.
  if (alg !== "RS256") throw new SignatureError("algorithm", "The address is not signed with RS256.");
  if (!/^\d{1,11}$/.test(exp)) throw new SignatureError("incomplete", "exp is no Unix time.");
  if (Number(exp) * 1000 <= now) {
    throw new SignatureError("expired", "The address has expired. The button must be pressed again.");
  }
  const bytes = bytesOf(signature);
  if (!bytes) throw new SignatureError("mismatch", "The signature is no base64url.");
  return { signature: bytes, keyID, expiresAt: new Date(Number(exp) * 1000) };
}

function absolute(url: URL | string, origin: string): string {
  const text = String(url);
  if (text.startsWith("/")) return `${origin}/${text.replace(/^\/+/, "")}`;
  if (!URL.canParse(text)) {
    throw new InvalidInputError(
      'verify takes the address that the browser was sent to, or its path and query: "/press?…".',
    );
  }
  if (new URL(text).origin === origin) return text;
  throw new SignatureError("mismatch", "The address is of another origin than this application's.");
}

function checkedOrigin(origin: string): string {
  const url = typeof origin === "string" && URL.canParse(origin) ? new URL(origin) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === "/" && !url.search && !url.hash) return url.origin;
  throw new InvalidInputError('origin must be an origin without a path, such as "https://app.example.com".');
}
