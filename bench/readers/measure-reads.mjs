/**
 * Reads what the command line names, all of it at the same time, and prints as JSON what came and what it took.
 *
 * @param {(server: { url: string, accountID: number, accessToken: string }) =>
 *   Record<string, (load: readonly string[]) => Promise<number>>} makeReaders How many rows of a resource come.
 */
export async function measureReads(makeReaders) {
  const [server = "", loads = ""] = process.argv.slice(2);
  const readers = makeReaders(JSON.parse(server));
  /** @type {Record<string, readonly string[]>} */
  const wanted = JSON.parse(loads);
  const cpuBefore = process.cpuUsage();
  const before = performance.now();
  const reads = Object.entries(wanted).map(async ([name, load]) => [name, await readers[name]?.(load)]);
  const rows = Object.fromEntries(await Promise.all(reads));
  const seconds = (performance.now() - before) / 1000;
  const { user, system } = process.cpuUsage(cpuBefore);
  const rssPeak = process.resourceUsage().maxRSS * 1024;
  console.log(JSON.stringify({ rows, seconds, cpuSeconds: (user + system) / 1e6, rssPeak }));
}
