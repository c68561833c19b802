// A program that is in the middle of something when Ctrl-C comes. It aborts, says what each call ended with, and ends
// by itself: there is no process.exit() here. Arguments: the package's URL, the API's, and what to do.
const [, , entry = "", baseUrl = "", deed = ""] = process.argv;
const { Lightspeed } = await import(entry);

const stop = new AbortController();
process.once("SIGINT", () => stop.abort(new Error("Ctrl-C")));
const { signal } = stop;

const lightspeed = new Lightspeed({ baseUrl, accessToken: "emulated-access-token", maxRetries: 20, random: () => 1 });
const account = lightspeed.account(1);

/** @type {Record<string, () => Promise<unknown>[]>} */
const deeds = {
  /** Does its work and is not interrupted. */
  nothing: () => [account.items.all({ signal })],
  reads: () => Array.from({ length: 5 }, (_, index) => account.request("GET", `Item/${index + 1}`, { signal })),
  walk: () => [account.items.all({ pageSize: 1, signal })],
  find: () => [account.items.find(1, { signal })],
  create: () => [account.items.create({ description: "x" }, { signal })],
  once: () => [account.sales.createOnce("A-1", { employeeID: 1, registerID: 1, shopID: 1 }, { signal })],
};

const results = await Promise.allSettled(deeds[deed]?.() ?? []);
console.log(JSON.stringify(results.map((one) => (one.status === "fulfilled" ? "done" : one.reason.code))));
