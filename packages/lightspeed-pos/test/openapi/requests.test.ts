import { expect, test } from "vitest";
import { requestProblems } from "./document.js";

const sales = "/API/V3/Account/{accountID}/Sale.json";
const sale = "/API/V3/Account/{accountID}/Sale/{saleID}.json";
const needed = { employeeID: "1", registerID: "1", shopID: "1" };
const posted = (body: object) => requestProblems("POST", sales, "application/json", body);
const put = (body: object) => requestProblems("PUT", sale, "application/json", body);

test("a record is sent bare, with text or with JSON's own values", () => {
  expect(posted(needed)).toEqual([]);
  expect(posted({ employeeID: 1, registerID: 1, shopID: 1, completed: true, change: 1.5 })).toEqual([]);
  expect(posted({ Sale: needed })).not.toEqual([]);
});

test("what a record needs cannot be left out when it is made, but when it is changed", () => {
  expect(posted({ employeeID: "1" })).not.toEqual([]);
  expect(put({ employeeID: "1" })).toEqual([]);
});

test("null and the empty text clear a field of a change", () => {
  expect(put({ customerID: null })).toEqual([]);
  expect(put({ customerID: "" })).toEqual([]);
  expect(posted({ ...needed, customerID: null })).not.toEqual([]);
});

test("records inside of a record are sent in each of three forms", () => {
  const line = { itemID: "1", unitQuantity: "2" };
  expect(posted({ ...needed, SaleLines: { SaleLine: line } })).toEqual([]);
  expect(posted({ ...needed, SaleLines: { SaleLine: [line, line] } })).toEqual([]);
  expect(posted({ ...needed, SaleLines: [{ SaleLine: line }] })).toEqual([]);
  expect(posted({ ...needed, SaleLines: [line] })).not.toEqual([]);
});

test("a word that the documentation does not know is taken, a number that is none is not", () => {
  expect(posted({ ...needed, receiptPreference: "carved in stone" })).toEqual([]);
  expect(posted({ ...needed, change: "much" })).not.toEqual([]);
});

test("a form has its file in its part, and the record in another", () => {
  const path = "/API/V3/Account/{accountID}/Image.json";
  const sent = (body: object) => requestProblems("POST", path, "multipart/form-data", body);
  expect(sent({ data: { itemID: "1" }, image: "bytes" })).toEqual([]);
  expect(sent({ data: { itemID: "1" } })).not.toEqual([]);
});
