import { lostLinger } from "./bucket.js";
import type { RateHeaders } from "./headers.js";

/**
 * The server's one-second windows as seen from outside. Where they begin is unknown, and so is when exactly a request
 * was counted: between its sending and its answer.
 *
 * So a request holds a place from its sending until a second after its answer. What an answer says of its window may
 * free places sooner. Plain data, so that a store can keep it anywhere.
 */
export interface Burst {
  /** Requests that a window takes; unknown until an answer told. */
  readonly limit?: number | undefined;
  /** Requests on their way. */
  readonly open: readonly OpenRequest[];
  /** Requests that are over, together by the millisecond in which they ended. */
  readonly ended: readonly EndedRequests[];
  /** Requests of others, seen in an answer's count. */
  readonly foreign?: Counted | undefined;
  /** What an answer said of its window, and when its request was sent. */
  readonly report?: (Counted & { readonly sentAt: number }) | undefined;
}

interface OpenRequest {
  readonly id: string;
  readonly sentAt: number;
}

interface Counted {
  readonly count: number;
  /** When their window is surely over. */
  readonly until: number;
}

interface EndedRequests extends Counted {
  /** The latest moment at which the server may have counted them. */
  readonly at: number;
}

export const unknownBurst: Burst = { open: [], ended: [] };

/** Milliseconds of the server's windows (documented: Rate Limiting). */
const windowLength = 1000;

// "A fraction" of the bucket; 20 of 90 in the documented sample. Assumed where no answer gives the limit.
const fractionOfBucket = 20 / 90;
const smallestLimit = 20;

/** The most requests that the window of this moment can hold. */
export function occupiedOf(burst: Burst, now: number): number {
  const own = heldFrom(burst, Number.NEGATIVE_INFINITY, now);
  return Math.min(own + alive(burst.foreign, now), reportedCount(burst, burst.report, now));
}

/** Milliseconds until the window surely has a place; `Infinity` where only an answer can tell. */
export function burstWait(burst: Burst, now: number): number {
  const { limit = smallestLimit } = burst;
  if (occupiedOf(burst, now) < limit) return 0;
  const ends = [...burst.ended.map(({ until }) => until), burst.foreign?.until ?? 0, burst.report?.until ?? 0];
  const later = ends.filter((end) => end > now).sort((a, b) => a - b);
  const free = later.find((end) => occupiedOf(burst, end) < limit);
  return free === undefined ? Number.POSITIVE_INFINITY : free - now;
}

/** The windows once a request was sent. */
export function count(burst: Burst, id: string, now: number): Burst {
  return { ...burst, open: [...burst.open, { id, sentAt: now }] };
}

/** The windows once a request was answered or refused: both count. */
export function learnFromCount(burst: Burst, id: string, headers: RateHeaders, now: number): Burst {
  const request = burst.open.find((one) => one.id === id);
  if (!request) return burst;
  const limit = headers.burstLimit ?? burst.limit ?? assumedLimit(headers.size);
  const ended = { ...end(burst, id, now), limit };
  const learned = headers.burstCount === undefined ? ended : believe(ended, request.sentAt, headers.burstCount, now);
  return forgetOld(learned, now);
}

/** The windows once an answer was given up: the request may still arrive. */
export function loseCount(burst: Burst, id: string, now: number): Burst {
  return forgetOld(end(burst, id, now + lostLinger), now);
}

/** The windows without a request that was not sent after all. */
export function uncount(burst: Burst, id: string): Burst {
  return { ...burst, open: burst.open.filter((request) => request.id !== id) };
}

/** How many hold a place now and may have been counted at a moment or after it. */
function heldFrom({ open, ended }: Burst, moment: number, now: number): number {
  const held = ended.filter((requests) => requests.at >= moment && requests.until > now);
  return open.length + held.reduce((sum, requests) => sum + requests.count, 0);
}

// A later window holds at most what came after the answer's request; its own window holds those and what it counted.
// The answer's request is among both.
function reportedCount(burst: Burst, report: Burst["report"], now: number): number {
  if (!report) return Number.POSITIVE_INFINITY;
  return Math.max(0, alive(report, now) - 1) + heldFrom(burst, report.sentAt, now);
}

function believe(burst: Burst, sentAt: number, seen: number, now: number): Burst {
  const report = { sentAt, count: seen, until: windowEnd(now) };
  const strangers = seen - heldFrom(burst, Number.NEGATIVE_INFINITY, sentAt);
  const foreign = { count: Math.max(strangers, alive(burst.foreign, now)), until: report.until };
  if (strangers > 0) return { ...burst, report, foreign };
  const known = reportedCount(burst, burst.report, now);
  const isSharper = reportedCount(burst, report, now) <= known;
  return isSharper || seen > known ? { ...burst, report } : burst;
}

function end(burst: Burst, id: string, at: number): Burst {
  if (!burst.open.some((request) => request.id === id)) return burst;
  const until = windowEnd(at);
  const others = burst.ended.filter((requests) => requests.until !== until);
  const same = burst.ended.find((requests) => requests.until === until);
  const ended = { count: (same?.count ?? 0) + 1, at: Math.max(same?.at ?? at, at), until };
  return { ...uncount(burst, id), ended: [...others, ended] };
}

// Requests are remembered as long as one on its way may turn out to have shared their window.
function forgetOld(burst: Burst, now: number): Burst {
  const oldest = burst.open.reduce((earliest, { sentAt }) => Math.min(earliest, sentAt), now);
  return { ...burst, ended: burst.ended.filter((requests) => requests.until > oldest) };
}

// In whole milliseconds, up: nobody can wait for less, and what ends together is kept together.
function windowEnd(moment: number): number {
  return Math.ceil(moment) + windowLength;
}

function alive(counted: Counted | undefined, now: number): number {
  return counted && counted.until > now ? counted.count : 0;
}

function assumedLimit(size: number | undefined): number | undefined {
  return size === undefined ? undefined : Math.max(1, Math.floor(size * fractionOfBucket));
}
