// The README's first example, on a shop that lives in this process.
import { Lightspeed } from "lightspeed-pos";
import { startEmulator } from "lightspeed-pos/emulator";

const shop = await startEmulator();
const lightspeed = new Lightspeed({ baseUrl: shop.url, accessToken: shop.accessToken });
const account = await lightspeed.accounts.first();

const sales = await account.sales.all({
  where: { completed: true },
  load: ["SaleLines.Item", "SalePayments"], // the result's type has these relations, and only these
  sort: "-completeTime",
  max: 1,
});
const line = sales[0]?.SaleLines[0];
console.log(line?.Item?.description, line?.unitPrice.times(2).toString()); // money is exact

await shop.close();
