import { type Bucket, leaked, type OpenRequest, raised, remove, settle, tolerance } from "./bucket.js";
import type { RateHeaders } from "./headers.js";
import { reserveAt, surprised } from "./reserve.js";

/** The bucket once a request was answered, at `now` or by so many milliseconds later. */
export function learnFromAnswer(bucket: Bucket, id: string, headers: RateHeaders, now: number, lag = 0): Bucket {
  const before = withLag(leaked(bucket, now), lag);
  const request = before.open.find((one) => one.id === id);
  if (!request) return before;
  const charged = headers.cost ?? request.cost;
  const known = learnLimits(settle(before, request, charged), headers, now);
  // A price that the server counts higher than we do is as good as somebody else's request.
  const after = noticed(known, bucket, charged - request.cost, now);
  if (headers.level === undefined) return after;
  const reported = headers.level + request.overtaken + leakIn(lag, after);
  const others = headers.level - (request.expected + charged - request.cost);
  const wiser = noticed(after, bucket, others, now);
  const isHigher = headers.level > request.highest + charged - request.cost + tolerance;
  return isHigher ? raised({ ...wiser, settled: reported }) : { ...wiser, settled: Math.min(wiser.settled, reported) };
}

/** The bucket once a request was refused: the server added nothing, and its level is what it says. */
export function learnFromRefusal(bucket: Bucket, id: string, headers: RateHeaders, now: number, lag = 0): Bucket {
  const before = leaked(bucket, now);
  const request = before.open.find((one) => one.id === id);
  if (!request) return before;
  const after = learnLimits(remove(before, id), headers, now);
  const full = headers.refusedBy === "bucket" ? (after.size ?? 0) : 0;
  const level = headers.level ?? Math.max(after.settled, full);
  const missing = headers.refusedBy === "burst" ? 0 : missingReserve(before, request, level);
  const settled = headers.level === undefined ? level : level + request.overtaken + leakIn(lag, after);
  return raised({ ...noticed(after, bucket, missing, now), settled });
}

// Nothing of what is added leaks before the lag is over. Where other drips leak meanwhile, that makes no difference.
function withLag(bucket: Bucket, lag: number): Bucket {
  return { ...bucket, settled: Math.max(bucket.settled, leakIn(lag, bucket)) };
}

function leakIn(milliseconds: number, { dripRate }: Bucket): number {
  return (milliseconds / 1000) * dripRate;
}

// A refusal proves that the reserve was too small by what the level lacked, whatever else it tells; unless the request
// was sent before the reserve was set aside.
function missingReserve({ size = 0, reserve }: Bucket, request: OpenRequest, level: number): number {
  const others = level - (request.expected - request.cost);
  if (reserve && reserve.at > request.sentAt) return others;
  return Math.max(others, reserveAt(reserve, request.sentAt) + level - size + request.cost);
}

// What was there before the first answer is no surprise.
function noticed(after: Bucket, { size, calmFrom = 0 }: Bucket, drips: number, now: number): Bucket {
  return size === undefined || now < calmFrom
    ? after
    : { ...after, reserve: surprised(after.reserve, drips, after.size ?? size, now) };
}

function learnLimits(bucket: Bucket, { level, size, dripRate }: RateHeaders, now: number): Bucket {
  const toldAt = level === undefined ? bucket.toldAt : now;
  return { ...bucket, size: size ?? bucket.size, dripRate: dripRate ?? bucket.dripRate, toldAt };
}
