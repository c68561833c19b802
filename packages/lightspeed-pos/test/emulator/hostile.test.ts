import { connect, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { listen, makeServer, stop } from "../../src/emulator/server.js";
import { useShop } from "./support.js";

const { shop, get } = useShop({ items: 30, sales: 10, customers: 5 });
const token = "Authorization: Bearer emulated-access-token";
const root = "/API/V3/Account/1";

/** The sockets of a test, which end with it. */
const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
});

function open(port = Number(new URL(shop().url).port)): Socket {
  const socket = connect(port, "127.0.0.1");
  // A server may close before everything was sent.
  socket.on("error", () => {});
  sockets.push(socket);
  return socket;
}

/** Sends bytes as they are, and gives what came until the connection was closed. */
function exchange(bytes: string | Buffer, port?: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = open(port);
    let received = "";
    socket.setEncoding("utf8").on("data", (text: string) => {
      received += text;
    });
    socket.on("close", () => resolve(received));
    socket.write(bytes);
  });
}

/** Sends the start of a request and leaves it at that. */
function stall(bytes: string): void {
  open().write(bytes);
}

const ask = (target: string, method = "GET", body?: string | Buffer) => {
  const length = body === undefined ? "" : `Content-Length: ${Buffer.byteLength(body)}\r\n`;
  const head = `${method} ${target} HTTP/1.1\r\nHost: shop\r\n${token}\r\n${length}Connection: close\r\n\r\n`;
  return body === undefined ? head : Buffer.concat([Buffer.from(head), Buffer.from(body)]);
};
const list = (query: string) => ask(`${root}/Item.json?${query}`);
const deep = (depth: number) => `${"[".repeat(depth)}1${"]".repeat(depth)}`;
const cursor = (text: string) => encodeURIComponent(Buffer.from(text).toString("base64"));
const many = (count: number, piece: (index: number) => string, separator: string) =>
  Array.from({ length: count }, (_, index) => piece(index)).join(separator);

/** What is sent, and the status that it is to be refused with. */
const hostile: readonly (readonly [title: string, bytes: string | Buffer, status: number])[] = [
  ["a body of five megabytes", ask(`${root}/Item.json`, "POST", Buffer.alloc(5_000_000, "x")), 413],
  ["a body nested ten thousand deep", ask(`${root}/Item.json`, "POST", `{"a":${deep(10_000)}}`), 400],
  ["a body of a hundred thousand records", ask(`${root}/Sale.json`, "POST", crowd("{}", ",")), 400],
  ["the same in XML", ask(`${root}/Sale.json`, "POST", `<Sale>${crowd("<a><b/></a>", "")}</Sale>`), 400],
  ["a body that is no JSON", ask(`${root}/Item.json`, "POST", "\0\0\0{"), 400],
  ["an escape that is none", list("description=%E0%A4%A"), 400],
  ["an escape that is none, in the path", ask(`${root}/%zz.json`), 400],
  ["steps upwards", ask(`${root}/../../../etc/passwd.json`), 404],
  ["steps upwards, escaped", ask(`${root}/%2e%2e/%2e%2e/etc/passwd.json`), 404],
  ["a slash in a step", ask(`${root}/Item%2F1.json`), 404],
  ["a NUL in the path", ask(`${root}/Item%00.json`), 404],
  ["a name that every object has", ask(`${root}/__proto__.json`), 404],
  ["another such name", ask(`${root}/constructor/1.json`), 404],
  ["an id that no number holds", ask(`${root}/Item/${"9".repeat(400)}.json`), 404],
  ["a query of 100,000 characters", list(`description=${"x".repeat(100_000)}`), 414],
  ["a head of 300,000 characters", list(`description=${"x".repeat(300_000)}`), 431],
  ["a thousand values of IN", list(`itemID=IN,[${many(1000, String, ",")}]`), 400],
  ["a list of values nested thousands deep", list(`itemID=IN,${deep(7000)}`), 400],
  ["relations nested thousands deep", list(`load_relations=${deep(7000)}`), 400],
  ["a cursor nested thousands deep", list(`sort=description&after=${cursor(`[${deep(5000)},1]`)}`), 400],
  ["a cursor of other things", list(`after=${cursor('[{"id":1}]')}`), 400],
  ["an order by a name that every object has", list("sort=__proto__"), 400],
  ["a limit that no number holds", list(`limit=${"9".repeat(400)}`), 400],
  ["a form without a boundary", form("multipart/form-data", "garbage"), 400],
  ["a form of garbage", form("multipart/form-data; boundary=x", "--x\r\n\0\0--x"), 400],
  ["a line that is no request", "\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03 hello\r\n\r\n", 400],
  ["a method that does not exist", ask(`${root}/Item.json`, "STEAL"), 400],
  [
    "two lengths",
    `POST ${root}/Item.json HTTP/1.1\r\nHost: shop\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}`,
    400,
  ],
  [
    "a length and chunks",
    `POST ${root}/Item.json HTTP/1.1\r\nHost: shop\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}`,
    400,
  ],
];

