import { describe, expect, test } from "vitest";
import { Decoder, type Oddity } from "../../src/schema/codec/index.js";
import {
  amount,
  attributes,
  boolean,
  code,
  date,
  id,
  integer,
  isMoney,
  list,
  quantity,
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
  actions: ["list"],
  fields: {
    thingID: id(),
    name: text(),
    upc: code(),
    price: amount(),
    count: integer().optional(),
    stock: quantity().optional(),
    isOpen: boolean().optional(),
    madeAt: timestamp().optional(),
    dueOn: date().optional(),
    partID: reference("Part"),
    colours: list(text()),
    tags: list(text(), "tag").optional(),
    link: attributes({ href: text() }).optional(),
    Prices: structures("ThingPrice", { amount: amount(), level: text() }),
  },
  relations: {
    Part: toOne("Part", "partID"),
    Reps: toMany("Part", "thingID").wrappedIn("VendorRep"),
    Lines: toMany("Part", "thingID").onWireAs("SalesLines"),
  },
});
const part = resource("Part", { id: "partID", actions: [], fields: { partID: id(), label: text() } });

const complete = { thingID: "1", name: "", upc: "", price: "0", partID: "0", colours: "", Prices: "" };

function decode(raw: Record<string, unknown>, loaded = {}) {
  const oddities: Oddity[] = [];
  const decoder = new Decoder({ Thing: thing, Part: part }, (oddity) => oddities.push(oddity));
  return { row: decoder.record("Thing", { ...complete, ...raw }, loaded), oddities };
}

describe("scalars", () => {
  test("text and native scalars are read alike", () => {
    const asText = decode({ count: "42", price: "6.5", isOpen: "true", name: "7" }).row;
    const native = decode({ count: 42, price: 6.5, isOpen: true, name: 7 }).row;
    expect(JSON.stringify(native)).toBe(JSON.stringify(asText));
  });

  test("an empty number, date or boolean is undefined, not NaN or false", () => {
    const { row, oddities } = decode({ count: "", stock: "", isOpen: "", madeAt: "", dueOn: "" });
    expect([row["count"], row["stock"], row["isOpen"], row["madeAt"], row["dueOn"]]).toEqual(Array(5).fill(undefined));
    expect(oddities).toEqual([]);
  });

  test("an object with attributes alone is no value for any scalar", () => {
    const { row, oddities } = decode({ count: { "@attributes": { readonly: "true" } }, name: { "@attributes": {} } });
    expect(row["count"]).toBeUndefined();
    expect(row["name"]).toBe("");
    expect(oddities).toEqual([]);
  });

  test.each([
    ["1.10", "1.1"],
    ["565.00", "565"],
    ["1.0E-8", "0.00000001"],
    ["11.4860025", "11.4860025"],
    ["-0", "0"],
    ["123456789012345678901234.5", "123456789012345678901234.5"],
  ])("the amount %s keeps its value exactly", (wire, shown) => {
    const { price } = decode({ price: wire }).row;
    expect(isMoney(price) && price.toString()).toBe(shown);
  });

  test("an amount may have a plus sign", () => {
    const { row, oddities } = decode({ price: "+5" });
    expect(String(row["price"])).toBe("5");
    expect(oddities).toEqual([]);
  });

  test("codes keep their leading zeros", () => {
    expect(decode({ upc: "082435010045" }).row["upc"]).toBe("082435010045");
  });

  test.each(["2024-05-01T10:00:00+00:00", "2024-05-01T06:00:00-0400", "2024-05-01T10:00:00Z", "2024-05-01T10:00:00"])(
    "the moment %s is read with its offset",
    (wire) => {
      expect(decode({ madeAt: wire }).row["madeAt"]).toEqual(new Date("2024-05-01T10:00:00Z"));
    },
  );

  test("a value that is not of its kind costs only itself and is reported by its shape", () => {
    const { row, oddities } = decode({ count: "many", name: "kept" });
    expect(row).toMatchObject({ thingID: 1, name: "kept", count: undefined });
    expect(oddities).toEqual([
      {
        code: "unreadable",
        resource: "Thing",
        field: "count",
        id: "1",
        reason: "text of 4 characters is not of the kind integer",
      },
    ]);
  });
});

describe("embedded shapes", () => {
  test.each([
    ["", []],
    ["White", ["White"]],
    [
      ["Black", "White"],
      ["Black", "White"],
    ],
  ])("a list of scalars may be %j", (wire, values) => {
    expect(decode({ colours: wire }).row["colours"]).toEqual(values);
  });

  test("a list of scalars may stand below a wrapper", () => {
    expect(decode({ tags: { tag: "vip" } }).row["tags"]).toEqual(["vip"]);
    expect(decode({ tags: { tag: ["a", "b"] } }).row["tags"]).toEqual(["a", "b"]);
    expect(decode({ tags: "" }).row["tags"]).toEqual([]);
  });

  test("values may stand below @attributes", () => {
    expect(decode({ link: { "@attributes": { href: "/API/Account/1" } } }).row["link"]).toEqual({
      href: "/API/Account/1",
    });
  });

  test("one embedded object stands bare, several in a list", () => {
    const one = { amount: "5", level: "Default" };
    expect(decode({ Prices: { ThingPrice: one } }).row["Prices"]).toHaveLength(1);
    expect(decode({ Prices: { ThingPrice: [one, one] } }).row["Prices"]).toHaveLength(2);
  });
});

