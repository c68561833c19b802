// A walk that stops in the middle and goes on in a later run, from the cursor that it kept.
import { Lightspeed } from "lightspeed-pos";
import { startEmulator } from "lightspeed-pos/emulator";

const shop = await startEmulator({ items: 450 });
const open = () => new Lightspeed({ baseUrl: shop.url, accessToken: shop.accessToken }).account(shop.accountID);

let kept: string | undefined;
let seen = 0;
for await (const page of open().items.pages({ archived: true })) {
  seen += page.length;
  kept = page.next; // keep it with what was done of the page, in one transaction
  if (seen >= 200) break;
}

for await (const page of open().items.pages({ archived: true, from: kept })) seen += page.length;
console.log(`${seen} items in two runs, none twice`);

await shop.close();
