import { lookupWait, type RateState, sent, type Wish, waitFor } from "./rate-state.js";

/** What sharing the bucket with other processes does to the state. */
export interface Others {
  /** As a wish finds it, once those whose turn is before have what they wait for. */
  before(state: RateState, wish: Wish, now: number): RateState;
  /** Once a wish had its turn. */
  served(state: RateState, wish: Wish, now: number): RateState;
  /** While a wish waits, with so many requests, for so many milliseconds; without one, nobody here waits. */
  waits(
    state: RateState,
    wish: (Wish & { readonly requests: number }) | undefined,
    wait: number,
    now: number,
  ): RateState;
}

/** There are none: what a client that is alone has. */
export const nobody: Others = { before: same, served: same, waits: same };

function same(state: RateState): RateState {
  return state;
}

/** What can be done now. */
export interface Plan<T> {
  readonly state: RateState;
  /** Those who go, each with the name of its request. */
  readonly admitted: readonly (readonly [wish: T, id: string])[];
  /** Milliseconds until it is worth looking again; `Infinity` where only an answer can tell. */
  readonly wait: number;
}

export interface PlanOptions<T> {
  /** The name of this process. */
  readonly me: string;
  readonly others: Others;
  /** In the order in which they are to go. */
  readonly wishes: Iterable<T>;
  /** How many wishes there are. */
  readonly waiting: number;
  /** Names a request. */
  readonly newID: () => string;
  readonly now: number;
}

/** Lets as many requests go as surely are not refused, by their order and among processes by turns. */
export function plan<T extends Wish>(before: RateState, options: PlanOptions<T>): Plan<T> {
  const { me, others, wishes, waiting, newID, now } = options;
  const admitted: (readonly [T, string])[] = [];
  let state = before;
  let heldBack = Number.POSITIVE_INFINITY;
  for (const wish of wishes) {
    // The limit of their own keeps lookups waiting, but nobody behind them.
    const own = wish.isLookup ? lookupWait(state, now) : 0;
    heldBack = own > 0 ? Math.min(heldBack, own) : heldBack;
    if (own > 0) continue;
    const wait = waitFor(others.before(state, wish, now), wish, now, waiting - admitted.length);
    if (wait > 0)
      return {
        state: others.waits(state, { ...wish, requests: waiting - admitted.length }, wait, now),
        admitted,
        wait: Math.min(wait, heldBack),
      };
    const id = `${me}/${newID()}`;
    state = sent(others.served(state, wish, now), id, wish, now);
    admitted.push([wish, id]);
  }
  return { state: others.waits(state, undefined, 0, now), admitted, wait: heldBack };
}
