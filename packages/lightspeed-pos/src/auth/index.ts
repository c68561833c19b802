export { checkedConnection } from "./checks.js";
export { type Claims, unverifiedClaims } from "./claims.js";
export type { OAuthGeneration } from "./endpoints.js";
export { TokenKeeper } from "./keeper.js";
export {
  type Authorization,
  type AuthorizationWish,
  OAuth,
  type OAuthCall,
  type OAuthOptions,
} from "./oauth.js";
export { challengeOf, createPkce, type Pkce, type RandomBytes } from "./pkce.js";
export { type Redirect, readRedirect } from "./redirect.js";
export type { RenewalEvent } from "./renewal.js";
export { saveDurably } from "./save.js";
export { memoryTokenStore } from "./stores/memory.js";
export { type PostgresTokenStoreOptions, postgresTokenStore } from "./stores/postgres.js";
export { type RedisTokenStoreOptions, redisTokenStore } from "./stores/redis.js";
export type { StoredTokens, TokenStore } from "./stores/store.js";
export { type AccessToken, tokenSource } from "./token.js";
export { Tokens, type TokensCause, textOfTokens, tokensFromText } from "./tokens.js";
