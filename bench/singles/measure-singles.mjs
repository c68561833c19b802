/**
 * Reads many items at once, each by its id, and prints as JSON how many came.
 *
 * @param {(server: { url: string, accountID: number, accessToken: string }) =>
 *   (itemID: number) => Promise<boolean>} makeReader Whether the item came.
 */
export async function measureSingles(makeReader) {
  const [server = "", records = ""] = process.argv.slice(2);
  const read = makeReader(JSON.parse(server));
  const before = performance.now();
  const reads = Array.from({ length: Number(records) }, (_, index) => read(index + 1));
  const results = await Promise.allSettled(reads);
  const seconds = (performance.now() - before) / 1000;
  const received = results.filter((result) => result.status === "fulfilled" && result.value).length;
  const failed = results.filter(({ status }) => status === "rejected").length;
  console.log(JSON.stringify({ received, failed, seconds }));
}
