import { expect, test } from "vitest";
import { isGiftCardLookup } from "../../src/query/index.js";

const path = "/API/V3/Account/1/CreditAccount.json";

test.each([
  { method: "GET", path, search: "giftCard=true&archived=true&code=12345678", isLookup: true },
  { method: "GET", path, search: "code=%3D%2C12345678&giftCard=true", isLookup: true },
  { method: "GET", path, search: "giftCard=true", isLookup: false },
  { method: "GET", path, search: "code=12345678", isLookup: false },
  { method: "GET", path, search: "giftCard=false&code=12345678", isLookup: false },
  { method: "POST", path, search: "giftCard=true&code=12345678", isLookup: false },
  { method: "GET", path: "/API/V3/Account/1/CreditAccount/5.json", search: "giftCard=true&code=1", isLookup: false },
  { method: "GET", path: "/API/V3/Account/1/Item.json", search: "giftCard=true&code=1", isLookup: false },
])("$method $path?$search: $isLookup", ({ isLookup, ...request }) => {
  expect(isGiftCardLookup(request)).toBe(isLookup);
});
