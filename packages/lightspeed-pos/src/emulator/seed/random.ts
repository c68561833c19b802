/** A repeatable source of chance: the same seed and topic give the same numbers on every machine. */
export interface Random {
  /** A fraction from 0 up to, not including, 1. */
  fraction(): number;
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number;
  /** A whole number from `low` to `high`, both possible. */
  between(low: number, high: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
}

/**
 * Starts a repeatable source of chance.
 *
 * ```ts
 * const random = seededRandom(1, "catalog");
 * random.pick(["Red", "Blue"]);
 * ```
 *
 * Each topic is a stream of its own: asking for more sales leaves the items as they were.
 */
export function seededRandom(seed: number, topic = ""): Random {
  const next = smallFastCounter(seedWords(`${seed}/${topic}`));
  const fraction = () => next() / 2 ** 32;
  const below = (limit: number) => Math.floor(fraction() * limit);
  return {
    fraction,
    below,
    between: (low, high) => low + below(high - low + 1),
    chance: (probability) => fraction() < probability,
    pick: <T>(list: readonly T[]) => list[below(list.length)] as T,
  };
}

/** sfc32 of the PractRand suite: 128 bits of state, whole-number steps only, so that every engine agrees. */
function smallFastCounter([first, second, third]: readonly [number, number, number]): () => number {
  let a = first;
  let b = second;
  let c = third;
  let counter = 1;
  const next = () => {
    const result = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    return result >>> 0;
  };
  // Twelve steps mix the seed into the whole state, as the suite's author advises.
  for (let step = 0; step < 12; step += 1) next();
  return next;
}

/** Three words out of a text, by FNV-1a with a different start for each. */
function seedWords(text: string): readonly [number, number, number] {
  const word = (start: number) => {
    let hash = start;
    for (let index = 0; index < text.length; index += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    }
    return hash | 0;
  };
  return [word(0x811c9dc5), word(0x9e3779b9), word(0x2545f491)];
}
