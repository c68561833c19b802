// Reads items one by one with npm's lightspeed-retail-sdk, as published; it keeps its base URL in a static of its class.
import LightspeedRetailSDK from "lightspeed-retail-sdk";
import { measureSingles } from "./measure-singles.mjs";

await measureSingles(({ url, accountID, accessToken }) => {
  Object.getPrototypeOf(LightspeedRetailSDK).BASE_URL = `${url}/API/V3/Account`;
  const tokens = { access_token: accessToken, expires_at: new Date(Date.now() + 3_600_000).toISOString() };
  const tokenStorage = { getTokens: async () => tokens, setTokens: async () => {} };
  const sdk = new LightspeedRetailSDK({ accountID, tokenStorage });
  return async (itemID) => (await sdk.getItem(itemID)).length > 0;
});
