/** Before the request has done its work, or after it, when only the answer suffers. */
export type Moment = "before" | "after";

/** What can go wrong with a request. */
export type Fault =
  /** The answer comes late. */
  | { readonly fault: "latency" /** @default 1000 */; readonly milliseconds?: number; readonly when?: Moment }
  /** The connection closes without an answer. */
  | { readonly fault: "drop"; readonly when?: Moment }
  /** The connection is reset. */
  | { readonly fault: "reset"; readonly when?: Moment }
  /** No answer comes, and the connection stays open. */
  | { readonly fault: "hang"; readonly when?: Moment }
  /** 502 and 504 are pages of HTML (observed), 500 and 503 have the API's own body. */
  | { readonly fault: "status" /** @default 500 */; readonly status?: 500 | 502 | 503 | 504; readonly when?: Moment }
  /** A page of HTML instead of JSON. */
  | { readonly fault: "html" /** @default 200 */; readonly status?: number; readonly when?: Moment }
  /** A body without a byte. */
  | { readonly fault: "empty" /** @default 200 */; readonly status?: number; readonly when?: Moment }
  /** Half of the answer, then the connection closes; with `lengthFits` nothing but the JSON tells that half is missing. */
  | { readonly fault: "truncate" /** @default false */; readonly lengthFits?: boolean }
  /** The answer says that it is compressed, and is not. */
  | { readonly fault: "gzip" }
  /** The answer comes a few bytes at a time. */
  | { readonly fault: "drip" /** For the whole of it. @default 1000 */; readonly milliseconds?: number }
  /** 429, and after how many seconds another try makes sense; `false` leaves that out, and the levels with it. */
  | { readonly fault: "rateLimit" /** @default 1 */; readonly retryAfter?: number | false }
  /** 401, with the body that an expired token gets. */
  | { readonly fault: "expiredToken" };

export type FaultName = Fault["fault"];

/** Which requests a fault strikes: all of them, unless something here says otherwise. */
export interface Aim {
  readonly method?: "GET" | "POST" | "PUT" | "DELETE" | undefined;
  /**
   * A resource (`Sale`, `Sale/refund`; ids in the path do not count), or a whole path from its slash on
   * (`/API/V3/Account/1/Sale/*.json`, `/auth/oauth/token`). `*` stands for anything but a slash, `**` for anything.
   * @default everything below /API
   */
  readonly path?: string | undefined;
  /** The share of the aimed requests that is struck, from 0 to 1; which ones, the seed decides. @default 1 */
  readonly rate?: number | undefined;
  /** Strikes the nth of the aimed requests, counted from when the rule was added; not with `rate`. */
  readonly nth?: number | undefined;
  /** Strikes so often at most. @default 1 with `nth`, else without end */
  readonly times?: number | undefined;
}

/** A fault, and whom it strikes. */
export type ChaosRule = Fault & Aim;

/** A rule that is in force. */
export interface ActiveRule {
  /** Counts from 1 up; the log names it. */
  readonly number: number;
  readonly rule: ChaosRule;
  /** Requests it was aimed at so far. */
  readonly seen: number;
  /** Requests it has struck. */
  readonly struck: number;
}

/** What the log keeps of a fault. */
export interface StruckFault {
  readonly fault: FaultName;
  /** Whether the work was done before the fault struck. */
  readonly when: Moment;
  /** The number of the rule. */
  readonly rule: number;
}
