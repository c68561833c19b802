import type { RateHeaders } from "./headers.js";

/**
 * What an answer tells, as if the bucket were only as large as our part of it.
 *
 * The level shrinks with the bucket. So each request on its way counts as if all others sent one too, and what they do
 * not use becomes ours with the next answer.
 */
export function scaledHeaders(headers: RateHeaders, share: number | undefined): RateHeaders {
  if (share === undefined) return headers;
  const part = (value: number | undefined) => value && value * share;
  return {
    ...headers,
    level: part(headers.level),
    size: part(headers.size),
    dripRate: part(headers.dripRate),
    burstCount: headers.burstCount && Math.ceil(headers.burstCount * share),
    burstLimit: headers.burstLimit && placesOf(headers.burstLimit, share),
  };
}

/** At least one: with none nothing could ever go. */
export function placesOf(limit: number, share: number): number {
  return Math.max(1, Math.floor(limit * share));
}
