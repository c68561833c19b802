/** How many items lie between two looks at the heap. */
const heapInterval = 10_000;

/**
 * Walks over a server's items, once or several times, and prints as JSON what each walk took.
 *
 * Under `--expose-gc` it looks at the heap as well, after a collection each time.
 *
 * @param {(server: { url: string, accountID: number, accessToken: string },
 *   onItem: (item: unknown) => void) => Promise<void>} walk
 */
export async function measureWalk(walk) {
  const [server = "", count = "1"] = process.argv.slice(2);
  let heapPeak = 0;
  const walks = [];
  while (walks.length < Number(count)) {
    let items = 0;
    const cpuBefore = process.cpuUsage();
    const before = performance.now();
    await walk(JSON.parse(server), () => {
      items += 1;
      if (items % heapInterval === 0) heapPeak = Math.max(heapPeak, heapInUse());
    });
    const seconds = (performance.now() - before) / 1000;
    const { user, system } = process.cpuUsage(cpuBefore);
    walks.push({ items, seconds, cpuSeconds: (user + system) / 1e6 });
  }
  const rssPeak = process.resourceUsage().maxRSS * 1024;
  console.log(JSON.stringify({ walks, heapPeak, rssPeak }));
}

function heapInUse() {
  if (globalThis.gc === undefined) return 0;
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}
