/** How many items lie between two looks at the heap. */
const heapInterval = 10_000;

/**
 * Times a walk over the server that the command line names, and prints the figures as JSON.
 *
 * Under `--expose-gc` the heap is looked at as well, after a collection each time.
 *
 * @param {(server: { url: string, accountID: number, accessToken: string },
 *   onItem: (item: unknown) => void) => Promise<void>} walk
 */
export async function measureWalk(walk) {
  const server = JSON.parse(process.argv[2] ?? "{}");
  let items = 0;
  let heapPeak = 0;
  const onItem = () => {
    items += 1;
    if (items % heapInterval === 0) heapPeak = Math.max(heapPeak, heapInUse());
  };
  const cpuBefore = process.cpuUsage();
  const before = performance.now();
  await walk(server, onItem);
  const seconds = (performance.now() - before) / 1000;
  const { user, system } = process.cpuUsage(cpuBefore);
  const rssPeak = process.resourceUsage().maxRSS * 1024;
  console.log(JSON.stringify({ items, seconds, cpuSeconds: (user + system) / 1e6, heapPeak, rssPeak }));
}

function heapInUse() {
  if (globalThis.gc === undefined) return 0;
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}
