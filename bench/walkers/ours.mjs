// Iterates over every item with lightspeed-pos.
import { Lightspeed } from "lightspeed-pos";
import { measureWalk } from "./measure-walk.mjs";

await measureWalk(async ({ url, accountID, accessToken }, onItem) => {
  const account = new Lightspeed({ baseUrl: url, accessToken }).account(accountID);
  for await (const item of account.items) onItem(item);
});
