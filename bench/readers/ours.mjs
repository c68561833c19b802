// Collects every row with lightspeed-pos.
import { Lightspeed } from "lightspeed-pos";
import { measureReads } from "./measure-reads.mjs";

await measureReads(({ url, accountID, accessToken }) => {
  const account = new Lightspeed({ baseUrl: url, accessToken }).account(accountID);
  return {
    Item: async (load) => (await account.items.all({ load: /** @type {never} */ (load) })).length,
    Sale: async (load) => (await account.sales.all({ load: /** @type {never} */ (load) })).length,
    Customer: async (load) => (await account.customers.all({ load: /** @type {never} */ (load) })).length,
  };
});
