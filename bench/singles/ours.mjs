// Reads items one by one with lightspeed-pos. `items.find` would ask for up to a hundred of them at a time.
import { Lightspeed } from "lightspeed-pos";
import { measureSingles } from "./measure-singles.mjs";

await measureSingles(({ url, accountID, accessToken }) => {
  const account = new Lightspeed({ baseUrl: url, accessToken }).account(accountID);
  return async (itemID) => "Item" in (await account.request("GET", `Item/${itemID}.json`));
});
