import { expect, test } from "vitest";
import { useShop } from "../support/shop.js";

const shop = useShop({ items: 3, sales: 0, customers: 1 });

test("the first write of a client sends its input as it was at the call", async () => {
  const { account } = shop();
  const input = { description: "before" };
  const creating = account.items.create(input);
  input.description = "after";
  expect((await creating).description).toBe("before");
});

test("so does it with what is nested in its input", async () => {
  const { account } = shop();
  const address = { address: "before@example.com", useType: "Primary" };
  const creating = account.customers.create({ lastName: "x", Contact: { Emails: [address] } });
  address.address = "after@example.com";
  const { customerID } = await creating;
  const { Contact } = await account.customers.find(customerID, { load: ["Contact"] });
  expect(Contact?.Emails).toEqual([{ address: "before@example.com", useType: "Primary" }]);
});

test("two first writes at once send each its own", async () => {
  const { account } = shop();
  const made = await Promise.all(["a", "b"].map((description) => account.items.create({ description })));
  expect(made.map(({ description }) => description)).toEqual(["a", "b"]);
});

test("a write that cannot be sent says so with the file that asked for it in its stack", async () => {
  const { account, sent } = shop();
  const failure = await create().catch((error: Error) => error);
  expect(failure).toMatchObject({ code: "invalid_input", stack: expect.stringContaining("later.test.ts") });
  expect(sent()).toEqual([]);

  async function create() {
    return await account.items.create({ description: 5 as never });
  }
});
