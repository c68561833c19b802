import { afterEach, describe, expect, it } from "vitest";
import { type Emulator, type EmulatorOptions, startEmulator } from "../../src/emulator/index.js";
import { type Response, StillClock, send } from "./support.js";

let open: Emulator[] = [];
afterEach(async () => {
  await Promise.all(open.map((shop) => shop.close()));
  open = [];
});

async function limitedShop(options: EmulatorOptions = {}) {
  const clock = new StillClock();
  const shop = await startEmulator({ items: 1, sales: 0, customers: 0, clock, ...options });
  open.push(shop);
  const read = (path = "/API/V3/Account/1/Item.json") => send(shop, "GET", path);
  const readMany = async (count: number) => {
    const answers: Response[] = [];
    for (let index = 0; index < count; index += 1) answers.push(await read());
    return answers;
  };
  return { shop, clock, read, readMany };
}

const level = ({ headers }: Response) => headers["x-ls-api-bucket-level"];
const burst = ({ headers }: Response) => headers["x-ls-api-burst-level"];
const count = "/API/V3/Account/1/Item.json?count=1";

describe("the bucket", () => {
  it("holds 90 and drips 1 a second with one register; the level is told after the cost is added [limit.sizes]", async () => {
    const { read } = await limitedShop();
    const answer = await read();
    expect(level(answer)).toBe("1/90");
    expect(answer.headers["x-ls-api-drip-rate"]).toBe("1");
    expect(answer.headers["x-ls-api-request-cost"]).toBe("1");
    expect(burst(answer)).toBe("1/20");
  });

  it.each([
    [1, "1/90", "1", "1/20"],
    [2, "1/100", "1.5", "1/22"],
    [3, "1/110", "2", "1/24"],
    [10, "1/180", "5.5", "1/40"],
  ])("grows with the registers: %s [limit.sizes] [limit.burst-size]", async (registers, bucket, dripRate, window) => {
    const { read } = await limitedShop({ registers });
    const answer = await read();
    expect([level(answer), answer.headers["x-ls-api-drip-rate"], burst(answer)]).toEqual([bucket, dripRate, window]);
  });

  it("leaks with time, fractions too, and never below empty [limit.leak-then-admit]", async () => {
    const { read, clock } = await limitedShop();
    await read(count);
    clock.advance(2500);
    expect(level(await read())).toBe("8.5/90");
    clock.advance(100_000);
    expect(level(await read())).toBe("1/90");
  });

  it("lets a request through that overfills it, and refuses the next one [limit.leak-then-admit]", async () => {
    const { read, clock } = await limitedShop({ rateLimits: { bucketSize: 15, dripRate: 1, burst: 100 } });
    await read(count);
    expect(level(await read(count))).toBe("20/15");
    const refused = await read();
    expect(refused.status).toBe(429);
    expect(level(refused)).toBe("20/15");
    expect(refused.headers["x-ls-api-ratelimit-type"]).toBe("api-leaky-bucket");
    expect(refused.headers["x-ls-api-request-cost"]).toBe("1");
    expect(refused.json).toMatchObject({ httpCode: "429", httpMessage: "Too Many Requests" });
    clock.advance(4000);
    expect((await read()).status).toBe(429);
  });

  it("names in Retry-After how many seconds are enough [limit.retry-after]", async () => {
    const { read, clock } = await limitedShop({ rateLimits: { bucketSize: 15, dripRate: 2, burst: 100 } });
    await read(count);
    await read(count);
    clock.advance(300);
    const refused = await read();
    expect(level(refused)).toBe("19.4/15");
    expect(refused.headers["retry-after"]).toBe("3");
    clock.advance(3000);
    expect((await read()).status).toBe(200);
  });

  it("adds nothing for what it refuses [limit.refused-adds-nothing]", async () => {
    const { read, readMany, clock } = await limitedShop({ rateLimits: { bucketSize: 5, dripRate: 1, burst: 100 } });
    await readMany(5);
    for (const { status } of await readMany(20)) expect(status).toBe(429);
    clock.advance(1000);
    expect(level(await read())).toBe("5/5");
  });

  it("is paid from by requests that fail too [limit.failures-pay]", async () => {
    const { read } = await limitedShop();
    await read("/API/V3/Account/1/Item/99.json");
    await read("/API/V3/Account/1/Nonsense.json");
    expect(level(await read())).toBe("3/90");
  });

  it("is not paid from by strangers [limit.strangers]", async () => {
    const { shop, read } = await limitedShop();
    await send(shop, "GET", "/API/V3/Account.json", { headers: { Authorization: "Bearer wrong" } });
    expect(level(await read())).toBe("1/90");
  });
});

describe("the burst window", () => {
  it("lets as many requests through in one second as its limit, and refuses the rest [limit.burst-window] [limit.body-of-429]", async () => {
    const { readMany } = await limitedShop();
    const answers = await readMany(22);
    expect(answers.map(({ status }) => status)).toEqual([...Array(20).fill(200), 429, 429]);
    const refused = answers[20] as Response;
    expect(burst(answers[19] as Response)).toBe("20/20");
    expect(refused.headers["x-ls-api-ratelimit-type"]).toBe("api-burst-limiter");
    expect(refused.headers["retry-after"]).toBe("1");
    expect(refused.text).toContain("burst rate limit exceeded");
    expect(level(refused)).toBe("20/90");
  });

  it("lets gift cards be looked up by their code once, and listed as often [gift-card.lookup-limit]", async () => {
    const { clock, read } = await limitedShop();
    const cards = "/API/V3/Account/1/CreditAccount.json?giftCard=true&archived=true";
    const lookup = async () => (await read(`${cards}&code=2312345678904`)).status;
    expect([await lookup(), await lookup(), (await read(cards)).status]).toEqual([200, 429, 200]);
    clock.advance(1000);
    expect(await lookup()).toBe(200);
  });

  it("starts anew at each full second [limit.burst-window]", async () => {
    const { clock, read, readMany } = await limitedShop();
    clock.advance(900);
    await readMany(20);
    expect((await read()).status).toBe(429);
    clock.advance(99);
    expect((await read()).status).toBe(429);
    clock.advance(1);
    expect(burst(await read())).toBe("1/20");
  });

  it("counts every request as one, whatever it costs [limit.burst-window]", async () => {
    const { read } = await limitedShop();
    await read(count);
    expect(burst(await read(count))).toBe("2/20");
  });
});

describe("answers", () => {
  it("name the account, the client and a ray", async () => {
    const { read } = await limitedShop({ accountID: 83_050 });
    const { headers } = await read("/API/V3/Account/83050/Item.json");
    expect(headers["x-ls-acct-id"]).toBe("83050");
    expect(headers["x-ls-oauth-client-id"]).toMatch(/^\d+$/);
    expect(headers["cf-ray"]).toMatch(/^[0-9a-f]{16}-YUL$/);
  });

  it("have no Retry-After and no limit type when they are let through [limit.retry-after]", async () => {
    const { read } = await limitedShop();
    const { headers } = await read();
    expect(headers).not.toHaveProperty("retry-after");
    expect(headers).not.toHaveProperty("x-ls-api-ratelimit-type");
  });

  it("are never refused without rate limits", async () => {
    const { readMany } = await limitedShop({ rateLimits: false });
    for (const { status } of await readMany(200)) expect(status).toBe(200);
  });
});
