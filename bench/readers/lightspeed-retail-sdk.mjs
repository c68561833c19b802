// Collects every row with npm's lightspeed-retail-sdk, as published; it keeps its base URL in a static of its class.
import LightspeedRetailSDK from "lightspeed-retail-sdk";
import { measureReads } from "./measure-reads.mjs";

await measureReads(({ url, accountID, accessToken }) => {
  Object.getPrototypeOf(LightspeedRetailSDK).BASE_URL = `${url}/API/V3/Account`;
  const tokens = { access_token: accessToken, expires_at: new Date(Date.now() + 3_600_000).toISOString() };
  const tokenStorage = { getTokens: async () => tokens, setTokens: async () => {} };
  const sdk = new LightspeedRetailSDK({ accountID, tokenStorage });
  return {
    Item: async (load) => (await sdk.getItems(relations(load))).length,
    Sale: async (load) => (await sdk.getSales(relations(load))).length,
    Customer: async (load) => (await sdk.getCustomers(relations(load))).length,
  };
});

/** @param {readonly string[]} load */
function relations(load) {
  return load.length === 0 ? {} : { load_relations: encodeURIComponent(JSON.stringify(load)) };
}
