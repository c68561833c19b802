import { hold } from "./bucket.js";
import { holdPlaces } from "./burst.js";
import { contendersBut, isDead, seen, withWish } from "./processes.js";
import { lookupWait, lost, type RateState, sent, type Wish, waitFor } from "./rate-state.js";
import { afterTurn, type Contender, nextOf } from "./turns.js";

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
  const { me, wishes, waiting, newID, now } = options;
  const admitted: (readonly [T, string])[] = [];
  let state = before;
  let heldBack = Number.POSITIVE_INFINITY;
  for (const wish of wishes) {
    // The limit of their own keeps lookups waiting, but nobody behind them.
    const own = wish.isLookup ? lookupWait(state, now) : 0;
    heldBack = own > 0 ? Math.min(heldBack, own) : heldBack;
    if (own > 0) continue;
    const wait = waitFor(withTurnsBefore(state, me, wish, now), wish, now, waiting - admitted.length);
    if (wait > 0)
      return {
        state: waits(state, me, { ...wish, requests: waiting - admitted.length }, wait, now),
        admitted,
        wait: Math.min(wait, heldBack),
      };
    const id = `${me}/${newID()}`;
    state = sent(served(state, me, wish, now), id, wish, now);
    admitted.push([wish, id]);
  }
  return { state: waits(state, me, undefined, 0, now), admitted, wait: heldBack };
}

/** The state as a process finds it: it is alive, and what the dead held on their way will not be answered. */
export function present(state: RateState, me: string, now: number): RateState {
  const processes = seen(state.processes, me, now);
  const orphans = state.bucket.open.filter(({ id, lostAt }) => {
    const [holder = ""] = id.split("/");
    return lostAt === undefined && isDead(processes, holder, now);
  });
  return orphans.reduce((so, { id }) => lost(so, id, now), { ...state, processes });
}

// Whoever has its turn before gets the room that it waits for, even if we happened to look first. One who has many
// requests may have several turns.
function withTurnsBefore(state: RateState, me: string, wish: Wish, now: number): RateState {
  let others = contendersBut(state.processes, me, now);
  if (others.length === 0) return state;
  const mine: Contender & { readonly requests?: number } = { ...wish, name: me };
  let { turns, bucket, burst } = state;
  for (;;) {
    const left = byName([...others, mine]);
    const next = nextOf(turns, left);
    if (!next || next === mine) return { ...state, bucket, burst };
    turns = afterTurn(turns, next, left);
    others = others
      .map((one) => (one === next ? { ...one, requests: one.requests - 1 } : one))
      .filter(({ requests }) => requests > 0);
    bucket = hold(bucket, next.cost, now);
    burst = holdPlaces(burst, 1, now);
  }
}

// Where two have the same right, all must agree on who it is.
function byName<T extends Contender>(contenders: readonly T[]): readonly T[] {
  return [...contenders].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function served(state: RateState, me: string, wish: Wish, now: number): RateState {
  const mine: Contender = { ...wish, name: me };
  const turns = afterTurn(state.turns, mine, [...contendersBut(state.processes, me, now), mine]);
  return { ...state, turns };
}

function waits(
  state: RateState,
  me: string,
  wish: (Wish & { readonly requests: number }) | undefined,
  wait: number,
  now: number,
): RateState {
  // Where only an answer can tell, its turn is whenever that comes.
  const until = now + (Number.isFinite(wait) ? wait : 0);
  const waiting = wish && { lane: wish.lane, cost: wish.cost, requests: wish.requests, until };
  return { ...state, processes: withWish(state.processes, me, waiting, now) };
}
