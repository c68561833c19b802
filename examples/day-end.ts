// A till's evening: a sale is taken back, the till is closed, and the accountant and the customer get their papers.
import { Lightspeed } from "lightspeed-pos";
import { startEmulator } from "lightspeed-pos/emulator";

const shop = await startEmulator({ sales: 200 });
const lightspeed = new Lightspeed({ baseUrl: shop.url, accessToken: shop.accessToken });
const account = await lightspeed.accounts.first();

const [sale] = await account.sales.all({ where: { completed: true, registerID: 1 }, sort: "-completeTime", max: 1 });
if (!sale) throw new Error("The shop has sold nothing.");
const { employeeID, registerID, shopID } = sale;
const refund = await account.sales.refund(sale.saleID, {
  employeeID,
  registerID,
  shopID,
  SalePayments: [{ paymentTypeID: 1 }],
});
console.log(`sale ${sale.saleID} of ${sale.total} is taken back by sale ${refund.saleID} of ${refund.total}`);

for (const { paymentTypeID, payment } of await account.registers.calculated(registerID)) {
  console.log(`the till should hold ${payment} by payment type ${paymentTypeID}`);
}
const count = await account.registers.close(registerID, { notes: "Evening", closeEmployeeID: employeeID });
console.log(`closed with count ${count.registerCountID}`);

const [endDate, startDate] = [0, 30].map((days) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10));
if (!startDate || !endDate) throw new Error("There is no such day.");
for (const { date, taxCategoryName, tax } of await account.reports.taxesByDay.all({ startDate, endDate, max: 3 })) {
  console.log(date, taxCategoryName, tax.toFixed(2));
}

const receipt = await account.displayTemplates.sales.render(refund.saleID, { template: "SaleReceipt" });
console.log(`a receipt of ${receipt.length} characters of HTML`);

await shop.close();
