import { createSign, generateKeyPairSync } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CustomButtons, type CustomButtonsOptions } from "../../src/custom-buttons/index.js";
import { InvalidInputError, NetworkError, type SignatureError, UndecodableError } from "../../src/index.js";
import { serve } from "../support/canned-server.js";
import {
  behindAFragment,
  escapedAsForms,
  escapedAsRfc3986,
  expiry,
  publicKey,
  theDocumentedExample,
} from "./vectors.js";

const now = () => expiry * 1000 - 1;
const origin = "https://app.example.com";
const open = (options: Partial<CustomButtonsOptions> = {}) =>
  new CustomButtons({ origin, keys: [publicKey], now, ...options });
const signedBy = ({ address, signature }: typeof theDocumentedExample) => `${address}&signature=${signature}`;
const example = signedBy(theDocumentedExample);

async function faultOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => "none",
    (error: SignatureError) => error.fault ?? error.message,
  );
}

describe("a press", () => {
  test("says who pressed, and what is on the register", async () => {
    expect(await open().verify(example)).toEqual({
      type: "sale",
      accountID: 5,
      systemUserID: 4,
      employeeID: 1,
      saleID: 119,
      customerID: 0,
      shopID: 1,
      registerID: 1,
      returnURL: "https://us.lightspeedapp.com/register.php",
      expiresAt: new Date(expiry * 1000),
      parameters: expect.objectContaining({ kid: "key-1", alg: "RS256" }),
    });
  });

  test.each([
    ["escaped as forms are", signedBy(escapedAsForms)],
    ["escaped as RFC 3986 has it", signedBy(escapedAsRfc3986)],
    ["signed with a space as +, and asked for with %20", signedBy(escapedAsForms).replace("Gift+", "Gift%20")],
    ["signed with a tilde, and asked for with %7e", signedBy(escapedAsRfc3986).replace("~", "%7e")],
    ["behind a fragment", signedBy(behindAFragment)],
    ["with its parameters in another order", reordered(example)],
    ["with a scheme and host in capitals", example.replace("https://app.example.com", "HTTPS://APP.EXAMPLE.COM")],
    ["with the port that it has anyway", example.replace("example.com/", "example.com:443/")],
    ["with dots in its path", example.replace("/press", "/a/../press")],
    ["with escapes in small letters", example.replace("%3A%2F%2F", "%3a%2f%2f")],
  ])("holds %s", async (_what, url) => {
    expect(await open().verify(url)).toMatchObject({ accountID: 5, saleID: 119 });
  });

  test("is taken as a URL, as text, and as path and query", async () => {
    const { pathname, search } = new URL(example);
    for (const form of [new URL(example), example, `${pathname}${search}`]) {
      expect(await open().verify(form)).toMatchObject({ saleID: 119 });
    }
    await expect(open().verify("press?accountID=5")).rejects.toBeInstanceOf(InvalidInputError);
  });

  test("of a button that leads to somebody else's application is refused, though its signature holds", async () => {
    expect(await faultOf(open({ origin: "https://other.example.com" }).verify(example))).toBe("mismatch");
  });

  test.each(["app.example.com", "https://app.example.com/press", ""])(
    "is not looked at with the origin %j",
    (wrong) => {
      expect(() => open({ origin: wrong })).toThrow("origin must be an origin");
    },
  );
});

describe("an address is refused", () => {
  const without = (name: string) => example.replace(new RegExp(`([?&])${name}=[^&]*&?`), "$1");

  test.each<[string, string, string]>([
    ["of another host", example.replace("app.", "evil."), "mismatch"],
    ["of another scheme", example.replace("https:", "http:"), "mismatch"],
    ["of another path", example.replace("/press", "/other"), "mismatch"],
    ["for another account", example.replace("accountID=5", "accountID=6"), "mismatch"],
    ["with a parameter more", `${example}&admin=1`, "mismatch"],
    ["with a parameter twice", `${example}&accountID=6`, "incomplete"],
    ["whose end was put off", example.replace(`exp=${expiry}`, "exp=1733419999"), "mismatch"],
    ["without a signature", without("signature"), "incomplete"],
    ["without exp", without("exp"), "incomplete"],
    ["without kid", without("kid"), "incomplete"],
    ["without alg", without("alg"), "incomplete"],
    ["of no algorithm", example.replace("RS256", "none"), "algorithm"],
    ["of an algorithm with a shared secret", example.replace("RS256", "HS256"), "algorithm"],
    ["of a key that is not known", example.replace("key-1", "key-2"), "unknown_key"],
    ["with a signature that is none", example.replace(/signature=.*/, "signature=*"), "mismatch"],
    ["with an end that is no time", example.replace(`exp=${expiry}`, "exp=never"), "incomplete"],
  ])("%s", async (_what, url, fault) => {
    expect(await faultOf(open().verify(url))).toBe(fault);
  });

  test("once it has expired, to the second", async () => {
    expect(await faultOf(open({ now: () => expiry * 1000 }).verify(example))).toBe("expired");
  });

  test("with an error that tells nothing of what the address holds", async () => {
    const error: Error = await open()
      .verify(`${example}&note=Jane`)
      .catch((caught) => caught);
    expect(error.message).not.toMatch(/Jane|signature=|example\.com/);
    expect(error).toMatchObject({ code: "signature_invalid", name: "SignatureError" });
  });
});

