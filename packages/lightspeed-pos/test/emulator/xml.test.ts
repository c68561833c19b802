import { describe, expect, it } from "vitest";
import { png } from "../support/png.js";
import { form, send, useShop } from "./support.js";

const { get, post, put, remove, create, upload, shop } = useShop();

const DECLARATION = '<?xml version="1.0"?>\n';

/** Asks for a path below the account, and gives the document without its declaration. */
async function document(path: string, headers?: Record<string, string>): Promise<string> {
  const { text } = await get(path, headers && { headers });
  expect(text.startsWith(DECLARATION)).toBe(true);
  expect(text.endsWith("\n")).toBe(true);
  return text.slice(DECLARATION.length, -1);
}

describe("the format of an answer", () => {
  const type = async (path: string, accept?: string) =>
    (await get(path, accept === undefined ? {} : { headers: { Accept: accept } })).headers["content-type"];
  const XML = "application/vnd.merchantos.pos-v1+xml";
  const JSON_TYPE = "application/json";

  it.each([
    ["Tag", undefined, XML],
    ["Tag", "*/*", XML],
    ["Tag.xml", undefined, XML],
    ["Tag.XML", undefined, XML],
    ["Tag.json", undefined, JSON_TYPE],
    ["Tag.json?name=.xml", "*/*", JSON_TYPE],
  ])("is what the path says, and XML where it says nothing: %s, %s [xml.default]", async (path, accept, expected) => {
    expect(await type(path, accept)).toBe(expected);
  });

  it.each([
    ["Tag.json", "application/xml", XML],
    ["Tag.xml", "application/json", JSON_TYPE],
    ["Tag", "application/json, text/plain, */*", JSON_TYPE],
    ["Tag", "text/html,application/xhtml+xml,application/xml;q=0.9", XML],
    ["Tag.xml", "application/json;q=0.5, application/xml", JSON_TYPE],
    ["Tag.json", "application/vnd.merchantos-v2+json", JSON_TYPE],
    ["Tag.json", "text/html, application/xhtml+xml", JSON_TYPE],
  ])("is what an Accept header names, before the path: %s, %s [xml.default]", async (path, accept, expected) => {
    expect(await type(path, accept)).toBe(expected);
  });

  it("is that of the older version too [xml.default]", async () => {
    expect(await type("/API/Account/1/Tag")).toBe(XML);
    expect(await type("/API/Account/1/Tag.json")).toBe(JSON_TYPE);
  });

  it("stays JSON at the token server, which is beside the API, where chaos strikes too", async () => {
    const ask = () => send(shop(), "POST", "/auth/oauth/token", { body: "", headers: { Accept: "application/xml" } });
    expect((await ask()).headers["content-type"]).toBe(JSON_TYPE);
    shop().chaos.add({ fault: "status", path: "/auth/oauth/token" });
    const struck = await ask();
    expect(struck.status).toBe(500);
    expect(struck.headers["content-type"]).toBe(JSON_TYPE);
  });
});

describe("a list", () => {
  it("of several stands below the plural, with the links as attributes [xml.list-below-plural]", async () => {
    await create("Season", { name: "Monsoon" });
    expect(await document("Season?name=~,%25Spring%25")).toBe(
      '<Seasons next="" previous="">' +
        "<Season><seasonID>1</seasonID><name>Spring 2025</name></Season>" +
        "<Season><seasonID>3</seasonID><name>Spring 2026</name></Season>" +
        "</Seasons>",
    );
  });

  it("of one looks the same", async () => {
    expect(await document("Season?seasonID=2")).toBe(
      '<Seasons next="" previous=""><Season><seasonID>2</seasonID><name>Winter 2025</name></Season></Seasons>',
    );
  });

  it("of nothing is an element closed at once [xml.list-below-plural]", async () => {
    expect(await document("Season?name=nothing")).toBe('<Seasons next="" previous=""/>');
  });

  it("that goes on has its links escaped [xml.links-as-attributes]", async () => {
    expect(await document("Season?limit=1")).toBe(
      `<Seasons next="${shop().url}/API/V3/Account/1/Season?sort=seasonID&amp;limit=1&amp;after=WzFd" previous="">` +
        "<Season><seasonID>1</seasonID><name>Spring 2025</name></Season></Seasons>",
    );
  });

  it("of which the count was asked is empty", async () => {
    expect(await document("Season?count=1")).toBe('<Seasons count="4"/>');
  });

  it("of the older version has the count, the offset and the limit", async () => {
    expect(await document("/API/Account/1/Season.xml?limit=1&offset=3")).toBe(
      '<Seasons count="4" offset="3" limit="1">' +
        "<Season><seasonID>4</seasonID><name>Winter 2026</name></Season></Seasons>",
    );
    expect(await document("/API/Account/1/Season?name=nothing")).toBe('<Seasons count="0"/>');
  });

  it.each([
    ["ItemMatrix", "ItemMatrices"],
    ["Category", "Categories"],
    ["TaxClass", "TaxClasses"],
    ["ShipTo", "ShipTos"],
    ["WorkorderStatus", "WorkorderStatuses"],
  ])("of %s is named %s", async (name, plural) => {
    expect(await document(`${name}?limit=0`)).toMatch(new RegExp(`^<${plural}[ />]`));
  });

  it("of accounts has links as attributes", async () => {
    expect(await document("/API/V3/Account")).toBe(
      '<Accounts count="1"><Account><accountID>1</accountID><name>Saguaro Cycles</name>' +
        '<link href="/API/V3/Account/1"/></Account></Accounts>',
    );
  });
});

