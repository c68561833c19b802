import fc from "fast-check";
import { expect, it } from "vitest";
import { type Answer, Api } from "../../src/emulator/api.js";
import { OAuth } from "../../src/emulator/oauth/index.js";
import { Signer } from "../../src/emulator/oauth/signer.js";
import { settingsFrom } from "../../src/emulator/options.js";
import { Shops } from "../../src/emulator/shops.js";
import { StillClock } from "./support.js";

const items = 12;

/** Its key takes longer to make than a shop. */
const signer = new Signer();

/** Two answer for the same shop: one keeps answers, the other makes every one anew. */
function openShop() {
  const clock = new StillClock();
  const settings = settingsFrom({ items, sales: 8, customers: 5, rateLimits: false, clock });
  const shops = new Shops(settings);
  const { accountID, seed } = settings;
  const oauth = new OAuth({ settings: settings.oauth, accountID, seed, clock, storeOf: shops.storeOf, signer });
  const keeping = new Api(settings, shops, oauth, "http://shop.test");
  const plain = new Api(settings, shops, oauth, "http://shop.test", 0);
  const tokens = [
    settings.accessToken,
    oauth.issue({ scope: "employee:all" }).accessToken,
    oauth.issue({ scope: "employee:customers employee:customers_view_gift_card_numbers" }).accessToken,
    oauth.issue({ scope: "employee:register" }).accessToken,
  ];
  return { clock, keeping, plain, tokens };
}

const paths = [
  "Item.json",
  "Item.json?limit=5&sort=-timeStamp",
  "Item.json?limit=3&archived=true&load_relations=all",
  'Item.json?load_relations=["ItemShops"]&ItemShops.qoh=>,0',
  "Item.json?count=1",
  "Item/1.json?load_relations=all",
  "Item/1?load_relations=all",
  "Item/999.json",
  "Item",
  "ItemShop.json?pretty_print=1",
  "InventoryLog.json?sort=-inventoryLogID",
  "Sale.json?load_relations=all",
  "Sale/1.xml?load_relations=all",
  "Customer.json?load_relations=all&sort=lastName",
  "Customer/1.json?load_relations=all",
  "Category.json",
  "Image.json",
  "CreditAccount.json?giftCard=true&archived=true",
  "Account.json",
  "Shop.json?load_relations=all",
  "PaymentsByDay.json?startDate=2000-01-01&endDate=2099-12-31",
  "DisplayTemplate/Customer/1.json",
  "Session.json",
  "Item.json?nonsense=%",
];

const places = ["/API/V3/Account/1/", "/API/Account/1/", "/API/V3/", "/API/V3/Account/2/"];

const id = fc.integer({ min: 1, max: items + 2 });
const word = fc.constantFrom("Mug", 'Tube / 26"', "Äpfel & Öl", "");

const read = fc.record({
  path: fc
    .tuple(fc.constantFrom(0, 0, 0, 0, 1, 2, 3), fc.constantFrom(...paths))
    .map(([at, path]) => `${places[at]}${path}`),
  token: fc.integer({ min: 0, max: 3 }),
  accept: fc.constantFrom(undefined, "application/json", "application/xml"),
});

const write = (method: string, path: string, body: object = {}) => ({ method, path, body });

const writes = fc.oneof(
  word.map((description) => write("POST", "Item.json", { description, defaultCost: 2 })),
  fc.tuple(id, word).map(([item, description]) => write("PUT", `Item/${item}.json`, { description })),
  fc.tuple(id, id).map(([item, qoh]) => write("PUT", `Item/${item}.json`, stock(qoh))),
  id.map((item) => write("PUT", `Item/${item}.json`, { categoryID: 9999 })),
  id.map((item) => write("DELETE", `Item/${item}.json`)),
  word.map((lastName) => write("POST", "Customer.json", { lastName })),
  fc.tuple(id, word).map(([customer, firstName]) => write("PUT", `Customer/${customer}.json`, { firstName })),
  id.map((itemID) => write("POST", "Sale.json", saleOf(itemID))),
  id.map((sale) => write("PUT", `Sale/${sale}.json`, { archived: true })),
  id.map((code) => write("POST", "CreditAccount.json", { code: String(10_000_000 + code), name: "Gift Card" })),
  word.map((name) => write("PUT", "Shop/1.json", { name })),
  fc.constantFrom("America/New_York", "Asia/Tokyo").map((zone) => write("PUT", "Shop/1.json", { timeZone: zone })),
);

function stock(qoh: number) {
  return { ItemShops: { ItemShop: { shopID: 1, qoh } } };
}

function saleOf(itemID: number) {
  const SaleLines = { SaleLine: { itemID, unitQuantity: 1 } };
  const SalePayments = { SalePayment: { amount: 1, paymentTypeID: 1 } };
  return { employeeID: 1, registerID: 1, shopID: 1, completed: itemID % 2 === 0, SaleLines, SalePayments };
}

/** A write, or milliseconds that pass. */
const deed = fc.oneof({ weight: 3, arbitrary: writes }, fc.constantFrom(400, 90_000, 86_400_000));

const nobody = { authorization: undefined, accept: undefined, text: "" };

it("whatever is written between, an answer that is kept is the one that would be made anew", () => {
  let found = 0;
  const watched = fc.array(read, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(watched, fc.array(deed, { maxLength: 8 }), (reads, deeds) => {
      const { clock, keeping, plain, tokens } = openShop();
      const [owner] = tokens;
      for (const step of [0, ...deeds]) {
        if (typeof step === "number") clock.advance(step);
        else {
          const { method, path, body } = step;
          const authorization = `Bearer ${owner}`;
          keeping.answer({ ...nobody, method, url: `${places[0]}${path}`, authorization, text: JSON.stringify(body) });
        }
        for (const { path, token, accept } of reads) {
          const incoming = { ...nobody, method: "GET", url: path, authorization: `Bearer ${tokens[token]}`, accept };
          const fresh = shownOf(plain.answer(incoming));
          const kept = keeping.answer(incoming);
          const again = keeping.answer(incoming);
          expect([shownOf(kept), shownOf(again)]).toEqual([fresh, fresh]);
          if (again.bytes !== undefined && again.bytes === kept.bytes) found += 1;
        }
      }
    }),
    { numRuns: 40 },
  );
  expect(found).toBeGreaterThan(0);
});

it("an answer that is kept for one visitor is not another's", () => {
  const { keeping, tokens } = openShop();
  const ask = (token: string | undefined, method: string, path: string, text = "") =>
    keeping.answer({ ...nobody, method, url: `${places[0]}${path}`, authorization: `Bearer ${token}`, text });
  ask(tokens[0], "POST", "CreditAccount.json", JSON.stringify({ code: "12345678", name: "Gift Card" }));
  const [all, cards] = [tokens[1], tokens[2]].map(
    (token) => ask(token, "GET", "CreditAccount.json?giftCard=true").body,
  );
  expect(all).toContain('"code":"****5678"');
  expect(cards).toContain('"code":"12345678"');
});

/** What of an answer follows from the shop: not its number, nor how the limits stand. */
function shownOf({ status, headers, body, bytes = Buffer.from(body) }: Answer) {
  return { status, type: headers["Content-Type"], body, sent: bytes.toString() };
}
