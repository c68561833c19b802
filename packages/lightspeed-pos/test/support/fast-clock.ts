import { type Clock, systemClock } from "../../src/rate-limit/index.js";

/** A clock on which time passes many times as fast as on the machine's: a wait of a second takes a few milliseconds. */
export function fastClock(times: number): Clock {
  return {
    now: () => systemClock.now() * times,
    sleep: (ms, signal) => systemClock.sleep(ms / times, signal),
  };
}
