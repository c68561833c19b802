import { RefusedRequest } from "../refusal.js";
import type { Admission, LimitSizes } from "./bucket.js";

/** The headers that tell how the limits stand after a request. */
export function limitHeaders(admission: Admission, sizes: LimitSizes, cost: number): Record<string, string> {
  const headers: Record<string, string> = {
    "X-LS-API-Bucket-Level": `${shortNumber(admission.bucketLevel)}/${sizes.bucketSize}`,
    "X-LS-API-Burst-Level": `${admission.burstLevel}/${sizes.burst}`,
    "X-LS-API-Drip-Rate": String(sizes.dripRate),
    "X-LS-API-Request-Cost": String(cost),
  };
  if (admission.refusedBy === undefined) return headers;
  return {
    ...headers,
    "X-LS-API-RateLimit-Type": admission.refusedBy,
    "Retry-After": String(admission.retryAfter),
  };
}

/** The body of a refusal is assumed; only that a burst is named in it is documented. */
export function tooManyRequests(admission: Admission): RefusedRequest {
  const isBurst = admission.refusedBy === "api-burst-limiter";
  return new RefusedRequest(429, isBurst ? "burst rate limit exceeded" : "Rate Limit Exceeded");
}

/** Fourteen digits at most, as the API prints fractions (observed). */
function shortNumber(value: number): string {
  return String(Number(value.toPrecision(14)));
}
