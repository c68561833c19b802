import { type Reserve, reserveAt } from "./reserve.js";

/**
 * A leaky bucket as seen from outside: a bound that the server's level does not exceed, as long as nobody else fills
 * the same bucket.
 *
 * What was answered leaks. What is on its way does not: the server may add it at any moment until the answer is here.
 * Plain data, so that a store can keep it anywhere.
 */
export interface Bucket {
  /** Drips that it holds; unknown until an answer told. */
  readonly size?: number | undefined;
  /** Drips per second. */
  readonly dripRate: number;
  /** Drips of answered requests, not yet leaked by `at`. */
  readonly settled: number;
  /** When `settled` held, in milliseconds. */
  readonly at: number;
  /** Requests whose cost the server may still add. */
  readonly open: readonly OpenRequest[];
  /** When an answer told how full it is, in milliseconds. */
  readonly toldAt?: number | undefined;
  /** Until then a surprise is no sign of others: some of us, who could not say so, come back. In milliseconds. */
  readonly calmFrom?: number | undefined;
  /** Room to leave for others; absent where none were seen. */
  readonly reserve?: Reserve | undefined;
}

export interface OpenRequest {
  readonly id: string;
  readonly cost: number;
  /** In milliseconds. */
  readonly sentAt: number;
  /** The highest bound since it was sent: a level above it was filled by somebody else. */
  readonly highest: number;
  /** The bound when it was sent, and what we sent since: what a level has above it, others filled unseen. */
  readonly expected: number;
  /** Drips of requests answered meanwhile: the server may have added them after it took the level of this one. */
  readonly overtaken: number;
  /** When its answer was given up, in milliseconds. */
  readonly lostAt?: number | undefined;
}

/** Before the first answer. One drip a second is the slowest there is (documented: changelog 2026.03.17). */
export const unknownBucket: Bucket = { dripRate: 1, settled: 0, at: 0, open: [] };

/** No bucket is smaller: that of a shop with one register (documented: changelog 2026.03.17). */
const smallestSize = 90;

/** What an answer told holds for so long, in milliseconds: then others may have filled the bucket unseen. */
const freshness = 60_000;

/** How long after its answer was given up a request may still reach the server, in milliseconds (assumed). */
export const lostLinger = 1000;

/** Levels are sums of fractions; without it a wait may end a rounding error too early, again and again. */
export const tolerance = 1e-6;

/** The most that the server's level can be, everything on its way included. */
export function levelOf(bucket: Bucket, now: number): number {
  const { settled, open } = leaked(bucket, now);
  return settled + sum(open);
}

/** Requests sent and neither answered nor given up: all of them, or those of one process. */
export function inFlightOf({ open }: Bucket, process?: string): number {
  return open.filter((one) => isAwaited(one) && (process === undefined || one.id.startsWith(`${process}/`))).length;
}

// How far below its size the level must surely be for a request to be let in over it. Clocks that drift apart by a
// thousandth, and answers that take five seconds, make a ninth of this at the fastest drip of ten registers.
const marginBelowSize = 0.25;

/**
 * Milliseconds until a request of this cost can go; `Infinity` where only an answer can tell.
 *
 * The server admits while its level is below the size, so it never refuses what fits whole, in whatever order requests
 * reach it. It also admits one that ends above the size, if the others on their way leave room below it. That is used
 * where the caller agrees, as everybody then waits until it has leaked, and only while nobody else is seen in the
 * bucket: they would be refused. Before the first answer, and when the last one is long ago, a single request goes
 * ahead, to learn.
 */
export function bucketWait(bucket: Bucket, cost: number, now: number, mayExceed = false): number {
  const { size = smallestSize, dripRate, settled, open } = leaked(bucket, now);
  const isFresh = bucket.toldAt !== undefined && now < bucket.toldAt + freshness;
  if (!isFresh && open.some(isAwaited)) return Number.POSITIVE_INFINITY;
  const reserve = reserveAt(bucket.reserve, now);
  const room = size - reserve;
  const overlap = mayExceed && reserve === 0 && isFresh ? leastOf(open, cost) - marginBelowSize : 0;
  const reserved = Math.min(sum(open) + cost - Math.max(0, overlap), sum(open) + room);
  const excess = settled + reserved - room;
  if (excess <= tolerance) return 0;
  if (reserved <= room + tolerance) return (excess / dripRate) * 1000;
  return Math.min(...open.map((request) => lingersUntil(request) - now));
}

// Whichever of them comes last finds the others in the bucket, so the cheapest one has the least room.
function leastOf(open: readonly OpenRequest[], cost: number): number {
  return Math.min(cost, ...open.map((request) => request.cost));
}

/** The bucket once a request was sent. */
export function fill(bucket: Bucket, id: string, cost: number, now: number): Bucket {
  const current = leaked(bucket, now);
  const others = current.open.map((one) => ({ ...one, expected: one.expected + cost }));
  const expected = current.settled + sum(current.open) + cost;
  return raised({ ...current, open: [...others, { id, cost, sentAt: now, highest: 0, expected, overtaken: 0 }] });
}

/** The bucket once an answer was given up: its cost stays, and for a while does not leak. */
export function lose(bucket: Bucket, id: string, now: number): Bucket {
  const open = bucket.open.map((request) => (request.id === id ? { ...request, lostAt: now } : request));
  return { ...bucket, open };
}

/** The bucket with room taken for somebody else's request, as if that had been answered. */
export function hold(bucket: Bucket, cost: number, now: number): Bucket {
  const current = leaked(bucket, now);
  return { ...current, settled: current.settled + cost };
}

/** The bucket without a request that was not sent after all. */
export function remove(bucket: Bucket, id: string): Bucket {
  return { ...bucket, open: bucket.open.filter((request) => request.id !== id) };
}

/** The bucket of a later moment. Given-up requests settle in the order of time: each leaks from its own moment on. */
export function leaked(bucket: Bucket, now: number): Bucket {
  const due = bucket.open.filter((request) => lingersUntil(request) <= now);
  due.sort((a, b) => lingersUntil(a) - lingersUntil(b));
  const settled = due.reduce(
    (so, request) => settle(drained(so, lingersUntil(request)), request, request.cost),
    bucket,
  );
  return drained(settled, now);
}

function drained(bucket: Bucket, now: number): Bucket {
  const seconds = Math.max(0, now - bucket.at) / 1000;
  return { ...bucket, settled: Math.max(0, bucket.settled - seconds * bucket.dripRate), at: Math.max(now, bucket.at) };
}

/** The bucket once the server surely added a request. */
export function settle(bucket: Bucket, { id }: OpenRequest, charged: number): Bucket {
  const open = remove(bucket, id).open.map((one) => ({ ...one, overtaken: one.overtaken + charged }));
  return { ...bucket, settled: bucket.settled + charged, open };
}

/** The bucket once its bound rose: that is the highest for all who are on their way. */
export function raised(bucket: Bucket): Bucket {
  const bound = bucket.settled + sum(bucket.open);
  return { ...bucket, open: bucket.open.map((one) => ({ ...one, highest: Math.max(one.highest, bound) })) };
}

function isAwaited({ lostAt }: OpenRequest): boolean {
  return lostAt === undefined;
}

function lingersUntil({ lostAt }: OpenRequest): number {
  return lostAt === undefined ? Number.POSITIVE_INFINITY : lostAt + lostLinger;
}

function sum(open: readonly OpenRequest[]): number {
  return open.reduce((total, { cost }) => total + cost, 0);
}
