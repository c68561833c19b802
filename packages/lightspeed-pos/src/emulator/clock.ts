/** Time as the emulator sees it: its bucket, its timestamps and its latency go by it. */
export interface EmulatorClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Waits; without it latency is waited for in real time. */
  sleep?(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: EmulatorClock = { now: () => Date.now() };

/** Waits on the clock; ends early, without an error, when `signal` aborts. */
export async function wait(clock: EmulatorClock, milliseconds: number, signal: AbortSignal): Promise<void> {
  if (clock.sleep === undefined) return waitInRealTime(milliseconds, signal);
  await clock.sleep(milliseconds, signal).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}

function waitInRealTime(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener("abort", end);
  });
}