test("a key of another spelling is read under the declared name", () => {
  const moved = resource("Moved", {
    id: "movedID",
    actions: [],
    fields: { movedID: id(), updateTime: timestamp().optional().alsoSpelled("updatetime") },
  });
  const oddities: Oddity[] = [];
  const decoder = new Decoder({ Moved: moved }, (oddity) => oddities.push(oddity));
  const moment = "2024-05-01T10:00:00+00:00";
  const rows = [{ updatetime: moment }, { updateTime: moment }].map((raw) =>
    decoder.record("Moved", { movedID: "1", ...raw }),
  );
  expect(rows[0]).toEqual({ movedID: 1, updateTime: new Date(moment) });
  expect(rows[1]).toEqual(rows[0]);
  expect(oddities).toEqual([]);
});

describe("relations", () => {
  const label = { partID: "2", label: "x" };

  test.each([undefined, "", {}, [], null, { "@attributes": { count: "0" } }])("%j is no relation", (nothing) => {
    const { row } = decode({ Part: nothing, Reps: nothing }, { Part: {}, Reps: {} });
    expect(row["Part"]).toBeUndefined();
    expect(row["Reps"]).toEqual([]);
  });

  test("a relation that was not asked for and did not come has no key", () => {
    expect("Reps" in decode({}).row).toBe(false);
  });

  test("a relation that came without being asked for is read", () => {
    expect(decode({ Part: label }).row["Part"]).toEqual({ partID: 2, label: "x" });
  });

  test("a wrapper may have a name of its own", () => {
    expect(decode({ Reps: { VendorRep: label } }).row["Reps"]).toEqual([{ partID: 2, label: "x" }]);
    expect(decode({ Reps: { VendorRep: [label, label] } }).row["Reps"]).toHaveLength(2);
    expect(decode({ Reps: [label] }).row["Reps"]).toHaveLength(1);
  });

  test("the key on the wire may differ from the relation's name", () => {
    const { row } = decode({ SalesLines: { Part: label } });
    expect(row["Lines"]).toEqual([{ partID: 2, label: "x" }]);
    expect("SalesLines" in row).toBe(false);
  });

  test("of the records that come under one key each relation takes the one whose id it names", () => {
    const pair = resource("Pair", {
      id: "pairID",
      actions: [],
      fields: { pairID: id(), leftID: reference("Part"), rightID: reference("Part") },
      relations: {
        Left: toOne("Part", "leftID").onWireAs("Part"),
        Right: toOne("Part", "rightID").onWireAs("Part"),
      },
    });
    const read = (leftID: string, rightID: string, Part: unknown) =>
      new Decoder({ Pair: pair, Part: part }, () => {}).record("Pair", { pairID: "1", leftID, rightID, Part });
    const [two, three] = ["2", "3"].map((partID) => ({ partID, label: "x" }));
    expect(read("3", "2", [two, three])).toMatchObject({ Left: { partID: 3 }, Right: { partID: 2 } });
    expect(read("2", "2", [two, two])).toMatchObject({ Left: { partID: 2 }, Right: { partID: 2 } });
    const alone = read("0", "2", two);
    expect(alone).toMatchObject({ Right: { partID: 2 } });
    expect(["Left" in alone, "Part" in alone]).toEqual([false, false]);
  });
});

test("the wire record stays as it was, so that it can be decoded again", () => {
  const raw = { ...complete, count: "3", Part: { partID: "2", label: "x" }, Prices: { ThingPrice: { amount: "1" } } };
  const before = JSON.stringify(raw);
  const rows = [1, 2].map(() => new Decoder({ Thing: thing, Part: part }, () => {}).record("Thing", raw));
  expect(JSON.stringify(raw)).toBe(before);
  expect(rows[1]).toEqual(rows[0]);
});

test("a row inherits from what it is given, and from nothing else", () => {
  const prototype = { reload: () => "again" };
  const decoder = new Decoder({ Thing: thing, Part: part }, () => {});
  const row = decoder.record("Thing", { ...complete, Part: { partID: "2", label: "x" } }, {}, prototype);
  expect(Object.getPrototypeOf(row)).toBe(prototype);
  expect(Object.keys(row)).not.toContain("reload");
  expect(Object.getPrototypeOf(row["Part"])).toBe(Object.prototype);
});

describe("what the declaration does not know", () => {
  test("attributes of a record are no data of it", () => {
    const { row, oddities } = decode({ "@attributes": { readonly: "true" } });
    expect("@attributes" in row).toBe(false);
    expect(oddities).toEqual([]);
  });

  test("an unknown field stays on the row, raw, and is reported once", () => {
    const oddities: Oddity[] = [];
    const decoder = new Decoder({ Thing: thing, Part: part }, (oddity) => oddities.push(oddity));
    const rows = [1, 2].map(() => decoder.record("Thing", { ...complete, shiny: { new: "1" } }));
    expect(rows[1]).toMatchObject({ shiny: { new: "1" } });
    expect(oddities.map(({ code, field }) => [code, field])).toEqual([["unknown_field", "shiny"]]);
  });

  test("a key called __proto__ stays data", () => {
    const raw = JSON.parse('{"__proto__":{"polluted":"1"}}') as Record<string, unknown>;
    const decoder = new Decoder({ Thing: thing, Part: part }, () => {});
    const row = decoder.record("Thing", raw);
    expect(Object.getPrototypeOf(row)).toBe(Object.prototype);
    expect("polluted" in row).toBe(false);
  });

  test("a missing key that always came before is reported, and the rest is read", () => {
    const oddities: Oddity[] = [];
    const decoder = new Decoder({ Thing: thing, Part: part }, (oddity) => oddities.push(oddity));
    expect(decoder.record("Thing", { thingID: "1" })).toMatchObject({ thingID: 1 });
    expect(oddities.map(({ field }) => field)).toContain("price");
  });

  test("onOddity may throw to refuse the answer", () => {
    const refuse = () => {
      throw new Error("refused");
    };
    expect(() => new Decoder({ Thing: thing, Part: part }, refuse).record("Thing", { thingID: "x" })).toThrow(
      "refused",
    );
  });
});
