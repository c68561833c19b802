// Iterates over every item with `fetch` and `JSON.parse` alone: no limits, no retries, no types, all values text.
import { measureWalk } from "./measure-walk.mjs";

await measureWalk(async ({ url, accountID, accessToken }, onItem) => {
  const headers = { authorization: `Bearer ${accessToken}` };
  let next = `/API/V3/Account/${accountID}/Item.json?limit=100`;
  while (next !== "") {
    const answer = await fetch(`${url}${next}`, { headers });
    const page = JSON.parse(await answer.text());
    for (const item of page.Item) onItem(item);
    next = page["@attributes"].next.replace("https://api.lightspeedapp.com", "");
  }
});
