import type { Lane } from "../query/index.js";

/** Somebody whose next request waits. */
export interface Contender {
  readonly lane: Lane;
  /** Those of one name take one turn together. */
  readonly name: string;
  /** Drips of its next request. */
  readonly cost: number;
  /** It had its turn, but the server refused the request. */
  readonly isAgain?: boolean | undefined;
}

/** Who had how much: decides whose turn it is. Plain data, so that processes can share it. */
export interface Turns {
  /** Drips that a lane may take although a higher one waits. */
  readonly credit: Readonly<Partial<Record<Lane, number>>>;
  readonly lanes: Readonly<Partial<Record<Lane, LaneTurns>>>;
}

/** Start-time fair queueing: everybody's drips are counted from the same moment on, and the one with the least is next. */
interface LaneTurns {
  /** What those had who begin now. */
  readonly time: number;
  /** What each one had, where it is more than that. */
  readonly had: Readonly<Record<string, number>>;
}

export const noTurns: Turns = { credit: {}, lanes: {} };

/** From the highest down. */
export const lanesInOrder: readonly Lane[] = ["interactive", "sync", "backfill"];

/**
 * What a lane that waits gets of the drips that go to higher lanes. So that a backfill comes to its end, however slowly,
 * in a shop where somebody always clicks; a person hardly notices a tenth.
 */
const shareOfLowerLanes = 0.1;

// Tenths add up with a rounding error.
const tolerance = 1e-6;

// No request costs less (documented: Rate Limiting); something must be counted for each turn.
const leastCost = 1;

/** The one whose turn it is: the highest lane first, within a lane whoever had least, then whoever stands first. */
export function nextOf<T extends Contender>(turns: Turns, contenders: readonly T[]): T | undefined {
  const heads = lanesInOrder
    .map((lane) => nextInLane(turns.lanes[lane], lane, contenders))
    .filter((head) => head !== undefined);
  const [highest, ...lower] = heads;
  return lower.find((head) => (turns.credit[head.lane] ?? 0) >= head.cost - tolerance) ?? highest;
}

/** The turns once somebody's request went. */
export function afterTurn(turns: Turns, served: Contender, contenders: readonly Contender[]): Turns {
  if (served.isAgain) return turns;
  const lane = turns.lanes[served.lane];
  const had = { ...lane?.had, [served.name]: hadBy(lane, served) + Math.max(served.cost, leastCost) };
  // Who was served need not have been the next: time goes on only as far as the one who waits with the least.
  const waiting = contenders.filter((one) => one.lane === served.lane);
  const time = Math.min(...[served, ...waiting].map((one) => hadBy(lane, one)));
  const ahead = Object.fromEntries(Object.entries(had).filter(([, drips]) => drips > time));
  return {
    credit: creditAfter(turns.credit, served, contenders),
    lanes: { ...turns.lanes, [served.lane]: { time, had: ahead } },
  };
}

function nextInLane<T extends Contender>(
  turns: LaneTurns | undefined,
  lane: Lane,
  contenders: readonly T[],
): T | undefined {
  let next: T | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const contender of contenders) {
    if (contender.lane !== lane) continue;
    const had = contender.isAgain ? Number.NEGATIVE_INFINITY : hadBy(turns, contender);
    if (next && had >= least) continue;
    next = contender;
    least = had;
  }
  return next;
}

function hadBy(turns: LaneTurns | undefined, { name }: Contender): number {
  return Math.max(turns?.time ?? 0, turns?.had[name] ?? 0);
}

function creditAfter(credit: Turns["credit"], served: Contender, contenders: readonly Contender[]): Turns["credit"] {
  const isWaiting = (lane: Lane) => contenders.some((one) => one.lane === lane);
  const height = lanesInOrder.indexOf(served.lane);
  const passedOver = lanesInOrder.slice(height + 1).filter(isWaiting);
  const isAhead = lanesInOrder.slice(0, height).some(isWaiting);
  const changed: Partial<Record<Lane, number>> = { ...credit };
  for (const lane of passedOver) changed[lane] = (changed[lane] ?? 0) + served.cost * shareOfLowerLanes;
  if (isAhead) changed[served.lane] = Math.max(0, (changed[served.lane] ?? 0) - served.cost);
  return changed;
}
