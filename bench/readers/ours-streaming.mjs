// Iterates over every row with lightspeed-pos, without keeping them.
import { Lightspeed } from "lightspeed-pos";
import { measureReads } from "./measure-reads.mjs";

await measureReads(({ url, accountID, accessToken }) => {
  const account = new Lightspeed({ baseUrl: url, accessToken }).account(accountID);
  return {
    Item: (load) => count(account.items.each({ load: /** @type {never} */ (load) })),
    Sale: (load) => count(account.sales.each({ load: /** @type {never} */ (load) })),
    Customer: (load) => count(account.customers.each({ load: /** @type {never} */ (load) })),
  };
});

/** @param {AsyncIterable<unknown>} rows */
async function count(rows) {
  let seen = 0;
  for await (const _ of rows) seen += 1;
  return seen;
}
