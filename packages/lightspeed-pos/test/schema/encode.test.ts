import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../src/errors.js";
import { Encoder } from "../../src/schema/codec/encode.js";
import {
  amount,
  boolean,
  code,
  id,
  integer,
  list,
  money,
  reference,
  resource,
  structures,
  text,
  timestamp,
  toMany,
  toOne,
} from "../../src/schema/index.js";

const thing = resource("Thing", {
  id: "thingID",
  actions: ["create", "update"],
  fields: {
    thingID: id(),
    sku: code().readOnly(),
    name: text().required(),
    price: amount(),
    count: integer().optional(),
    isOpen: boolean(),
    madeAt: timestamp().optional(),
    partID: reference("Part"),
    colours: list(text()),
    Prices: structures("ThingPrice", { amount: amount(), level: text() }),
    total: amount().readOnly().last(),
  },
  relations: {
    Part: toOne("Part", "partID"),
    Parts: toMany("Part", "thingID").writable(),
  },
});
const part = resource("Part", {
  id: "partID",
  actions: [],
  fields: { partID: id(), label: text(), stock: integer().throughParent() },
});
const encoder = new Encoder({ Thing: thing, Part: part });

describe("a create", () => {
  test("writes every scalar as text", () => {
    const madeAt = new Date("2024-05-01T10:00:00.999Z");
    const input = { name: "Mug", price: money("6.50"), count: 3, isOpen: true, madeAt, partID: 7 };
    expect(encoder.create("Thing", input)).toEqual({
      name: "Mug",
      price: "6.5",
      count: "3",
      isOpen: "true",
      madeAt: "2024-05-01T10:00:00+00:00",
      partID: "7",
    });
  });

  test("writes one child bare and several in a list", () => {
    const one = { label: "a" };
    expect(encoder.create("Thing", { name: "x", Parts: [one] })).toEqual({ name: "x", Parts: { Part: one } });
    expect(encoder.create("Thing", { name: "x", Parts: [one, one] })).toEqual({
      name: "x",
      Parts: { Part: [one, one] },
    });
  });

  test("writes what a child takes only through its parent", () => {
    const input = { name: "x", Parts: [{ partID: 4, stock: 2 }] };
    expect(encoder.create("Thing", input)).toMatchObject({ Parts: { Part: { partID: "4", stock: "2" } } });
  });

  test("passes on what stands in extra", () => {
    expect(encoder.create("Thing", { name: "x", extra: { brandNew: "1" } })).toEqual({ name: "x", brandNew: "1" });
  });

  test("leaves undefined out", () => {
    expect(encoder.create("Thing", { name: "x", price: undefined })).toEqual({ name: "x" });
  });

  test.each([
    [{}, "Thing.name is required"],
    [{ name: undefined }, "Thing.name is required"],
    [{ name: "x", sku: "1" }, "Thing.sku is set by the server"],
    [{ name: "x", thingID: 1 }, "Thing.thingID is set by the server"],
    [{ name: "x", nmae: "y" }, 'Thing has no field "nmae". Did you mean "name"?'],
    [{ name: "x", price: "cheap" }, "Thing.price must be a decimal amount"],
    [{ name: "x", price: Number.NaN }, "Thing.price must be a decimal amount"],
    [{ name: "x", count: 1.5 }, "Thing.count must be a whole number"],
    [{ name: "x", isOpen: "true" }, "Thing.isOpen must be true or false"],
    [{ name: "x", madeAt: new Date(Number.NaN) }, "Thing.madeAt must be a valid Date"],
    [{ name: "x", partID: -1 }, "Thing.partID must be an id"],
    [{ name: "x", Part: { label: "a" } }, "Thing.Part cannot be written inside its parent"],
    [{ name: "x", Parts: { label: "a" } }, "Thing.Parts must be a list"],
    [{ name: "x", Parts: [{ lable: "a" }] }, 'Did you mean "label"?'],
    [{ name: "x", Prices: [{ amonut: "1" }] }, 'Did you mean "amount"?'],
    [{ name: "x", price: null }, "Thing.price is null"],
    ["x", "Thing must be an object"],
  ])("refuses %j", (input, message) => {
    expect(() => encoder.create("Thing", input)).toThrow(InvalidInputError);
    expect(() => encoder.create("Thing", input)).toThrow(message);
  });
});

describe("an update", () => {
  test("null clears: references become 0, the rest empty", () => {
    expect(encoder.update("Thing", { name: null, partID: null, count: null })).toEqual({
      name: "",
      partID: "0",
      count: "",
    });
  });

  test.each([{}, { name: undefined }])("refuses the empty patch %j", (patch) => {
    expect(() => encoder.update("Thing", patch)).toThrow("names no field");
  });
});

describe("a row", () => {
  test("is written in the declared order, relations after the fields, last fields at the end", () => {
    const row = { total: money(1), Parts: [{ partID: 2, label: "" }], name: "x", thingID: 1, Part: undefined };
    expect(JSON.stringify(encoder.record("Thing", row))).toBe(
      '{"thingID":"1","name":"x","Parts":{"Part":{"partID":"2","label":""}},"total":"1"}',
    );
  });

  test("empty embedded structures are empty text, empty relations have no key", () => {
    expect(encoder.record("Thing", { colours: [], Prices: [], Parts: [] })).toEqual({ colours: "", Prices: "" });
  });
});
