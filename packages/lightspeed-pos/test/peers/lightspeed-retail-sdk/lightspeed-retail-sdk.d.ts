/** What the tests use of the package, which brings no types. */
declare module "lightspeed-retail-sdk" {
  export interface Tokens {
    readonly access_token?: string;
    readonly refresh_token?: string;
    readonly expires_at?: string;
    readonly expires_in?: number;
  }

  export interface TokenStorage {
    getTokens(): Promise<Tokens>;
    setTokens(tokens: Tokens): Promise<void>;
  }

  export class InMemoryTokenStorage implements TokenStorage {
    getTokens(): Promise<Tokens>;
    setTokens(tokens: Tokens): Promise<void>;
  }

  export class FileTokenStorage implements TokenStorage {
    constructor(path: string);
    getTokens(): Promise<Tokens>;
    setTokens(tokens: Tokens): Promise<void>;
  }

  export class EncryptedTokenStorage implements TokenStorage {
    constructor(storage: TokenStorage, key: string | Uint8Array);
    getTokens(): Promise<Tokens>;
    setTokens(tokens: Tokens): Promise<void>;
  }

  export class DatabaseTokenStorage implements TokenStorage {
    constructor(connection: string, options: { readonly dbType: string; readonly tableName?: string });
    getTokens(): Promise<Tokens>;
    setTokens(tokens: Tokens): Promise<void>;
    close(): Promise<void>;
  }

  export interface SdkOptions {
    readonly accountID: number;
    readonly clientID?: string;
    readonly clientSecret?: string;
    readonly refreshToken?: string;
    readonly tokenStorage: TokenStorage;
  }

  export default class LightspeedRetailSDK {
    constructor(options: SdkOptions);
  }
}