describe("a single record", () => {
  it("is the outermost element, read by its id [xml.list-below-plural]", async () => {
    expect(await document("Season/2")).toBe("<Season><seasonID>2</seasonID><name>Winter 2025</name></Season>");
    expect(await document("/API/Account/1/Season/2.xml")).toBe(await document("Season/2"));
  });

  it("that stands bare in JSON keeps the attributes of its own", async () => {
    expect(await document("/API/V3/Account/1")).toMatch(/^<Account systemCustomerID="1"><status>customer<\/status>/);
    expect(await document("/API/Account/1")).toMatch(/^<Account><accountID>1<\/accountID>/);
  });

  it("has its relations inside, in wrappers or bare", async () => {
    const { Item } = (await get('Item/1.json?load_relations=["TaxClass"]')).json;
    expect(await document('Item/1?load_relations=["TaxClass"]')).toContain(
      `<TaxClass><taxClassID>1</taxClassID><name>Item</name><timeStamp>${Item?.TaxClass?.timeStamp}</timeStamp></TaxClass>` +
        '<Prices><ItemPrice><amount currency="USD">9.99</amount><useTypeID>1</useTypeID><useType>Default</useType>' +
        "</ItemPrice><ItemPrice>",
    );
    expect(await document('Item/1?load_relations=["ItemShops"]')).toMatch(
      /<ItemShops><ItemShop><itemShopID>2<\/itemShopID>.*<\/ItemShop><ItemShop>.*<shopID>0<\/shopID>.*<\/ItemShop><\/ItemShops>/,
    );
  });

  it("shows empty texts and empty lists as elements closed at once", async () => {
    const { text } = await post("Customer", "<Customer><firstName>Ida</firstName></Customer>");
    expect(text).toContain("<firstName>Ida</firstName><lastName/>");
    expect(text).toContain("<Websites/>");
  });

  it("marks money with the account's currency, and quantities and rates with nothing [xml.currency]", async () => {
    const item = await document('Item/1?load_relations=["ItemShops"]');
    expect(item).toContain('<defaultCost currency="USD">4</defaultCost>');
    expect(item).toContain('<totalValueFifo currency="USD">88</totalValueFifo>');
    expect(item).toContain("<qoh>22</qoh>");
    expect(await document("TaxCategory/1")).toMatch(/<tax1Rate>0\.\d+<\/tax1Rate>/);
  });

  it("marks money with the currency of an account that has another [xml.currency]", async () => {
    const account = { defaultCurrency: { code: "EUR", symbol: "€" } };
    shop().restore({ accountID: 1, records: { Account: [account], Item: [{ itemID: "1", description: "Mug" }] } });
    expect(await document("Item/1")).toContain('<defaultCost currency="EUR">0</defaultCost>');
  });

  it("marks what a phone or an email is for as read-only [xml.use-type-read-only]", async () => {
    const contact = { Phones: { ContactPhone: { number: "555 0100", useType: "Mobile" } } };
    const { customerID } = await create("Customer", { firstName: "Ida", Contact: contact });
    expect(await document(`Customer/${customerID}?load_relations=["Contact"]`)).toContain(
      '<Phones><ContactPhone><number>555 0100</number><useType readonly="true">Mobile</useType></ContactPhone></Phones>',
    );
  });

  it("can hold any text", async () => {
    const description = ' <b> & "c" \t\n é 💡 ]]> \u0007';
    const { itemID } = await create("Item", { description });
    expect(await document(`Item/${itemID}`)).toContain(
      '<description> &lt;b&gt; &amp; "c" \t\n é 💡 ]]&gt; \uFFFD</description>',
    );
  });

  it("can be laid out for people, as JSON can", async () => {
    expect(await document("Season/2?pretty_print=1")).toBe(
      "<Season>\n  <seasonID>2</seasonID>\n  <name>Winter 2025</name>\n</Season>",
    );
    expect((await get("Season/2.json?pretty_print=1")).text).toBe(
      '{\n    "@attributes": {\n        "count": "1"\n    },\n    "Season": {\n        "seasonID": "2",\n' +
        '        "name": "Winter 2025"\n    }\n}',
    );
  });
});

