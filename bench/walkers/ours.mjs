// Iterates over every item with lightspeed-pos.
import { Lightspeed } from "lightspeed-pos";
import { measureWalk } from "./measure-walk.mjs";
import { quickClock } from "./quick-clock.mjs";

/** An hour by the quick clock. */
const timeout = 3_600_000;

await measureWalk(async ({ url, accountID, accessToken }, onItem) => {
  const account = new Lightspeed({ baseUrl: url, accessToken, clock: quickClock, timeout }).account(accountID);
  for await (const item of account.items) onItem(item);
});
