import LightspeedRetailSDK, { type SdkOptions, type TokenStorage } from "lightspeed-retail-sdk";
import { vi } from "vitest";
import type { Emulator } from "../../../src/emulator/index.js";
import type { Fields } from "./reads.js";

/** A client of the package, by the names of its methods: it has no types. Notes which of them are called. */
export class Sdk {
  readonly #client: object;
  readonly #called: Set<string>;

  constructor(client: object, called: Set<string>) {
    this.#client = client;
    this.#called = called;
  }

  async call<T = Fields[]>(method: string, ...given: readonly unknown[]): Promise<T> {
    const member: unknown = Reflect.get(this.#client, method);
    if (typeof member !== "function") throw new Error(`The package has no method ${method}.`);
    this.#called.add(method);
    return member.apply(this.#client, given) as T;
  }

  /** Every method that it has for its users, those of its endpoints included. */
  get methods(): string[] {
    const names: string[] = [];
    for (let at = this.#client; at !== Object.prototype; at = Object.getPrototypeOf(at)) {
      names.push(...Object.getOwnPropertyNames(at));
    }
    const isMethod = (name: string) => typeof Reflect.get(this.#client, name) === "function";
    const isForUsers = (name: string) => !name.startsWith("_") && name !== "constructor" && isMethod(name);
    return [...new Set(names)].filter(isForUsers).sort();
  }
}

/**
 * Opens a client for a shop, its code as it was published. It takes its two addresses from statics of the class that it
 * extends, when a client is made: they are all that is set.
 */
export function openSdk(shop: Emulator, called: Set<string>, options: Partial<SdkOptions> = {}): Sdk {
  const core = Object.getPrototypeOf(LightspeedRetailSDK) as { BASE_URL: string; TOKEN_URL: string };
  core.BASE_URL = `${shop.url}/API/V3/Account`;
  core.TOKEN_URL = `${shop.url}/auth/oauth/token`;
  const tokenStorage = options.tokenStorage ?? signedIn(shop);
  return new Sdk(new LightspeedRetailSDK({ accountID: shop.accountID, tokenStorage, ...options }), called);
}

/** A storage with a token that needs no renewal. */
function signedIn(shop: Emulator): TokenStorage {
  const tokens = { access_token: shop.accessToken, expires_at: new Date(Date.now() + 3_600_000).toISOString() };
  return { getTokens: async () => tokens, setTokens: async () => {} };
}

/** The package tells the console what it does, and warns of itself. */
export function silence(): void {
  for (const name of ["log", "warn", "error"] as const) vi.spyOn(console, name).mockImplementation(() => {});
  vi.spyOn(process, "emitWarning").mockImplementation(() => {});
}
