import fc from "fast-check";
import { XMLParser } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/emulator/values/json.js";
import { readXml } from "../../src/emulator/xml/read.js";
import { PLAIN } from "../../src/emulator/xml/shape.js";
import { writeXml } from "../../src/emulator/xml/write.js";
import { resources } from "../../src/resources/index.js";
import { listSearch } from "./lists.js";
import { listOf, send, useShop, type Wire } from "./support.js";

/** A reader that others wrote: whatever ours and our writer agree on must be right by it as well. */
const theirs = new XMLParser({
  parseTagValue: false,
  trimValues: false,
  htmlEntities: true,
  processEntities: { enabled: true, maxTotalExpansions: 1_000_000, maxExpandedLength: 10_000_000 },
});

/** The text that is left of one: white space alone is layout, and what XML cannot hold is a mark. */
function kept(text: string): string {
  const allowed = [...text].map((sign) => {
    const code = sign.codePointAt(0) ?? 0;
    const isForbidden =
      (code < 32 && !"\t\n\r".includes(sign)) ||
      (code >= 0xd800 && code <= 0xdfff) ||
      code === 0xfffe ||
      code === 0xffff;
    return isForbidden ? "\uFFFD" : sign;
  });
  return /^[ \t\n]*$/.test(allowed.join("")) ? "" : allowed.join("");
}

type Tree = string | Tree[] | { [name: string]: Tree };

function mapTexts(tree: Tree, change: (text: string) => string): Tree {
  if (typeof tree === "string") return change(tree);
  if (Array.isArray(tree)) return tree.map((each) => mapTexts(each, change));
  return Object.fromEntries(Object.entries(tree).map(([name, each]) => [name, mapTexts(each, change)]));
}

const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,7}$/).filter((each) => !(each in {}));
const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(..."<>&\"'\r\n\t ]\u0000é💡"),
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  ),
});

/** Values as the API's JSON has them: text, objects that hold something, and lists of two or more. */
const { record: anyRecord } = fc.letrec<{ value: Tree; record: Tree; leaf: Tree }>((tie) => ({
  leaf: fc.oneof(text, tie("record")),
  value: fc.oneof({ maxDepth: 4 }, text, tie("record"), fc.array(tie("leaf"), { minLength: 2, maxLength: 4 })),
  record: fc.dictionary(name, tie("value"), { minKeys: 1, maxKeys: 5, noNullPrototype: true }),
}));

const write = (value: Tree, isPretty: boolean) =>
  writeXml({ name: "Root", value: value as JsonObject, shape: PLAIN }, isPretty);

describe("any record", () => {
  it("written as XML is read back as it was", () => {
    fc.assert(
      fc.property(anyRecord, fc.boolean(), (value, isPretty) => {
        expect(readXml(write(value, isPretty))).toEqual(mapTexts(value, kept));
      }),
    );
  });

  it("written as XML is read alike by a parser that is not ours", () => {
    fc.assert(
      fc.property(anyRecord, (value) => {
        const { Root } = theirs.parse(write(value, false)) as { Root: Tree };
        expect(mapTexts(Root, kept)).toEqual(mapTexts(value, kept));
      }),
    );
  });

  it("has names and attributes that are well-formed, whatever they were", () => {
    const member = fc.dictionary(fc.string({ unit: "binary" }), text, { minKeys: 1, noNullPrototype: true });
    fc.assert(
      fc.property(member, member, (attributes, members) => {
        const document = writeXml({ name: "Root", value: { ...members, "@attributes": attributes }, shape: PLAIN });
        expect(() => readXml(document)).not.toThrow();
      }),
    );
  });
});

describe("the records of a whole shop", () => {
  const { shop } = useShop({ items: 30, sales: 20, customers: 5 });
  const lists = Object.values(resources)
    .filter(({ actions }) => actions.includes("list" as never))
    .filter(({ within }) => within === undefined);

  it.each(lists.map((definition) => [definition.name, definition] as const))(
    "are the same in XML as in JSON: %s [xml.same-as-json]",
    async (name, { path, key, scope }) => {
      const address = `${scope === "versionless" ? "/API" : "/API/V3"}/${scope === "account" ? "Account/1/" : ""}${path}`;
      const query = scope === "account" ? `?load_relations=all&${listSearch(name)}` : "";
      const json = (await send(shop(), "GET", `${address}.json${query}`)).json;
      const { text: document, status } = await send(shop(), "GET", `${address}${query}`);
      expect(status).toBe(200);
      const expected = json[key] === undefined ? "" : { [key]: withoutAttributes(json[key]) };
      expect(readXml(document)).toEqual(expected);
      const [root] = Object.entries(theirs.parse(document)).filter(([each]) => each !== "?xml");
      expect(root?.[1]).toEqual(expected);
    },
  );
});

describe("a record that is sent back as it was read", () => {
  const { shop, get, put } = useShop({ items: 5, sales: 3 });
  const updated = Object.values(resources).filter(
    ({ actions, scope, within }) => actions.includes("update" as never) && scope === "account" && within === undefined,
  );

  it.each(updated.map((definition) => [definition.name, definition] as const))(
    "does the same in XML as in JSON: %s [xml.same-as-json]",
    async (_, { path, key, id }) => {
      const [first] = listOf((await get(`${path}.json?limit=1`)).json[key]);
      if (first === undefined) return;
      const address = `${path}/${first[id]}`;
      const document = (await get(address)).text;
      const record = (await get(`${address}.json`)).json[key];
      const inJson = await put(`${address}.json`, record);
      await shop().reset();
      const inXml = await put(`${address}.json`, document);
      expect([inXml.status, inXml.text]).toEqual([inJson.status, inJson.text]);
      expect(shop().requests.at(-1)?.body).toEqual(withoutAttributes(record));
    },
  );
});

/** Attributes stand in tags, where these readers do not look. */
function withoutAttributes(value: Wire | string | undefined): unknown {
  if (Array.isArray(value)) return value.map(withoutAttributes);
  if (typeof value !== "object") return value;
  const members = Object.entries(value).filter(([member]) => member !== "@attributes");
  if (members.length === 0) return "";
  return Object.fromEntries(members.map(([member, each]) => [member, withoutAttributes(each)]));
}
