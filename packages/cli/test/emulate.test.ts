import { access, constants, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { emulateCommand } from "../src/emulate.js";

async function emulate(...flags: string[]): Promise<string> {
  const print = vi.spyOn(console, "log").mockImplementation(() => {});
  onTestFinished(() => {
    print.mockRestore();
    process.emit("SIGTERM");
  });
  await emulateCommand().parseAsync(flags, { from: "user" });
  return print.mock.calls.flat().join("\n");
}

test("with --json one line tells where the shop is, and it answers there", async () => {
  const line = await emulate("--port", "0", "--items", "30", "--json");
  const { url, accountID, accessToken } = JSON.parse(line) as { url: string; accountID: number; accessToken: string };
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const headers = { authorization: `Bearer ${accessToken}` };
  const answer = await fetch(`${url}/API/V3/Account/${accountID}/Item.json?count=1`, { headers });
  expect(await answer.json()).toEqual({ "@attributes": { count: "30" } });
});

test("without it a person is told the address, the token and what to try", async () => {
  const text = await emulate("--port", "0");
  expect(text).toMatch(/http:\/\/127\.0\.0\.1:\d+/);
  expect(text).toContain("curl -H");
});

test("signing in leads to the address that was given, or a wrong one is refused", async () => {
  const address = "http://127.0.0.1:3000/connected";
  const { url } = JSON.parse(await emulate("--port", "0", "--items", "1", "--json", "--redirect-uri", address));
  const page = await fetch(
    `${url}/auth/oauth/authorize?response_type=code&client_id=emulated-client&scope=employee:all`,
  );
  expect(page.headers.get("content-security-policy")).toContain("form-action 'self' http://127.0.0.1:3000");
  await expect(emulate("--port", "0", "--redirect-uri", "connected")).rejects.toThrow("needs a redirectUri");
});

test("who can reach it is said, for this machine and for others", async () => {
  expect(await emulate("--port", "0", "--items", "1")).toContain("(only this machine can reach it)");
  const text = await emulate("--port", "0", "--items", "1", "--host", "0.0.0.0");
  expect(text).toContain("(listening on 0.0.0.0: whoever reaches it can change everything)");
});

test("what npm links as the command stands in the repository, since npm links before anything is built", async () => {
  const manifest = JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8"));
  const command = fileURLToPath(new URL(`../${manifest.bin.lightspeed}`, import.meta.url));
  expect(manifest.bin.lightspeed).not.toContain("dist/");
  await access(command, constants.X_OK);
});

test("limits are off when asked", async () => {
  const { url, accountID, accessToken } = JSON.parse(await emulate("--port", "0", "--no-rate-limits", "--json"));
  const headers = { authorization: `Bearer ${accessToken}` };
  const ask = () => fetch(`${url}/API/V3/Account/${accountID}/Shop.json`, { headers });
  const statuses = await Promise.all(Array.from({ length: 60 }, async () => (await ask()).status));
  expect(new Set(statuses)).toEqual(new Set([200]));
});

test.each([
  ["--port", "http"],
  ["--items", "-1"],
  ["--registers", "0"],
])("%s %s is refused before anything starts", async (flag, value) => {
  const command = emulateCommand()
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  await expect(command.parseAsync([flag, value], { from: "user" })).rejects.toThrow("must be a whole number");
});

describe("a shop from a file", () => {
  const data = {
    accountID: 120645,
    accessToken: "test",
    records: { Item: [{ itemID: "135", description: "Mug", categoryID: "7" }] },
  };

  async function folder(): Promise<string> {
    const path = await mkdtemp(join(tmpdir(), "lightspeed-"));
    onTestFinished(() => rm(path, { recursive: true, force: true }));
    return path;
  }

  async function fileWith(text: string): Promise<string> {
    const file = join(await folder(), "shop.json");
    await writeFile(file, text);
    return file;
  }

  function listen(): () => string {
    const complain = vi.spyOn(console, "error").mockImplementation(() => {});
    onTestFinished(() => complain.mockRestore());
    return () => complain.mock.calls.flat().join("\n");
  }

  test("is served, and what is odd about it is said on stderr", async () => {
    const said = listen();
    const line = await emulate("--port", "0", "--json", "--data", await fileWith(JSON.stringify(data)));
    const { url, ...told } = JSON.parse(line) as { url: string };
    expect(told).toEqual({ accountID: 120645, accessToken: "test" });
    expect(said()).toContain("(Item 135): categoryID refers to Category 7, which is not in the data.");
    const answer = await fetch(`${url}/API/Account/120645/Item.json`, { headers: { authorization: "OAuth test" } });
    expect(await answer.json()).toMatchObject({ Item: { itemID: "135", description: "Mug" } });
  });

  test("is saved when it is stopped, whole and in one step, and loads again to the same bytes", async () => {
    const said = listen();
    const [first, second] = [await fileWith("old"), join(await folder(), "again.json")];
    const line = await emulate(
      "--port",
      "0",
      "--json",
      "--data",
      await fileWith(JSON.stringify(data)),
      "--save",
      first,
    );
    const { url } = JSON.parse(line) as { url: string };
    const headers = { authorization: "Bearer test" };
    const body = JSON.stringify({ description: "Cup" });
    await fetch(`${url}/API/V3/Account/120645/Item.json`, { method: "POST", headers, body });
    expect(await readFile(first, "utf8")).toBe("old");
    process.emit("SIGINT");
    await vi.waitFor(() => expect(said()).toContain(`The shop is saved in ${first}.`));
    const saved = JSON.parse(await readFile(first, "utf8"));
    expect(saved).toMatchObject({ accountID: 120645, accessToken: "test" });
    expect(saved.records.Item.map((item: { description: string }) => item.description)).toEqual(["Mug", "Cup"]);

    await emulate("--port", "0", "--json", "--data", first, "--save", second);
    process.emit("SIGTERM");
    await vi.waitFor(() => expect(said()).toContain(second));
    expect(await readFile(second, "utf8")).toBe(await readFile(first, "utf8"));
    expect(await readdir(join(first, ".."))).toEqual(["shop.json"]);
  });

  test("that cannot be saved is said on stderr, and the exit code tells", async () => {
    const said = listen();
    const path = await folder();
    const file = join(path, "shop.json");
    await emulate("--port", "0", "--json", "--items", "1", "--save", file);
    await rm(path, { recursive: true });
    process.emit("SIGTERM");
    await vi.waitFor(() =>
      expect(said()).toContain(`The shop was not saved to ${file}: there is no such file or folder.`),
    );
    expect(process.exitCode).toBe(1);
    process.exitCode = undefined;
  });

  test.each([
    [
      "that is missing",
      async () => join(await folder(), "none.json"),
      "none.json cannot be read: there is no such file",
    ],
    ["that is a folder", folder, "it is a folder"],
    ["that is not JSON", () => fileWith('{\n  "records": {"Item": [{"description": Kim}]}\n}'), "is not valid JSON"],
    ["that is no shop", () => fileWith("[]"), "The data cannot be read"],
    [
      "with a wrong record",
      () => fileWith('{"records":{"Item":[{"itemID":"5"}]}}'),
      "(Item 5): description is missing",
    ],
  ])("%s is refused", async (_what, file, message) => {
    const refused = emulate("--port", "0", "--data", await file());
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.toThrow(/^(?!.*Kim)/s);
  });

  test("is not mixed with a made-up one, and is not saved where there is no folder", async () => {
    const file = await fileWith(JSON.stringify(data));
    await expect(emulate("--port", "0", "--data", file, "--items", "5")).rejects.toThrow("either data or items");
    const lost = join(await folder(), "none", "shop.json");
    await expect(emulate("--port", "0", "--save", lost)).rejects.toThrow(`Nothing can be saved to ${lost}`);
  });
});
