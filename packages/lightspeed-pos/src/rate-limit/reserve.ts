/**
 * Room that is left for what others put into the same bucket, or the same window, by what they were seen to put in at
 * once.
 *
 * It fades while nobody is seen. In a bucket it costs waiting once, when it is set aside, and no drips afterwards.
 */
export interface Reserve {
  /** Or places. */
  readonly drips: number;
  /** When it was that much, in milliseconds. */
  readonly at: number;
}

const halfLife = 10 * 60_000;

/** Less than this is nothing: clocks that drift apart make some of it, and no request costs so little. */
export const smallestSurprise = 0.2;

// More would take too much of the bucket from ourselves for what may have been a single event.
const largestPart = 1 / 3;

// What comes at random comes thicker than seen so far, sooner or later.
const caution = 2;

/** Drips to leave free now. */
export function reserveAt(reserve: Reserve | undefined, now: number): number {
  if (!reserve) return 0;
  const drips = reserve.drips * 0.5 ** (Math.max(0, now - reserve.at) / halfLife);
  return drips < smallestSurprise / 2 ? 0 : drips;
}

/** The reserve once the bucket held more than it could without others. */
export function surprised(reserve: Reserve | undefined, drips: number, size: number, now: number): Reserve | undefined {
  if (drips < smallestSurprise) return reserve;
  return { drips: Math.min(size * largestPart, Math.max(drips * caution, reserveAt(reserve, now))), at: now };
}