describe("the public keys", () => {
  const answer = { body: { keys: [publicKey] } };

  test("are fetched once, however many ask at once", async () => {
    const server = await serve(answer);
    const buttons = open({ keys: undefined, keySetUrl: `${server.url}/.well-known/jwks` });
    await Promise.all([1, 2, 3].map(() => buttons.verify(example)));
    await buttons.verify(example);
    expect(server.requests.map(({ url }) => url)).toEqual(["/.well-known/jwks"]);
  });

  test("are fetched again for a key that is new, but not for every name that is made up", async () => {
    const server = await serve({ body: { keys: [{ ...publicKey, kid: "old" }] } }, answer);
    let time = now() - 120_000;
    const buttons = open({ keys: undefined, keySetUrl: server.url, now: () => time });
    expect(await faultOf(buttons.verify(example))).toBe("unknown_key");
    expect(await faultOf(buttons.verify(example))).toBe("unknown_key");
    expect(server.requests).toHaveLength(1);
    time += 60_000;
    expect(await buttons.verify(example)).toMatchObject({ saleID: 119 });
    expect(server.requests).toHaveLength(2);
  });

  test.each([
    ["503", { status: 503 }],
    ["HTML", { text: "<html>" }],
    ["no keys", { body: { keys: [] } }],
  ])("that come as %s are an error of their own, and the next press asks again", async (_what, first) => {
    const server = await serve(first, answer);
    const buttons = open({ keys: undefined, keySetUrl: server.url });
    await expect(buttons.verify(example)).rejects.toBeInstanceOf(UndecodableError);
    expect(await buttons.verify(example)).toMatchObject({ saleID: 119 });
  });

  test("that cannot be reached are an error of the network", async () => {
    const fetch = () => Promise.reject(new TypeError("fetch failed"));
    await expect(open({ keys: undefined, fetch }).verify(example)).rejects.toBeInstanceOf(NetworkError);
  });

  test("are not asked for what is refused without them", async () => {
    const fetch = () => expect.unreachable("nothing should be fetched");
    expect(await faultOf(open({ keys: undefined, fetch }).verify(example.replace("RS256", "none")))).toBe("algorithm");
  });
});

describe("laws", () => {
  const pair = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const { n = "", e = "" } = pair.publicKey.export({ format: "jwk" });
  const buttons = open({ keys: [{ kid: "key", n, e }] });

  /** Signs as the vendor's demo does: sorted, and escaped as forms are. */
  function signed(parameters: Readonly<Record<string, string>>): string {
    const all = Object.entries({ ...parameters, alg: "RS256", exp: String(expiry), kid: "key" });
    all.sort(([a], [b]) => (a < b ? -1 : 1));
    const address = `https://app.example.com/press?${new URLSearchParams(all).toString().replaceAll("*", "%2A")}`;
    return `${address}&signature=${createSign("RSA-SHA256").update(address).sign(pair.privateKey, "base64url")}`;
  }

  const own = ["alg", "exp", "kid", "signature"];
  const names = fc.stringMatching(/^[a-z][A-Za-z0-9_]{0,8}$/).filter((name) => !own.includes(name));
  const parameters = fc.dictionary(names, fc.string({ unit: "grapheme", maxLength: 12 }), { maxKeys: 6 });

  test("what is signed as forms are holds, and its parameters come back", async () => {
    await fc.assert(
      fc.asyncProperty(parameters, async (given) => {
        expect((await buttons.verify(signed(given))).parameters).toMatchObject(given);
      }),
    );
  });

  test("an address with any one sign changed is refused, or means the same", async () => {
    const url = signed({ accountID: "5", saleID: "119", label: "a b~c/é" });
    const { signature: _, ...original } = (await buttons.verify(url)).parameters;
    const change = fc.record({ at: fc.nat(url.length - 1), sign: fc.stringMatching(/^[ -~]$/) });
    await fc.assert(
      fc.asyncProperty(change, async ({ at, sign }) => {
        const changed = `${url.slice(0, at)}${sign}${url.slice(at + 1)}`;
        const press = await buttons.verify(changed).catch(() => undefined);
        if (!press) return;
        const { signature: __, ...rest } = press.parameters;
        expect(rest).toEqual(original);
      }),
      { numRuns: 400 },
    );
  });
});

function reordered(url: string): string {
  const [page = "", query = ""] = url.split("?");
  return `${page}?${query.split("&").reverse().join("&")}`;
}
