import { type Burst, countAt, end, forgetOld, heldFrom, type Report, reportedCount, smallestLimit } from "./burst.js";
import type { RateHeaders } from "./headers.js";
import { learnBeginning, windowLength } from "./phase.js";
import { surprised } from "./reserve.js";

/** The windows once a request was answered or refused: both count. */
export function learnFromCount(burst: Burst, id: string, headers: RateHeaders, now: number): Burst {
  const request = burst.open.find((one) => one.id === id);
  if (!request) return burst;
  const limit = headers.burstLimit ?? burst.limit ?? assumedLimit(headers.size);
  const ended = { ...end(burst, id, now), limit };
  if (headers.burstCount === undefined) return forgetOld(ended, now);
  const report = { sentAt: request.sentAt, count: headers.burstCount, at: now };
  return forgetOld(believe(learnPhase(ended, report), report, now), now);
}

// "A fraction" of the bucket; 20 of 90 in the documented sample. Assumed where no answer gives the limit.
const fractionOfBucket = 20 / 90;

function assumedLimit(size: number | undefined): number | undefined {
  return size === undefined ? undefined : Math.max(1, Math.floor(size * fractionOfBucket));
}

// Within a window each request has a higher count than those before it. One that has not began a window of its own,
// or came after the one that did.
function learnPhase(burst: Burst, report: Report): Burst {
  const answers = burst.answers.filter((earlier) => earlier.sentAt > report.at - windowLength);
  const before = answers.filter((earlier) => earlier.at <= report.sentAt && earlier.count >= report.count);
  const latest = Math.max(...before.map(({ sentAt }) => sentAt));
  const phase = before.length > 0 ? learnBeginning(burst.phase, latest, report.at) : burst.phase;
  return { ...burst, phase, answers: [...answers, report] };
}

function believe(burst: Burst, report: Report, now: number): Burst {
  const strangers = report.count - heldFrom(burst, Number.NEGATIVE_INFINITY, report.sentAt);
  const foreign = { count: Math.max(strangers, countAt(burst, burst.foreign, now)), at: report.at };
  const reserve = surprised(burst.reserve, strangers, burst.limit ?? smallestLimit, now);
  if (strangers > 0) return { ...burst, report, foreign, reserve };
  const known = reportedCount(burst, burst.report, now);
  const isSharper = reportedCount(burst, report, now) <= known;
  return isSharper || report.count > known ? { ...burst, report } : burst;
}
