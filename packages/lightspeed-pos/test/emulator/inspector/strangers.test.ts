import { describe, expect, test } from "vitest";
import { send, useShop } from "../support.js";

const inventory = useShop({ items: 1 });

/** Sends what a browser sends for a page of some site; `host` is the name that the address had. */
async function from(method: string, path: string, headers: Record<string, string>, body?: unknown) {
  const answer = await send(inventory.shop(), method, path, { body, headers: { Authorization: "", ...headers } });
  return { status: answer.status, allowed: answer.headers["access-control-allow-origin"], error: answer.text };
}

const port = () => new URL(inventory.shop().url).port;
const drop = { fault: "drop" };

describe("a page of another site", () => {
  test.each(["https://elsewhere.example", "http://localhost:3000", "null"])(
    "at %s cannot start chaos",
    async (Origin) => {
      const answer = await from("POST", "/__emulator/chaos", { Origin, "Content-Type": "text/plain" }, drop);
      expect([answer.status, answer.allowed]).toEqual([403, undefined]);
      expect(inventory.shop().chaos.rules).toEqual([]);
    },
  );

  test.each([
    "/__emulator/requests",
    "/__emulator/snapshot",
    "/__emulator/inspector/live",
    "/__emulator/inspector/main.js",
  ])("cannot load %s, not even as a script", async (path) => {
    const sent = { "Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "no-cors" };
    const { status, error } = await from("GET", path, sent);
    expect([status, error]).toEqual([403, expect.stringContaining("a site elsewhere asked for it")]);
  });

  test("is not asked to be allowed what it wants to know beforehand", async () => {
    const asked = { Origin: "https://elsewhere.example", "Access-Control-Request-Method": "DELETE" };
    expect(await from("OPTIONS", "/__emulator/chaos", asked)).toMatchObject({ status: 403, allowed: undefined });
  });

  test("may link to the page", async () => {
    const sent = { Accept: "text/html", "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate" };
    expect((await from("GET", "/", sent)).status).toBe(200);
  });

  test.each(["/", "/__emulator/requests", "/__emulator/inspector/live"])(
    "whose name was made to lead to this machine finds nothing at %s",
    async (path) => {
      const { status, error } = await from("GET", path, { Accept: "text/html", Host: `rebound.example:${port()}` });
      expect([status, error]).toEqual([403, expect.stringContaining("The host rebound.example is not known")]);
    },
  );
});

describe("the page itself", () => {
  test.each(["127.0.0.1", "localhost", "[::1]", "emulator", "shop.localhost", "host.docker.internal"])(
    "works under the name %s",
    async (name) => {
      const host = `${name}:${port()}`;
      const sent = { Host: host, Origin: `http://${host}`, "Sec-Fetch-Site": "same-origin" };
      expect((await from("POST", "/__emulator/chaos", sent, drop)).status).toBe(200);
      expect((await from("GET", "/", { Host: host, Accept: "text/html", "Sec-Fetch-Site": "none" })).status).toBe(200);
    },
  );
});

test("a program, which sends none of this, can do all that it could", async () => {
  expect((await from("POST", "/__emulator/chaos", {}, drop)).status).toBe(200);
  expect((await from("POST", "/__emulator/clock", {}, { advance: 1000 })).status).toBe(200);
  expect((await from("DELETE", "/__emulator/chaos", {})).status).toBe(200);
});
