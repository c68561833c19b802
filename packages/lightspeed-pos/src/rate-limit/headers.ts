/** What an answer tells about the limits; every part may be missing (documented: Rate Limiting). */
export interface RateHeaders {
  /** Drips in the bucket, this request's cost included. */
  readonly level?: number | undefined;
  /** Drips that the bucket holds. */
  readonly size?: number | undefined;
  /** Drips that leak out of the bucket each second. */
  readonly dripRate?: number | undefined;
  /** Drips that this request cost. */
  readonly cost?: number | undefined;
  /** Requests in the one-second window, this one included. */
  readonly burstCount?: number | undefined;
  /** Requests that a one-second window takes. */
  readonly burstLimit?: number | undefined;
  /** Seconds to wait; refused requests only. */
  readonly retryAfter?: number | undefined;
  /** Which limit refused the request. */
  readonly refusedBy?: "bucket" | "burst" | undefined;
  /** The account whose bucket paid. */
  readonly accountID?: number | undefined;
}

/** Reads the limits out of an answer's headers. What makes no sense is left out, as if it were missing. */
export function readRateHeaders(headers: { get(name: string): string | null }): RateHeaders {
  const [level, size] = fraction(headers.get("x-ls-api-bucket-level"));
  const [burstCount, burstLimit] = fraction(headers.get("x-ls-api-burst-level"));
  return {
    level,
    size,
    dripRate: positive(number(headers.get("x-ls-api-drip-rate"))),
    cost: number(headers.get("x-ls-api-request-cost")),
    burstCount,
    burstLimit,
    retryAfter: number(headers.get("retry-after")),
    refusedBy: limiters[headers.get("x-ls-api-ratelimit-type")?.trim().toLowerCase() ?? ""],
    accountID: positive(number(headers.get("x-ls-acct-id"))),
  };
}

const limiters: Readonly<Record<string, "bucket" | "burst">> = {
  "api-leaky-bucket": "bucket",
  "api-burst-limiter": "burst",
};

type Fraction = readonly [part: number, whole: number] | readonly [];

// "75.898271799086/90". Half a fraction says nothing: a level means little without its size.
function fraction(text: string | null): Fraction {
  const [before, after, ...more] = text?.split("/") ?? [];
  const part = number(before);
  const whole = positive(number(after));
  return part === undefined || whole === undefined || more.length > 0 ? [] : [part, whole];
}

const decimal = /^\d+(\.\d*)?(e[+-]?\d+)?$/i;

function number(text: string | null | undefined): number | undefined {
  const trimmed = text?.trim() ?? "";
  if (!decimal.test(trimmed)) return undefined;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : undefined;
}

function positive(value: number | undefined): number | undefined {
  return value !== undefined && value > 0 ? value : undefined;
}
