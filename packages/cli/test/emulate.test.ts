import { expect, onTestFinished, test, vi } from "vitest";
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