/** Sale lines: in JSON within the lists that they stand in, in XML by themselves. */
function crowd(line: string, separator: string): string {
  const lines = many(100_000, () => line, separator);
  return separator === "" ? lines : `{"SaleLines":{"SaleLine":[${lines}]}}`;
}

function form(contentType: string, body: string): string {
  const head = `POST ${root}/Image.json HTTP/1.1\r\nHost: shop\r\n${token}\r\nContent-Type: ${contentType}\r\n`;
  return `${head}Content-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`;
}

describe("a hostile request", () => {
  it.each(hostile)("with %s is refused in the form of every refusal", async (_title, bytes, status) => {
    const answer = await exchange(bytes);
    expect(answer.split("\r\n")[0]).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    const body = JSON.parse(answer.slice(answer.indexOf("\r\n\r\n") + 4)) as Record<string, unknown>;
    expect(body).toMatchObject({ httpCode: String(status), message: expect.any(String) });
  });

  it("with the whole address, as to a proxy, is answered as any other", async () => {
    const answer = await exchange(ask(`http://api.lightspeedapp.com${root}/Item/1.json`));
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(await exchange(ask("http://api.lightspeedapp.com"))).toMatch(/^HTTP\/1\.1 (?!5)/);
  });

  it.each([
    ["double slashes", `/API//V3///Account/1/Item/1.json`],
    ["a thousand filters that nothing knows", `${root}/Item/1.json?${many(1000, (at) => `x${at}=1`, "&")}`],
    ["a filter by a name that every object has", `${root}/Item/1.json?__proto__=1&constructor=2`],
  ])("with %s is answered as if they were not there", async (_title, target) => {
    const answer = await exchange(ask(target));
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).toContain('"itemID":"1"');
  });

  it("is answered in its turn where garbage follows a request", async () => {
    const request = `GET ${root}/Item/1.json HTTP/1.1\r\nHost: shop\r\n${token}\r\n\r\n`;
    const answer = await exchange(`${request}${request}\0\0 garbage\r\n\r\n`);
    expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 200", "HTTP/1.1 200", "HTTP/1.1 400"]);
  });

  it("is answered in its turn where garbage follows a write", async () => {
    const body = '{"description":"Kept"}';
    const answer = await exchange(
      `POST ${root}/Item.json HTTP/1.1\r\nHost: shop\r\n${token}\r\nContent-Length: ${body.length}\r\n\r\n${body}\0 garbage\r\n\r\n`,
    );
    expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 200", "HTTP/1.1 400"]);
    expect(answer).toContain('"description":"Kept"');
  });

  it("that does not come whole in time is told so", async () => {
    const server = makeServer(() => new Promise(() => {}));
    const port = await listen(server, 0, "127.0.0.1");
    const arrived = new Promise<Socket>((resolve) => server.once("connection", resolve));
    const answer = exchange("G", port);
    // Node's own timer says it after minutes.
    server.emit("clientError", Object.assign(new Error("late"), { code: "ERR_HTTP_REQUEST_TIMEOUT" }), await arrived);
    expect(await answer).toMatch(/^HTTP\/1\.1 408 /);
    await stop(server);
  });

  it("harms no other client, whose requests are answered meanwhile", async () => {
    const page = "Item.json?limit=5&load_relations=%5B%22ItemShops%22%5D";
    const calm = (await get(page)).text;
    stall("G");
    stall(`GET ${root}/Item.json HTTP/1.1\r\nHost: shop\r\nX-Slow:`);
    stall(`POST ${root}/Item.json HTTP/1.1\r\nHost: shop\r\n${token}\r\nContent-Length: 100\r\n\r\n{`);
    stall(`POST ${root}/Item.json HTTP/1.1\r\nHost: shop\r\n${token}\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{`);
    const attacks = hostile.flatMap(([, bytes]) => [exchange(bytes), exchange(bytes)]);
    for (let turn = 0; turn < 20; turn += 1) {
      const answer = await get(page);
      expect([answer.status, answer.text]).toEqual([200, calm]);
    }
    await Promise.all(attacks);
    expect((await get(page)).text).toBe(calm);
    expect(
      shop()
        .records("Item")
        .filter(({ description }) => description === "x"),
    ).toEqual([]);
  });
});
