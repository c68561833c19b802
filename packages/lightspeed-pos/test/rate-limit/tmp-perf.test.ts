import { test } from "vitest";
import { VirtualClock } from "../../../../test-support/virtual-clock.js";
import { Limiter, memoryStore } from "../../src/rate-limit/index.js";
test("perf", async () => {
  for (const [n, workers] of [[1000, 1000], [5000, 50], [20000, 50], [5000, 5000]] as const) {
    const clock = new VirtualClock(); const limiter = new Limiter({ clock, store: memoryStore(clock), key: "a" });
    const h = { level: 1, size: 1e6, dripRate: 1e6, burstCount: 1, burstLimit: 1e6 };
    let left = n; const t = performance.now();
    await Promise.all(Array.from({ length: workers }, async () => { while (left-- > 0) { const r = await limiter.acquire(1); await clock.sleep(5 + (left % 7)); r.answered(h); } }));
    console.log(n, workers, (performance.now() - t).toFixed(0), "ms", clock.now());
  }
}, 100000);
