// What a page of the emulator takes, beside the least that it can take: a bare server that sends the same bytes.
import { Agent, request } from "node:http";
import { startServer } from "./tools/children.mjs";
import { median } from "./tools/numbers.mjs";
import { count, microseconds, printTable, ratio } from "./tools/table.mjs";

const items = 10_000;
const pageSize = 100;
const rounds = 30;
/** Requests under way at the same time, each on a connection of its own. */
const connections = 4;

/** @typedef {{ url: string, ask: (question: string) => Promise<any> }} Server */
/** @typedef {{ title: string, paths: readonly string[], before?: (server: Server) => Promise<void> }} Case */
/** @typedef {{ seconds: number, cpuMicroseconds: number }} Turn */

const agent = new Agent({ keepAlive: true, maxSockets: connections });
const started = await startServer("servers/emulator.mjs", { items, sales: 0, customers: 0, rateLimits: false });
const authorization = `Bearer ${started.where.accessToken}`;
const emulator = { ...started, url: started.where.url };
const walk = await walkedPaths();
const bareStarted = await startServer("servers/bare.mjs", { origin: emulator.url, paths: walk, authorization });
const bare = { ...bareStarted, url: bareStarted.where.url };

/** @type {readonly Case[]} */
const cases = [
  { title: "one page again and again", paths: walk.map(() => walk[0] ?? "") },
  { title: `a walk through ${count(items)} items, once more in each turn`, paths: walk },
  { title: "the same right after a write, so that no answer is kept", paths: walk, before: write },
];
const rows = [];
for (const each of cases) rows.push(await compare(each));
await emulator.stop();
await bareStarted.stop();
agent.destroy();

printTable(
  `Pages of ${pageSize} items: a bare server with the same bytes, and the emulator (median of ${rounds} turns each)`,
  ["", "bare, pages/s", "emulator, pages/s", "time, ratio", "bare, CPU a page", "emulator, CPU a page", "CPU, ratio"],
  rows,
);

/** @param {Case} each */
async function compare({ title, paths, before }) {
  /** @type {{ bare: Turn, emulator: Turn }[]} */
  const turns = [];
  // The first turns warm the code up.
  for (let round = -3; round < rounds; round++) {
    await before?.(emulator);
    const turn = { bare: await measure(bare, paths), emulator: await measure(emulator, paths) };
    if (round >= 0) turns.push(turn);
  }
  /** @param {(turn: { bare: Turn, emulator: Turn }) => number} figure */
  const middle = (figure) => median(turns.map(figure));
  return [
    title,
    count(Math.round(middle((turn) => paths.length / turn.bare.seconds))),
    count(Math.round(middle((turn) => paths.length / turn.emulator.seconds))),
    ratio(middle((turn) => turn.emulator.seconds / turn.bare.seconds)),
    microseconds(middle((turn) => turn.bare.cpuMicroseconds / paths.length)),
    microseconds(middle((turn) => turn.emulator.cpuMicroseconds / paths.length)),
    ratio(middle((turn) => turn.emulator.cpuMicroseconds / turn.bare.cpuMicroseconds)),
  ];
}

/**
 * Asks for every path once.
 *
 * @param {Server} server
 * @param {readonly string[]} paths
 * @returns {Promise<Turn>}
 */
async function measure({ url, ask }, paths) {
  const cpuBefore = await ask("how much CPU time?");
  const before = performance.now();
  const waiting = [...paths];
  const connection = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) await send(`${url}${path}`);
  };
  await Promise.all(Array.from({ length: connections }, connection));
  const seconds = (performance.now() - before) / 1000;
  const cpu = await ask("how much CPU time?");
  return { seconds, cpuMicroseconds: cpu.user + cpu.system - cpuBefore.user - cpuBefore.system };
}

/** Changes one item, as little as can be. */
async function write() {
  await send(`${emulator.url}/API/V3/Account/1/Item/1.json`, "PUT", JSON.stringify({ customSku: "" }));
}

/**
 * Sends a request and reads its answer to the end.
 *
 * @param {string} url
 * @returns {Promise<Buffer>}
 */
function send(url, method = "GET", body = "") {
  const headers = { authorization, ...(body !== "" && { "content-length": body.length }) };
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method, headers }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${method} ${url} was answered with ${answer.statusCode}.`));
      /** @type {Buffer[]} */
      const chunks = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("end", () => resolve(Buffer.concat(chunks)));
      answer.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** The paths of a walk through all items, as the pages name them. */
async function walkedPaths() {
  const paths = [];
  let path = `/API/V3/Account/1/Item.json?sort=itemID&limit=${pageSize}`;
  while (path !== "") {
    paths.push(path);
    const { next } = JSON.parse((await send(`${emulator.url}${path}`)).toString())["@attributes"];
    path = next.replace(emulator.url, "");
  }
  return paths;
}