describe("an error", () => {
  const error = (code: string, reason: string, message: string, errorClass = "Exception") =>
    `${DECLARATION}<Error><httpCode>${code}</httpCode><httpMessage>${reason}</httpMessage>` +
    `<message>${message}</message><errorClass>${errorClass}</errorClass></Error>\n`;

  it("is a document with the members that JSON has [xml.error]", async () => {
    const { status, text } = await get("Item/999");
    expect(status).toBe(404);
    expect(text).toBe(error("404", "Not Found", "Object of type 'Item' not found with primary ID '999'."));
  });

  it("of a refused write, an unknown path and a wrong method is one too", async () => {
    expect((await post("Item", "<Item/>")).text).toBe(
      error("400", "Bad Request", "Item not created. An Item must have a description."),
    );
    expect((await get("Nothing")).text).toBe(error("404", "Not Found", "There is no resource at Account/1/Nothing."));
    expect((await post("Item/1", "<Item/>")).text).toBe(
      error("405", "Method Not Allowed", "POST is not allowed here. Allowed: GET, PUT, DELETE."),
    );
  });

  it("stays JSON where JSON was asked for, whatever was sent", async () => {
    expect((await post("Item.json", "<Item/>")).json.message).toBe(
      "Item not created. An Item must have a description.",
    );
  });

  it("of a token names the same in both versions", async () => {
    const strangers = { headers: { Authorization: "Bearer nobody" } };
    for (const path of ["Item", "/API/Account/1/Item"]) {
      const { status, text } = await get(path, strangers);
      expect(status).toBe(401);
      expect(text).toContain("<Error><error>access_denied</error>");
    }
    expect((await get("Item.json", strangers)).json.error).toBe("access_denied");
  });

  it("that chaos makes is in the format that was asked for", async () => {
    shop().chaos.add({ fault: "rateLimit", retryAfter: 1 });
    const { status, text } = await get("Item");
    expect(status).toBe(429);
    expect(text).toBe(error("429", "Too Many Requests", "Rate Limit Exceeded"));
  });
});

describe("writes in XML", () => {
  it("create, change and remove a record [xml.requests]", async () => {
    const created = await post("Season", "<?xml version='1.0'?>\n<Season><name>Monsoon &amp; heat</name></Season>");
    expect(created.status).toBe(200);
    expect(created.text).toBe(`${DECLARATION}<Season><seasonID>5</seasonID><name>Monsoon &amp; heat</name></Season>\n`);
    const changed = await put("Season/5.xml", "<Season><name>Monsoon</name></Season>");
    expect(changed.text).toBe(`${DECLARATION}<Season><seasonID>5</seasonID><name>Monsoon</name></Season>\n`);
    expect((await remove("Season/5")).text).toBe(changed.text);
    expect((await get("Season/5")).status).toBe(404);
  });

  it("ignore attributes, and take an empty element as what clears", async () => {
    await put("Item/1", '<Item><defaultCost currency="USD">6.50</defaultCost><upc readonly="true"></upc></Item>');
    const { json } = await get("Item/1.json");
    expect(json.Item).toMatchObject({ defaultCost: "6.5", upc: "" });
  });

  it("take nested records in their wrappers, one or several", async () => {
    const { status, text } = await post(
      "Sale",
      `<Sale>
         <employeeID>1</employeeID><registerID>1</registerID><shopID>1</shopID>
         <SaleLines>
           <SaleLine><itemID>1</itemID><unitQuantity>2</unitQuantity></SaleLine>
           <SaleLine><itemID>2</itemID><unitQuantity>1</unitQuantity></SaleLine>
         </SaleLines>
         <SalePayments><SalePayment><amount currency="USD">1.00</amount><paymentTypeID>1</paymentTypeID></SalePayment></SalePayments>
       </Sale>`,
    );
    expect(status).toBe(200);
    expect(text.match(/<SaleLine>/g)).toHaveLength(2);
    expect(text).toContain('<amount currency="USD">1</amount>');
  });

  it("take an empty wrapper with white space in it as nothing", async () => {
    const { status } = await put("Sale/1", "<Sale><SaleLines>\n  </SaleLines></Sale>");
    expect(status).toBe(404);
    expect(shop().requests.at(-1)?.body).toEqual({ SaleLines: "" });
  });

  it("are in the log as the fields that were read", async () => {
    await post("Item", "<Item><description>Mug</description><Tags><tag>a</tag><tag>b</tag></Tags></Item>");
    expect(shop().requests.at(-1)?.body).toEqual({ description: "Mug", Tags: { tag: ["a", "b"] } });
  });

  it("are known by how they start, whatever the path and the content type say [xml.requests]", async () => {
    const body = "\uFEFF \n<Season><name>Monsoon</name></Season>";
    const { json } = await upload("Season.json", { body, headers: { "Content-Type": "application/json" } });
    expect(json.Season?.name).toBe("Monsoon");
    expect((await post("Season", { name: "Drought" })).text).toContain("<name>Drought</name>");
  });

  it("can describe a file in a form", async () => {
    const data = "<Image><description>Front</description><itemID>1</itemID></Image>";
    const { status, text } = await upload("Image", form(data, png(1, 1, [0, 0, 0])));
    expect(status).toBe(200);
    expect(text).toContain("<description>Front</description>");
  });
});
