import { describe, expect, it } from "vitest";
import { send, useShop } from "./support.js";

const { shop } = useShop({ accessToken: "key-of-old" });

const asking = (Authorization: string) => send(shop(), "GET", "/API/Account.json", { headers: { Authorization } });
const basic = (text: string) => `Basic ${Buffer.from(text).toString("base64")}`;

describe("the words of old clients", () => {
  it.each(["Bearer key-of-old", "OAuth key-of-old", "oauth key-of-old"])(
    "let a token in: %s [error.old-words]",
    async (header) => {
      expect((await asking(header)).status).toBe(200);
    },
  );

  it("let a key in as the user, beside the word apikey [error.old-words]", async () => {
    expect((await asking(basic("key-of-old:apikey"))).status).toBe(200);
  });

  it("let it in as one client wrote it, with an empty user", async () => {
    expect((await asking(basic(":key-of-old:apikey"))).status).toBe(200);
  });

  it("let a granted token in the same way", async () => {
    const { accessToken } = shop().oauth.issue();
    expect((await asking(`OAuth ${accessToken}`)).status).toBe(200);
    expect((await asking(basic(`${accessToken}:apikey`))).status).toBe(200);
  });

  it.each(["a:b", "key-of-old:", "apikey:key-of-old", "wrong:apikey", ":"])(
    "refuse anything else in words of their own: %j",
    async (text) => {
      const { status, json, headers } = await asking(basic(text));
      expect(status).toBe(401);
      expect(json).toEqual({
        httpCode: "401",
        httpMessage: "Unauthorized",
        message: "Invalid username/password or API key.",
        errorClass: "BadAuthenticationRequestError",
      });
      expect(headers["www-authenticate"]).toBe('Basic realm="MerchantOS API"');
      expect(headers).not.toHaveProperty("x-ls-acct-id");
    },
  );
});
