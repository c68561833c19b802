/** Time, as everything that waits sees it; tests bring their own. */
export interface Clock {
  /** Milliseconds since some fixed moment; never goes back. */
  now(): number;
  /** Resolves after `ms` milliseconds, or rejects with the signal's reason as soon as it aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The machine's clock. A sleep that was aborted leaves no timer and no listener behind. */
export const systemClock: Clock = {
  now: () => performance.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const onAbort = () => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener("abort", onAbort);
        resolve();
      }, timerDelay(ms));
      signal?.addEventListener("abort", onAbort, { once: true });
    }),
};

// Timers hold 31 bits of milliseconds (24.8 days); a longer one would fire at once.
const longestTimer = 2 ** 31 - 1;

// Timers cut fractions off, and would then fire early.
function timerDelay(ms: number): number {
  return Math.min(Math.ceil(ms), longestTimer);
}
