import { describe, expect, onTestFinished, test } from "vitest";
import { startEmulator } from "../../src/emulator/index.js";
import { StillClock, send } from "./support.js";

async function open(options: Parameters<typeof startEmulator>[0] = {}) {
  const shop = await startEmulator({ items: 2, sales: 0, customers: 0, ...options });
  onTestFinished(() => shop.close());
  const create = async () =>
    (await send(shop, "POST", "/API/V3/Account/1/Item.json", { body: { description: "x" } })).json;
  return { shop, create };
}

const hour = 3_600_000;

describe("the clock of the emulator", () => {
  test("goes with the system's until it is moved, and goes on from there", async () => {
    const { shop } = await open();
    expect(Math.abs(shop.clock.now() - Date.now())).toBeLessThan(1000);
    shop.clock.advance(hour);
    expect(Math.abs(shop.clock.now() - Date.now() - hour)).toBeLessThan(1000);
    shop.clock.set("2027-01-01T00:00:00Z");
    const set = Date.UTC(2027, 0, 1);
    await expect.poll(() => shop.clock.now()).toBeGreaterThan(set);
    expect(shop.clock.now()).toBeLessThan(set + 10_000);
  });

  test("moves timestamps", async () => {
    const { shop, create } = await open();
    shop.clock.set(new Date(Date.UTC(2030, 5, 1, 12)));
    expect((await create())["Item"]?.["timeStamp"]).toMatch(/^2030-06-01T12:00:0/);
  });

  test("empties the bucket", async () => {
    const { shop } = await open({ rateLimits: { bucketSize: 2, dripRate: 1, burst: 100 }, clock: new StillClock() });
    const status = async () => (await send(shop, "GET", "/API/V3/Account/1/Item.json")).status;
    expect([await status(), await status(), await status()]).toEqual([200, 200, 429]);
    shop.clock.advance(2000);
    expect(await status()).toBe(200);
  });

  test("lets tokens expire", async () => {
    const { shop } = await open();
    const { accessToken } = shop.oauth.issue();
    const status = async () => {
      const headers = { Authorization: `Bearer ${accessToken}` };
      return (await send(shop, "GET", "/API/V3/Account/1/Item.json", { headers })).status;
    };
    expect(await status()).toBe(200);
    shop.clock.advance(hour);
    expect(await status()).toBe(401);
  });

  test("can be one of your own, and be moved all the same", async () => {
    const clock = new StillClock();
    const { shop, create } = await open({ clock });
    const start = clock.now();
    clock.advance(hour);
    expect(shop.clock.now()).toBe(start + hour);
    shop.clock.advance(hour);
    expect(shop.clock.now()).toBe(start + 2 * hour);
    expect((await create())["Item"]?.["timeStamp"]).toBe("2026-03-20T14:00:00+00:00");
  });

  test("shows its own time again after reset", async () => {
    const clock = new StillClock();
    const { shop } = await open({ clock });
    shop.clock.advance(hour);
    await shop.reset();
    expect(shop.clock.now()).toBe(clock.now());
  });

  test("refuses what is no time", async () => {
    const { shop } = await open();
    expect(() => shop.clock.set("yesterday")).toThrow("is set to a time such as");
    expect(() => shop.clock.advance(-1)).toThrow("is advanced by milliseconds from 0 up");
    expect(() => shop.clock.advance(Number.NaN)).toThrow("is advanced by milliseconds");
  });
});
