import { hold } from "./bucket.js";
import { holdPlaces } from "./burst.js";
import type { Others } from "./plan.js";
import { contendersBut, isDead, seen, withWish } from "./processes.js";
import { lost, type RateState, type Wish } from "./rate-state.js";
import { afterTurn, type Contender, nextOf } from "./turns.js";

/** Those whom a process shares the bucket with, as the state names them. */
export function othersThan(me: string): Others {
  return {
    before: (state, wish, now) => before(state, me, wish, now),
    served: (state, wish, now) => served(state, me, wish, now),
    waits: (state, wish, wait, now) => waits(state, me, wish, wait, now),
  };
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
function before(state: RateState, me: string, wish: Wish, now: number): RateState {
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
