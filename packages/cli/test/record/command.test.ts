import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type EmulatorData, startEmulator } from "lightspeed-pos/emulator";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { type CompiledCommand, compileCommand } from "../../../../test-support/compiled.js";
import { certificate, key } from "./loopback-certificate.js";
import { folder, send } from "./support.js";

let command: CompiledCommand;

beforeAll(async () => {
  command = await compileCommand();
}, 60_000);

afterAll(() => command.remove());

interface Running {
  readonly url: string;
  readonly child: ChildProcess;
  /** Everything that was printed so far. */
  readonly said: () => string;
}

/** Starts `lightspeed record` and waits until it is ready; it is ended after the test. */
async function record(flags: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Running> {
  const args = [command.main, "record", "--port", "0", "--json", ...flags];
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  let said = "";
  child.stderr.on("data", (text) => {
    said += text;
  });
  const lines = createInterface({ input: child.stdout });
  const first = await Promise.race([once(lines, "line"), once(child, "close").then(() => undefined)]);
  lines.on("line", (line) => {
    said += line;
  });
  if (first === undefined) throw new Error(said);
  return { url: JSON.parse(first[0]).url, child, said: () => said };
}

async function end({ child }: Running, signal: NodeJS.Signals): Promise<number | null> {
  const closed = once(child, "close");
  child.kill(signal);
  return (await closed)[0];
}

async function open() {
  const shop = await startEmulator({ items: 20, sales: 20, customers: 20, rateLimits: false });
  onTestFinished(() => shop.close());
  const read = async (url: string, path: string) => {
    const headers = ["Authorization", `Bearer ${shop.accessToken}`];
    const answer = await send(url, "GET", `/API/V3/Account/1/${path}`, { headers });
    if (answer.status !== 200) throw new Error(answer.body.toString());
    return JSON.parse(answer.body.toString());
  };
  return { shop, read };
}

const fileIn = async () => join(await folder(), "shop.json");
const dataIn = async (file: string): Promise<EmulatorData> => JSON.parse(await readFile(file, "utf8"));
const modeOf = async (file: string) => (await stat(file)).mode & 0o777;

/** Each test starts processes. */
const SLOW = { timeout: 60_000 };

describe("a recording", SLOW, () => {
  test("is written when it is stopped, for its owner alone, and can be served", async () => {
    const { shop, read } = await open();
    const file = await fileIn();
    const running = await record(["--to", file, "--upstream", shop.url]);
    await read(running.url, "Customer.json?load_relations=all");
    await read(running.url, "Item.json?load_relations=all");
    expect(await end(running, "SIGTERM")).toBe(0);
    expect([await modeOf(file), await modeOf(`${file}.key`)]).toEqual([0o600, 0o600]);
    const again = await startEmulator({ data: await dataIn(file) });
    onTestFinished(() => again.close());
    expect(again.records("Item").map(({ itemID }) => itemID)).toEqual(await itemIDs(shop.url, read));
    expect(running.said()).toMatch(/Recorded in .*shop\.json: .*Item 20/);
  });

  test("tells nothing of people and tokens, in its file or in what it prints", async () => {
    const { shop, read } = await open();
    const file = await fileIn();
    const running = await record(["--to", file, "--upstream", shop.url]);
    await read(running.url, "Customer.json?load_relations=all");
    await send(running.url, "GET", `/API/V3/Account/1/Customer/Unmistakable.json?access_token=${shop.accessToken}`);
    expect(await end(running, "SIGINT")).toBe(0);
    const names = shop
      .records("Customer")
      .map(({ firstName, lastName }) => `"firstName":"${firstName}","lastName":"${lastName}"`);
    const text = await readFile(file, "utf8");
    expect(names.filter((each) => text.includes(each))).toEqual([]);
    for (const each of [text, running.said()]) expect(each).not.toMatch(/Unmistakable|emulated-access-token/);
  });

  test("goes on with the same stand-ins", async () => {
    const { shop, read } = await open();
    const file = await fileIn();
    const customers: unknown[] = [];
    for (const path of ["Customer.json", "Customer.json?limit=3"]) {
      const running = await record(["--to", file, "--upstream", shop.url]);
      await read(running.url, path);
      await end(running, "SIGTERM");
      customers.push((await dataIn(file)).records.Customer);
    }
    expect(customers[0]).toHaveLength(20);
    expect(customers[1]).toEqual(customers[0]);
  });

  test("is a whole file after the process was killed, and goes on", async () => {
    const { shop, read } = await open();
    const file = await fileIn();
    const running = await record(["--to", file, "--upstream", shop.url]);
    await read(running.url, "Item.json");
    await vi.waitFor(async () => expect((await dataIn(file)).records.Item).toHaveLength(20), { timeout: 15_000 });
    await Promise.all([end(running, "SIGKILL"), read(running.url, "Sale.json?load_relations=all").catch(() => {})]);
    expect((await dataIn(file)).records.Item).toHaveLength(20);
    const next = await record(["--to", file, "--upstream", shop.url]);
    await read(next.url, "Season.json");
    await end(next, "SIGTERM");
    const { Item, Season } = (await dataIn(file)).records;
    expect([Item, Season]).toEqual([expect.objectContaining({ length: 20 }), expect.anything()]);
  });
});

describe("it is refused, with the reason,", SLOW, () => {
  const refused = (flags: readonly string[]) =>
    record(flags).then(
      () => "",
      (error: Error) => error.message,
    );

  test("to record into a file that another one records into", async () => {
    const { shop } = await open();
    const file = await fileIn();
    const { child } = await record(["--to", file, "--upstream", shop.url]);
    expect(await refused(["--to", file])).toContain(`Another recorder (process ${child.pid}) records into ${file}`);
  });

  test("to go on without the key, or with another one", async () => {
    const { shop } = await open();
    const file = await fileIn();
    await end(await record(["--to", file, "--upstream", shop.url]), "SIGTERM");
    const other = join(await folder(), "key");
    expect(await refused(["--to", file, "--key-file", other])).toContain("key is not there");
    await writeFile(other, "00".repeat(32));
    expect(await refused(["--to", file, "--key-file", other])).toContain("made with another key");
    await writeFile(other, "secret words");
    const message = await refused(["--to", file, "--key-file", other]);
    expect(message).toContain("holds no key");
    expect(message).not.toContain("secret words");
  });

  test.each(["http://api.example.com", "https://api.example.com/API", "shop"])("to go to %s", async (upstream) => {
    expect(await refused(["--to", await fileIn(), "--upstream", upstream])).toMatch(
      /must (be an origin|start with https)/,
    );
  });
});

test("an API that speaks HTTPS is checked as every program on Node does", SLOW, async () => {
  const item = JSON.stringify({ Item: { itemID: "5", description: "Mug" } });
  const server = createServer({ key, cert: certificate }, (_request, response) => response.end(item));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const upstream = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const file = await fileIn();
  const trusted = `${file}.pem`;
  await writeFile(trusted, certificate);
  const ask = async ({ url }: Running) => (await send(url, "GET", "/API/V3/Account/1/Item/5.json")).body.toString();

  const trusting = await record(["--to", file, "--upstream", upstream], { NODE_EXTRA_CA_CERTS: trusted });
  expect(await ask(trusting)).toBe(item);
  await end(trusting, "SIGTERM");
  expect((await dataIn(file)).records.Item).toMatchObject([{ itemID: "5", description: "Mug" }]);

  const careful = await record(["--to", file, "--upstream", upstream]);
  expect(JSON.parse(await ask(careful))).toMatchObject({
    httpCode: "502",
    message: expect.stringContaining("SELF_SIGNED"),
  });
});

async function itemIDs(url: string, read: (url: string, path: string) => Promise<{ Item: { itemID: string }[] }>) {
  return (await read(url, "Item.json")).Item.map(({ itemID }) => itemID);
}
