import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { useShop } from "./support.js";

const { get, post, put, shop } = useShop();

/** Sends a document, and gives why it was refused. */
async function refusal(body: string | Uint8Array): Promise<unknown> {
  const { status, json } = await post("Season.json", body);
  expect(status).toBe(400);
  return json.message;
}

const malformed = (what: string, line = 1) => `The body is not valid XML: ${what} (line ${line}).`;

describe("a document", () => {
  const fieldsOf = async (body: string) => {
    await put("Item/999.json", body);
    return shop().requests.at(-1)?.body;
  };

  it.each([
    ["<a/>", {}],
    ["<a></a>", {}],
    ["<a> \n </a>", {}],
    ["<a><b/></a>", { b: "" }],
    ["<a><b> x </b></a>", { b: " x " }],
    ["<a><b>1</b><c>2</c><b>3</b></a>", { b: ["1", "3"], c: "2" }],
    ["<a>\n <b>\n  <c>1</c>\n </b>\n</a>", { b: { c: "1" } }],
    ['<a x="1"><b y=\'2\' z = "3" >1</b ></a >', { b: "1" }],
    ['<a><b x="&quot;&#62;>"/></a>', { b: "" }],
    ["<a><b>&lt;&gt;&amp;&quot;&apos;&#65;&#x42;&#x1F4A1;</b></a>", { b: "<>&\"'AB💡" }],
    ["<a><b>x<![CDATA[<y> & ]]>z</b></a>", { b: "x<y> & z" }],
    ["<a><!-- - <x> & --><b>1<!-- 2 -->3</b></a><!-- end -->\n", { b: "13" }],
    ['<?xml version="1.0" encoding="utf-8" standalone="yes"?><a><b>é</b></a>', { b: "é" }],
    ["<?xml version='1.0'?><?go on?><a><b>1\r\n2\r3</b></a>", { b: "1\n2\n3" }],
    ["<a xmlns:x='urn:x'><x:b>1</x:b></a>", { "x:b": "1" }],
    ["<a><b>]] ></b></a>", { b: "]] >" }],
  ])("is read as the fields of its outermost element: %s", async (body, fields) => {
    expect(await fieldsOf(body)).toEqual(fields);
  });

  it("may hold names that JavaScript has a meaning for", async () => {
    const fields = await fieldsOf("<a><__proto__><polluted>1</polluted></__proto__><constructor>2</constructor></a>");
    expect(Object.keys(fields ?? {})).toEqual(["__proto__", "constructor"]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe("a document that is not well-formed", () => {
  it.each([
    ["<a", malformed("the tag <a> is broken")],
    ["<a><b>", malformed("<b> has no end")],
    ["<a></b>", malformed("</b> stands where <a> must end")],
    ["<a>\n<b></a>", malformed("</a> stands where <b> must end", 2)],
    ["</a>", malformed("an end tag is broken or ends nothing")],
    ["<a/><b/>", malformed("there is a second outermost element")],
    ["<a/>text", malformed("text stands outside of the element")],
    ["<!-- nothing -->", malformed("there is no element")],
    ["<a>text<b/></a>", malformed("<a> holds text between its elements")],
    ["<a><b x=1/></a>", malformed("the tag <b> is broken")],
    ["<a><b x='1' x='2'/></a>", malformed("the attribute x stands twice in a tag")],
    ["<a><b x='<'/></a>", malformed("the tag <b> is broken")],
    ["<a>1 < 2</a>", malformed("a < starts no tag; write it as &lt;")],
    ["<a>]]></a>", malformed("]]> stands outside of CDATA")],
    ["<a><![CDATA[ </a>", malformed("<![CDATA[ has no ]]>")],
    ["<a><!-- -- --></a>", malformed("a comment holds --")],
    ["<a><?xml version='1.0'?></a>", malformed("the declaration is not at the start")],
    ["<a>text</a>", "The body must be an XML element with the fields of one record, like <Item><description>…"],
  ])("is refused with what is wrong, and where: %s [xml.hostile-refused]", async (body, message) => {
    expect(await refusal(body)).toBe(message);
  });

  it.each(["&", "& ", "&amp", "&eacute;", "&#0;", "&#xD800;", "&#x110000;", "&#;", "&#x;", "&constructor;"])(
    "is refused for what starts no reference: %s",
    async (text) => {
      const message = malformed("a & starts no reference that XML knows; write & as &amp;, and letters as they are");
      expect(await refusal(`<a><b>${text}</b></a>`)).toBe(message);
      expect(await refusal(`<a><b c="${text}"/></a>`)).toBe(message);
    },
  );

  it("is refused for control characters", async () => {
    for (const sign of ["\0", "\u0007", "\uFFFF"]) {
      expect(await refusal(`<a>${sign}</a>`)).toBe("The body is not valid XML: it holds control characters.");
    }
  });
});

describe("a hostile document", () => {
  it.each([
    '<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]><a><d>&c;</d></a>',
    '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a><d>&b;</d></a>',
    '<?xml version="1.0"?><!DOCTYPE a SYSTEM "http://127.0.0.1:1/a.dtd"><a/>',
  ])("has no use for a document type: %s [xml.hostile-refused]", async (body) => {
    expect(await refusal(body)).toBe(malformed("document types are not read; leave it out"));
  });

  it("may be nested as deep as JSON, and no deeper", async () => {
    const nested = (depth: number) => "<a>".repeat(depth) + "</a>".repeat(depth);
    expect((await put("Season/1.json", nested(64))).status).toBe(200);
    expect(await refusal(nested(65))).toBe("The body is nested deeper than 64 levels.");
    expect(await refusal("<a>".repeat(1_000_000))).toBe("The body is nested deeper than 64 levels.");
  });

  it.each([
    ["one attribute", `<a b="${"x".repeat(4_000_000)}"/>`],
    ["many attributes", `<a${Array.from({ length: 200_000 }, (_, number) => ` b${number}=""`).join("")}/>`],
    ["many elements", `<a>${"<b/>".repeat(900_000)}</a>`],
    ["many names", `<a>${Array.from({ length: 200_000 }, (_, number) => `<b${number}/>`).join("")}</a>`],
    ["many references", `<a><b>${"&lt;".repeat(900_000)}</b></a>`],
    ["much white space in a tag", `<a${" ".repeat(4_000_000)}/>`],
  ])("of %s is read in one go", async (_, body) => {
    expect((await put("Season/1.json", body)).status).toBe(200);
  });

  it.each([
    ["an attribute", `<a b="${"x".repeat(4_000_000)}`],
    ["attributes", `<a${' b="" '.repeat(600_000)}`],
    ["a tag", `<a${" ".repeat(4_000_000)}`],
    ["a name", `<${"a".repeat(4_000_000)}`],
    ["comments", `<a>${"<!--".repeat(900_000)}`],
    ["references", `<a>${"&".repeat(4_000_000)}</a>`],
    ["declarations", `<?xml ${"encoding=".repeat(400_000)}`],
  ])("that never ends %s is refused in one go", async (_, body) => {
    expect(String(await refusal(body)).length).toBeLessThan(200);
  });

  it("in bytes that are no UTF-8 is refused", async () => {
    const message = "The body is not UTF-8, the only encoding that is read.";
    const latin = Buffer.from("<Season><name>Été</name></Season>", "latin1");
    const wide = Buffer.from('\uFEFF<?xml version="1.0" encoding="utf-16"?><Season/>', "utf16le");
    expect(await refusal(latin)).toBe(message);
    expect(await refusal(wide)).toBe(message);
    expect(await refusal(Buffer.from('{"name":"Été"}', "latin1"))).toBe(message);
  });

  it("that claims another encoding is refused", async () => {
    expect(await refusal('<?xml version="1.0" encoding="utf-16"?><Season/>')).toBe(
      "The body says that its encoding is utf-16. Send UTF-8, and say so or nothing.",
    );
  });

  it("of any text is answered, and changes nothing where it is refused", async () => {
    const pieces = fc.constantFrom(
      "<",
      ">",
      "/",
      "a",
      "=",
      '"',
      "'",
      "&",
      ";",
      "!",
      "--",
      "[CDATA[",
      "]]>",
      "?",
      " ",
      "\n",
    );
    const before = (await get("Season.json")).text;
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 30 }), async (parts) => {
        const { status } = await put("Season/999.json", `<${parts.join("")}`);
        expect([400, 404]).toContain(status);
      }),
      { numRuns: 300 },
    );
    expect((await get("Season.json")).text).toBe(before);
  });
});
