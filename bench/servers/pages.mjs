// Serves pages of items as ready-made bytes, so that what a client spends is all its own.
import { createServer } from "node:http";
import { startEmulator } from "lightspeed-pos/emulator";

const { items } = JSON.parse(process.argv[2] ?? "{}");
const pageSize = 100;
const pageCount = Math.ceil(items / pageSize);

// As many different items; a longer walk meets them again, under cursors of their own.
const different = 10_000;
const { bodies, headers } = await recordPages(Math.min(items, different));

const server = createServer((request, response) => {
  const url = new URL(request.url ?? "/", "http://localhost");
  const page = Number(url.searchParams.get("after") ?? 0);
  const body = bodies[page % bodies.length];
  if (body === undefined || page >= pageCount) return response.writeHead(404).end();
  const head = Buffer.from(`{"@attributes":{"next":"${nextOf(url, page + 1)}","previous":""},`);
  response.writeHead(200, { ...headers, "content-length": head.length + body.length });
  response.write(head);
  response.end(body);
});
server.listen(0, "127.0.0.1", () => {
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  process.send?.({ url: `http://127.0.0.1:${port}`, accountID: 1, accessToken: "ready-made" });
});
process.on("disconnect", () => process.exit());

/**
 * The address of a page as the API writes it, slashes escaped; empty behind the last one.
 *
 * @param {URL} url
 * @param {number} page
 */
function nextOf({ pathname }, page) {
  if (page >= pageCount) return "";
  return `https://api.lightspeedapp.com${pathname}?sort=itemID&limit=100&after=${page}`.replaceAll("/", "\\/");
}

/**
 * What the emulator answers, page by page: the bytes behind `@attributes`, and the headers.
 *
 * @param {number} items
 */
async function recordPages(items) {
  const shop = await startEmulator({ items, sales: 0, customers: 0, rateLimits: false });
  /** @type {Buffer[]} */
  const bodies = [];
  /** @type {Record<string, string>} */
  let headers = {};
  let next = `${shop.url}/API/V3/Account/${shop.accountID}/Item.json?sort=itemID&limit=${pageSize}`;
  while (next !== "") {
    const answer = await fetch(next, { headers: { authorization: `Bearer ${shop.accessToken}` } });
    const text = await answer.text();
    next = JSON.parse(text)["@attributes"].next;
    bodies.push(Buffer.from(text.slice(text.indexOf('"Item":'))));
    headers = Object.fromEntries([...answer.headers].filter(([name]) => /^x-ls-|^content-type$|^cf-ray$/.test(name)));
  }
  await shop.close();
  return { bodies, headers };
}
