import { type AccountRecord, type Lightspeed, NotFoundError } from "lightspeed-pos";
import type { Journal } from "./journal.js";

/** The walk of the README: accounts, then items listed, paged, iterated, found, created, updated and archived. */
export async function walk(lightspeed: Lightspeed, journal: Journal): Promise<AccountRecord> {
  const account = await journal.step(
    "lightspeed.accounts.first()",
    () => lightspeed.accounts.first(),
    ({ accountID, name }) => `account ${accountID}, ${name}`,
  );
  await readItems(account, journal);
  await changeItems(account, journal);
  await readSales(account, journal);
  return account;
}

async function readItems({ items }: AccountRecord, journal: Journal): Promise<void> {
  await journal.step(
    "account.items.first()",
    () => items.first(),
    (item) => `item ${item?.itemID}, ${item?.description}`,
  );
  await journal.step(
    "account.items.all({ where: { itemMatrixID: 0 } })",
    () => items.all({ where: { itemMatrixID: 0 } }),
    (found) => `${found.length} items that belong to no matrix`,
  );
  await journal.step(
    "for await (const page of account.items.pages())",
    () => sizesOf(items.pages()),
    (sizes) => `pages of ${sizes.join(", ")}`,
  );
  await journal.step(
    'for await (const item of account.items.each({ load: ["ItemShops"] }))',
    () => countStock(items.each({ load: ["ItemShops"], max: 300 })),
    (stock) => `${stock} pieces on hand of the first 300 items`,
  );
  await journal.step(
    "account.items.find(7)",
    () => items.find(7),
    (item) => `${item.systemSku}, ${item.description}`,
  );
  await journal.step(
    "Promise.all(ids.map((id) => account.items.find(id)))   // 250 ids",
    () => Promise.all(Array.from({ length: 250 }, (_, index) => items.find(index + 1))),
    (found) => `${found.length} items in 3 requests: finds of one tick travel together`,
  );
  await journal.step(
    "account.items.find(999_999)",
    () => items.find(999_999).catch((error: unknown) => error),
    (error) => (error instanceof NotFoundError ? `NotFoundError: ${error.message}` : "found, which it should not be"),
  );
}

async function changeItems({ items }: AccountRecord, journal: Journal): Promise<void> {
  const created = await journal.step(
    'account.items.create({ description: "Onesie" })',
    () => items.create({ description: "Onesie" }),
    (item) => `item ${item.itemID}, systemSku ${item.systemSku}`,
  );
  const renamed = await journal.step(
    `account.items.update(${created.itemID}, { description: "Striped onesie" })`,
    () => items.update(created.itemID, { description: "Striped onesie" }),
    (item) => item.description,
  );
  await journal.step(
    'item.update({ defaultCost: "12.50" })',
    () => renamed.update({ defaultCost: "12.50" }),
    (item) => `costs ${item.defaultCost}, three of them ${item.defaultCost.times(3)}`,
  );
  await journal.step(
    "item.archive()",
    () => renamed.archive(),
    ({ archived }) => `archived: ${archived}`,
  );
  await journal.step(
    `account.items.unarchive(${created.itemID})`,
    () => items.unarchive(created.itemID),
    ({ archived }) => `archived: ${archived}`,
  );
  await journal.step(
    "item.destroy()   // the same as archive",
    () => renamed.destroy(),
    ({ archived }) => `archived: ${archived}`,
  );
}

async function readSales({ sales }: AccountRecord, journal: Journal): Promise<void> {
  await journal.step(
    'account.sales.all({ load: ["SaleLines.Item"], sort: "-completeTime", max: 3 })',
    () => sales.all({ where: { completed: true }, load: ["SaleLines.Item"], sort: "-completeTime", max: 3 }),
    (found) =>
      found.map(({ saleID, total, SaleLines }) => `sale ${saleID}: ${SaleLines.length} lines, ${total}`).join("; "),
  );
}

async function sizesOf(pages: AsyncIterable<readonly unknown[]>): Promise<number[]> {
  const sizes: number[] = [];
  for await (const page of pages) sizes.push(page.length);
  return sizes;
}

async function countStock(
  items: AsyncIterable<{ readonly ItemShops: readonly { readonly shopID: number; readonly qoh: number }[] }>,
): Promise<number> {
  let stock = 0;
  for await (const { ItemShops } of items) stock += ItemShops.find(({ shopID }) => shopID === 0)?.qoh ?? 0;
  return stock;
}
