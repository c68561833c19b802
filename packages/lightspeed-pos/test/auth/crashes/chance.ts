/** A repeatable source of chance. */
export interface Chance {
  /** From 0 to below 1. */
  fraction(): number;
  /** A whole number from `low` to `high`. */
  between(low: number, high: number): number;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** True with this probability. */
  chance(probability: number): boolean;
}

/** The same seed gives the same numbers: mulberry32, which is enough to choose where to crash. */
export function seeded(seed: number): Chance {
  let state = seed >>> 0;
  const fraction = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    fraction,
    between: (low, high) => low + Math.floor(fraction() * (high - low + 1)),
    pick: <T>(list: readonly T[]) => list[Math.floor(fraction() * list.length)] as T,
    chance: (probability) => fraction() < probability,
  };
}
