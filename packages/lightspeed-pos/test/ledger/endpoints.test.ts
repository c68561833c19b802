import { describe, expect, it } from "vitest";
import { endpointLedger } from "../../src/emulator/ledger/endpoints.js";
import { documentation, undeclaredPages } from "../resources/documented.js";
import { documentedOperations, needlessSlips, placeOf } from "./operations.js";

const pages = documentation?.pages ?? [];
const entries = endpointLedger();

/** What is declared although no page shows or allows it, and how it is known. */
const beyond: Readonly<Record<string, string>> = {
  "displaytemplate-vendorreturn: GET DisplayTemplate/VendorReturn/#.html":
    "the page's text offers it, as those beside it",
};

const declared = entries
  .filter(({ page }) => page !== undefined)
  .map(({ page = "", method, path }) => `${page.toLowerCase()}: ${placeOf(`${method} ${path}`)}`);

describe.skipIf(documentation === undefined)("the ledger of endpoints", () => {
  it("knows every page", () => {
    expect(undeclaredPages).toEqual([]);
  });

  it("covers every documented operation, and those that are known beyond them", () => {
    const documented = documentedOperations(pages).map(({ page, operation }) => `${page}: ${operation}`);
    expect([...new Set(declared)].sort()).toEqual([...documented, ...Object.keys(beyond)].sort());
  });

  it("corrects no slip that is not there", () => {
    expect(needlessSlips(pages)).toEqual([]);
  });
});

describe("every operation of the ledger", () => {
  it("is emulated", () => {
    expect(entries.filter(({ emulated }) => emulated === "no")).toEqual([]);
  });

  it("stands in it once", () => {
    const texts = entries.map(({ page, method, path, verb }) => `${page} ${method} ${path} ${verb}`);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });
});
