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
  readonly requests: readonly CountedRequest[];
  /** Requests of others, seen in an answer's count. */
  readonly foreign?: Counted | undefined;
  /** The newest answer that said how full its window was. */
  readonly report?: (Counted & { readonly id: string; readonly sentAt: number }) | undefined;
}

interface CountedRequest {
  readonly id: string;
  readonly sentAt: number;
  /** The latest moment at which the server may have counted it. */
  readonly endedAt?: number | undefined;
}

interface Counted {
  readonly count: number;
  /** When their window is surely over. */
  readonly until: number;
}

export const unknownBurst: Burst = { requests: [] };

/** Milliseconds of the server's windows (documented: Rate Limiting). */
const windowLength = 1000;

// "A fraction" of the bucket; 20 of 90 in the documented sample. Assumed where no answer gives the limit.
const fractionOfBucket = 20 / 90;
const smallestLimit = 20;

/** The most requests that the window of this moment can hold. */
export function occupiedOf(burst: Burst, now: number): number {
  return Math.min(ownCount(burst, now) + alive(burst.foreign, now), reportedCount(burst, burst.report, now));
}

/** Milliseconds until the window surely has a place; `Infinity` where only an answer can tell. */
export function burstWait(burst: Burst, now: number): number {
  const { limit = smallestLimit } = burst;
  if (occupiedOf(burst, now) < limit) return 0;
  const ends = [...burst.requests.map(freeAt), burst.foreign?.until ?? 0, burst.report?.until ?? 0];
  const later = ends.filter((end) => end > now && end < Number.POSITIVE_INFINITY).sort((a, b) => a - b);
  const free = later.find((end) => occupiedOf(burst, end) < limit);
  return free === undefined ? Number.POSITIVE_INFINITY : free - now;
}

/** The windows once a request was sent. */
export function count(burst: Burst, id: string, now: number): Burst {
  return { ...burst, requests: [...burst.requests, { id, sentAt: now }] };
}

/** The windows once a request was answered or refused: both count. */
export function learnFromCount(burst: Burst, id: string, headers: RateHeaders, now: number): Burst {
  const request = burst.requests.find((one) => one.id === id);
  if (!request) return burst;
  const limit = headers.burstLimit ?? burst.limit ?? assumedLimit(headers.size);
  const ended = { ...endedAt(burst, id, now), limit };
  const learned = headers.burstCount === undefined ? ended : believe(ended, request, headers.burstCount, now);
  return forgetOld(learned, now);
}

/** The windows once an answer was given up: the request may still arrive. */
export function loseCount(burst: Burst, id: string, now: number): Burst {
  return forgetOld(endedAt(burst, id, now + lostLinger), now);
}

/** The windows without a request that was not sent after all. */
export function uncount(burst: Burst, id: string): Burst {
  return { ...burst, requests: burst.requests.filter((request) => request.id !== id) };
}

function ownCount({ requests }: Burst, now: number): number {
  return requests.filter((request) => freeAt(request) > now).length;
}

// A later window holds at most what came after the answer's request; its own window holds those and what it counted.
function reportedCount({ requests }: Burst, report: Burst["report"], now: number): number {
  if (!report) return Number.POSITIVE_INFINITY;
  const later = requests.filter((request) => request.id !== report.id && lastMoment(request) > report.sentAt);
  return alive(report, now) + later.filter((request) => freeAt(request) > now).length;
}

function believe(burst: Burst, { id, sentAt }: CountedRequest, seen: number, now: number): Burst {
  const report = { id, sentAt, count: seen, until: now + windowLength };
  const inItsWindow = burst.requests.filter((one) => freeAt(one) > sentAt).length;
  const strangers = seen - inItsWindow;
  const foreign = { count: Math.max(strangers, alive(burst.foreign, now)), until: report.until };
  if (strangers > 0) return { ...burst, report, foreign };
  const known = reportedCount(burst, burst.report, now);
  const isSharper = reportedCount(burst, report, now) <= known;
  return isSharper || seen > known ? { ...burst, report } : burst;
}

function endedAt(burst: Burst, id: string, moment: number): Burst {
  const requests = burst.requests.map((request) => (request.id === id ? { ...request, endedAt: moment } : request));
  return { ...burst, requests };
}

// A request is remembered as long as one on its way may turn out to have shared its window.
function forgetOld(burst: Burst, now: number): Burst {
  const sent = burst.requests.filter(({ endedAt }) => endedAt === undefined).map(({ sentAt }) => sentAt);
  const oldest = Math.min(now, ...sent);
  return { ...burst, requests: burst.requests.filter((request) => freeAt(request) > oldest) };
}

function lastMoment({ endedAt }: CountedRequest): number {
  return endedAt ?? Number.POSITIVE_INFINITY;
}

function freeAt(request: CountedRequest): number {
  return lastMoment(request) + windowLength;
}

function alive(counted: Counted | undefined, now: number): number {
  return counted && counted.until > now ? counted.count : 0;
}

function assumedLimit(size: number | undefined): number | undefined {
  return size === undefined ? undefined : Math.max(1, Math.floor(size * fractionOfBucket));
}
