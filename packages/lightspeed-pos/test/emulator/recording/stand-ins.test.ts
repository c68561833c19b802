import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shapeOf } from "../../../src/emulator/recording/shapes.js";
import { StandIns } from "../../../src/emulator/recording/stand-ins.js";

const standIns = new StandIns(new Uint8Array(32).fill(1));
const others = new StandIns(new Uint8Array(32).fill(2));
const standIn = (path: string, text: string) => standIns.of(shapeOf(path, text), text);

describe("a stand-in", () => {
  test("is always the same for the same text, and another with another key", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9]{12,30}( [a-z]{1,12}){0,4}$/), (text) => {
        const shape = shapeOf("Tag.name", text);
        expect(standIns.of(shape, text)).toBe(new StandIns(new Uint8Array(32).fill(1)).of(shape, text));
        expect(standIns.of(shape, text)).not.toBe(others.of(shape, text));
      }),
    );
  });

  test.each([
    ["Contact.Emails.address", "Jane.Doe@shop.example.org", /^[0-9a-f]{16}@example\.com$/],
    ["Contact.Phones.number", "+1 (555) 010-9999", /^\+\d \(\d{3}\) \d{3}-\d{4}$/],
    ["Contact.Addresses.zip", "K1A 0B1", /^[A-Z]\d[A-Z] \d[A-Z]\d$/],
    ["Contact.Addresses.stateCode", "QC", /^[A-Z]{2}$/],
    ["CCCharge.xnum", "1111", /^\*{4}$/],
    ["CreditAccount.code", "************1234", /^\*{16}$/],
    ["CreditAccount.code", "99887766", /^\d{8}$/],
    ["Customer.firstName", "Jane", /^[A-Z][a-z]+$/],
    ["ShipTo.lastName", "Doe", /^[A-Z][a-z]+$/],
    ["Image.baseImageURL", "https://res.cloudinary.com/secret/", /^https:\/\/example\.com\/[0-9a-f]{16}$/],
    ["Contact.Websites.url", "jane.example.org", /^https:\/\/example\.com\//],
    ["Customer.Tags", "Örtel", /^[A-Z][a-z]{4}$/],
    ["CustomFieldValue.value", "2024-05-01", /^\d{4}-\d\d-\d\d$/],
  ])("of %s %j has its shape", (path, text, shape) => {
    expect(standIn(path, text)).toMatch(shape);
    if (!shape.source.includes("*")) expect(standIn(path, text)).not.toBe(text);
  });

  test("of a date of birth is another day at the same time", () => {
    const other = standIns.of("moment", "1980-05-17T07:00:00+00:00");
    expect(other).toMatch(/^\d{4}-\d\d-\d\dT07:00:00\+00:00$/);
    expect(other).not.toContain("1980-05-17");
  });

  test("of a long text is a filler of its length", () => {
    const text = "Call Jane Doe about the bike that she left on Monday.";
    expect(standIn("Note.note", text)).toHaveLength(text.length);
    expect(standIn("Note.note", text)).not.toContain("Jane");
  });

  test("is never the text itself", () => {
    const names = Array.from({ length: 500 }, (_, at) => ["Ada", "Otto", "Vera", "Zoe", "7", "x"][at % 6] ?? "");
    const keys = names.map((name, at) =>
      new StandIns(new Uint8Array(32).fill(at)).of(shapeOf("Customer.firstName", name), name),
    );
    expect(keys.filter((standIn, at) => standIn === names[at])).toEqual([]);
    const digits = names.map((_, at) => new StandIns(new Uint8Array(32).fill(at)).of("characters", "7"));
    expect(digits).not.toContain("7");
  });

  test("of nothing is nothing", () => {
    expect(standIn("Customer.firstName", "")).toBe("");
  });
});
