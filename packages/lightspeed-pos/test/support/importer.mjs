// A program that imports rows and is killed in the middle, again and again. It goes on from its journal, and ends by
// printing what became of each row. Arguments: the package's URL, that of its entry for Node, the API's, the journal's
// path, what to import, and how many.
const [, , entry = "", nodeEntry = "", baseUrl = "", path = "", what = "items", count = "0"] = process.argv;
const { Lightspeed } = await import(entry);
const { fileJournal } = await import(nodeEntry);

// Twenty times as fast: the two seconds that a lost create gets to settle are a tenth of one.
const clock = {
  now: () => performance.now() * 20,
  sleep: (/** @type {number} */ ms, /** @type {AbortSignal | undefined} */ signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, Math.min(ms / 20, 2 ** 30));
      const onAbort = () => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      signal?.addEventListener("abort", onAbort, { once: true });
    }),
};
const account = new Lightspeed({ baseUrl, accessToken: "emulated-access-token", clock, timeout: 600_000 }).account(1);

/** @type {Record<string, (name: string) => object>} */
const forms = {
  items: (name) => ({ description: name }),
  sales: (name) => ({
    employeeID: 1,
    registerID: 1,
    shopID: 1,
    referenceNumber: name,
    referenceNumberSource: "import",
  }),
};

function* rows() {
  for (let row = 0; row < Number(count); row++) yield forms[what]?.(`Row ${row}`);
}

const outcomes = await account[what].createMany(rows(), { journal: fileJournal(path), atOnce: 8 });
console.log(JSON.stringify(Array.from(outcomes, (/** @type {{ status: string }} */ { status }) => status)));
