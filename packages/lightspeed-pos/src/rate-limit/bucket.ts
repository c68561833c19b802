import type { RateHeaders } from "./headers.js";

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
}

interface OpenRequest {
  readonly id: string;
  readonly cost: number;
  /** The highest bound since it was sent: a level above it was filled by somebody else. */
  readonly highest: number;
  /** Drips of requests answered meanwhile: the server may have added them after it took the level of this one. */
  readonly overtaken: number;
  /** When its answer was given up, in milliseconds. */
  readonly lostAt?: number | undefined;
}

/** Before the first answer. One drip a second is the slowest there is (documented: changelog 2026.03.17). */
export const unknownBucket: Bucket = { dripRate: 1, settled: 0, at: 0, open: [] };

/** No bucket is smaller: that of a shop with one register (documented: changelog 2026.03.17). */
const smallestSize = 90;

/** How long after its answer was given up a request may still reach the server, in milliseconds (assumed). */
export const lostLinger = 1000;

/** The most that the server's level can be, everything on its way included. */
export function levelOf(bucket: Bucket, now: number): number {
  const { settled, open } = leaked(bucket, now);
  return settled + sum(open);
}

/** Requests sent and neither answered nor given up. */
export function inFlightOf(bucket: Bucket): number {
  return bucket.open.filter(isAwaited).length;
}

// Levels are sums of fractions; without it a wait may end a rounding error too early, again and again.
const tolerance = 1e-6;

/**
 * Milliseconds until a request of this cost fits; `Infinity` where only an answer can tell.
 *
 * The server admits while its level is below the size, so it never refuses what fits whole, in whatever order requests
 * reach it. A request that costs more than the bucket holds waits for an empty one. Before the first answer a single
 * request goes ahead, to learn.
 */
export function bucketWait(bucket: Bucket, cost: number, now: number): number {
  const { size = smallestSize, dripRate, settled, open } = leaked(bucket, now);
  if (bucket.size === undefined && open.some(isAwaited)) return Number.POSITIVE_INFINITY;
  const reserved = sum(open) + Math.min(cost, size);
  const excess = settled + reserved - size;
  if (excess <= tolerance) return 0;
  if (reserved <= size + tolerance) return (excess / dripRate) * 1000;
  return Math.min(...open.map((request) => lingersUntil(request) - now));
}

/** The bucket once a request was sent. */
export function fill(bucket: Bucket, id: string, cost: number, now: number): Bucket {
  const current = leaked(bucket, now);
  return raised({ ...current, open: [...current.open, { id, cost, highest: 0, overtaken: 0 }] });
}

/** The bucket once a request was answered. */
export function learnFromAnswer(bucket: Bucket, id: string, headers: RateHeaders, now: number): Bucket {
  const before = leaked(bucket, now);
  const request = before.open.find((one) => one.id === id);
  if (!request) return before;
  const charged = headers.cost ?? request.cost;
  const after = learnSize(settle(before, request, charged), headers);
  if (headers.level === undefined) return after;
  const reported = headers.level + request.overtaken;
  const isForeign = headers.level > request.highest + charged - request.cost + tolerance;
  return isForeign ? raised({ ...after, settled: reported }) : { ...after, settled: Math.min(after.settled, reported) };
}

/** The bucket once a request was refused: the server added nothing, and its level is what it says. */
export function learnFromRefusal(bucket: Bucket, id: string, headers: RateHeaders, now: number): Bucket {
  const before = leaked(bucket, now);
  const request = before.open.find((one) => one.id === id);
  if (!request) return before;
  const after = learnSize(remove(before, id), headers);
  const full = headers.refusedBy === "bucket" ? (after.size ?? 0) : 0;
  const settled = headers.level === undefined ? Math.max(after.settled, full) : headers.level + request.overtaken;
  return raised({ ...after, settled });
}

/** The bucket once an answer was given up: its cost stays, and for a while does not leak. */
export function lose(bucket: Bucket, id: string, now: number): Bucket {
  const open = bucket.open.map((request) => (request.id === id ? { ...request, lostAt: now } : request));
  return { ...bucket, open };
}

/** The bucket without a request that was not sent after all. */
export function remove(bucket: Bucket, id: string): Bucket {
  return { ...bucket, open: bucket.open.filter((request) => request.id !== id) };
}

// Given-up requests settle in the order of time, so that each leaks from its own moment on.
function leaked(bucket: Bucket, now: number): Bucket {
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

function settle(bucket: Bucket, { id }: OpenRequest, charged: number): Bucket {
  const open = remove(bucket, id).open.map((one) => ({ ...one, overtaken: one.overtaken + charged }));
  return { ...bucket, settled: bucket.settled + charged, open };
}

function raised(bucket: Bucket): Bucket {
  const bound = bucket.settled + sum(bucket.open);
  return { ...bucket, open: bucket.open.map((one) => ({ ...one, highest: Math.max(one.highest, bound) })) };
}

function learnSize(bucket: Bucket, { size, dripRate }: RateHeaders): Bucket {
  return { ...bucket, size: size ?? bucket.size, dripRate: dripRate ?? bucket.dripRate };
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
