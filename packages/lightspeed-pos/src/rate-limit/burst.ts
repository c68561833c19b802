import { lostLinger } from "./bucket.js";
import { isSharp, overAt, type Phase, windowLength } from "./phase.js";
import { type Reserve, reserveAt } from "./reserve.js";

/**
 * The server's one-second windows as seen from outside. When exactly a request was counted is unknown: between its
 * sending and its answer.
 *
 * So a request holds a place from its sending until the window of its answer is over. Requests on their way may all be
 * counted in one window, as when a stalled connection delivers them together: there are never more of them than places.
 * Plain data, so that a store can keep it anywhere.
 */
export interface Burst {
  /** Requests that a window takes; unknown until an answer told. */
  readonly limit?: number | undefined;
  /** When windows begin; unknown until their counts told. */
  readonly phase?: Phase | undefined;
  /** Requests on their way. */
  readonly open: readonly OpenRequest[];
  /** Requests that are over, together by the millisecond in which they ended. */
  readonly ended: readonly Counted[];
  /** What answers of the last second said of their windows. */
  readonly answers: readonly Report[];
  /** Requests of others, seen in an answer's count. */
  readonly foreign?: Counted | undefined;
  /** Places to leave for others; absent where none were seen. */
  readonly reserve?: Reserve | undefined;
  /** The answer that tells most about the window of this moment. */
  readonly report?: Report | undefined;
}

interface OpenRequest {
  readonly id: string;
  readonly sentAt: number;
}

interface Counted {
  readonly count: number;
  /** The latest moment at which the server may have counted them. */
  readonly at: number;
}

/** An answer's count, between the sending of its request and its arrival. */
export interface Report extends Counted {
  readonly sentAt: number;
}

export const unknownBurst: Burst = { open: [], ended: [], answers: [] };

/** Until an answer gives the limit: that of the smallest shop (assumed from the documented sample). */
export const smallestLimit = 20;

/** The most requests that the window of this moment can hold. */
export function occupiedOf(burst: Burst, now: number): number {
  const own = heldFrom(burst, Number.NEGATIVE_INFINITY, now);
  return Math.min(own + countAt(burst, burst.foreign, now), reportedCount(burst, burst.report, now));
}

/**
 * Milliseconds until the window surely has a place; `Infinity` where only an answer can tell.
 *
 * `waiting` is how many want one. When they are more than there are places, and nothing tells when windows begin, the
 * last few places are taken one after the other: the answer that counts from one again tells, and frees the others.
 */
export function burstWait(burst: Burst, now: number, waiting = 1): number {
  const limit = placesOf(burst, now);
  const occupied = occupiedOf(burst, now);
  if (occupied < limit) return occupied + waiting > limit ? scoutWait(burst, occupied, now) : 0;
  const ends = [...burst.ended, burst.foreign, burst.report].map((counted) => (counted ? endOf(burst, counted) : now));
  const later = ends.filter((end) => end > now).sort((a, b) => a - b);
  const free = later.find((end) => occupiedOf(burst, end) < limit);
  return free === undefined ? Number.POSITIVE_INFINITY : free - now;
}

/** The places of a window that are ours. */
function placesOf({ limit = smallestLimit, reserve }: Burst, now: number): number {
  return Math.max(1, limit - Math.ceil(reserveAt(reserve, now)));
}

const mostScouts = 4;

// A beginning is told no better than answers are quick; with slower ones it would help nobody.
const slowestScout = 350;

function scoutWait(burst: Burst, occupied: number, now: number): number {
  const { phase, open, answers } = burst;
  const quickest = Math.min(...answers.map(({ sentAt, at }) => at - sentAt));
  if (burst.limit === undefined || quickest > slowestScout || isSharp(phase, now)) return 0;
  const limit = placesOf(burst, now);
  const scouts = Math.min(mostScouts, Math.floor(limit / 4));
  if (occupied < limit - scouts) return 0;
  const lastSent = Math.max(...[...open, ...answers].map(({ sentAt }) => sentAt), Number.NEGATIVE_INFINITY);
  return Math.max(0, lastSent + windowLength / (scouts + 1) - now);
}

/** The windows once a request was sent. */
export function count(burst: Burst, id: string, now: number): Burst {
  return { ...burst, open: [...burst.open, { id, sentAt: now }] };
}

/** The windows once an answer was given up: the request may still arrive. */
export function loseCount(burst: Burst, id: string, now: number): Burst {
  return forgetOld(end(burst, id, now + lostLinger), now);
}

/** The windows with places taken for somebody else's requests, as if those had just been answered. */
export function holdPlaces(burst: Burst, places: number, now: number): Burst {
  return { ...burst, ended: [...burst.ended, { count: places, at: now }] };
}

/** The windows without a request that was not sent after all. */
export function uncount(burst: Burst, id: string): Burst {
  return { ...burst, open: burst.open.filter((request) => request.id !== id) };
}

/** How many hold a place now and may have been counted at a moment or after it. */
export function heldFrom(burst: Burst, moment: number, now: number): number {
  const held = burst.ended.filter((requests) => requests.at >= moment && endOf(burst, requests) > now);
  return burst.open.length + held.reduce((sum, requests) => sum + requests.count, 0);
}

/**
 * The most that the window of now can hold, going by an answer. A later window holds at most what came after the answer's
 * request; its own window holds those and what it counted. The answer's request is among both.
 */
export function reportedCount(burst: Burst, report: Burst["report"], now: number): number {
  if (!report) return Number.POSITIVE_INFINITY;
  return Math.max(0, countAt(burst, report, now) - 1) + heldFrom(burst, report.sentAt, now);
}

/** The windows once a request ended: it holds its place until the window of that moment is over. */
export function end(burst: Burst, id: string, moment: number): Burst {
  if (!burst.open.some((request) => request.id === id)) return burst;
  // In whole milliseconds, up: nobody can wait for less, and what ends together is kept together.
  const at = Math.ceil(moment);
  const others = burst.ended.filter((requests) => requests.at !== at);
  const same = burst.ended.find((requests) => requests.at === at);
  return { ...uncount(burst, id), ended: [...others, { count: (same?.count ?? 0) + 1, at }] };
}

/** Requests are remembered as long as one on its way may turn out to have shared their window. */
export function forgetOld(burst: Burst, now: number): Burst {
  const oldest = burst.open.reduce((earliest, { sentAt }) => Math.min(earliest, sentAt), now);
  return { ...burst, ended: burst.ended.filter(({ at }) => at + windowLength > oldest) };
}

/** What was counted, while its window may last. */
export function countAt(burst: Burst, counted: Counted | undefined, now: number): number {
  return counted && endOf(burst, counted) > now ? counted.count : 0;
}

function endOf({ phase }: Burst, { at }: Counted): number {
  return overAt(phase, at);
}
