import type { CallOptions } from "../query/index.js";

export type Method = "GET" | "POST" | "PUT" | "DELETE";

/** The name of `ApiRequest`'s hook. A symbol, so that it travels with a call's options and is none of them. */
export const beforeSend: unique symbol = Symbol("beforeSend");

/** What a caller inside the package wants done when its turn has come. */
export interface SendHook {
  /**
   * Called before each attempt, when nothing is left to wait for: what throws here was not sent. It is waited for, so
   * that the caller can write down that the request goes out.
   */
  readonly [beforeSend]?: (() => void | Promise<void>) | undefined;
}

/** One request to the API, before it is priced, admitted and sent. */
export interface ApiRequest extends CallOptions, SendHook {
  readonly method: Method;
  /** From `/API/` on, without the query. */
  readonly path: string;
  /** The query string, encoded, without the question mark. */
  readonly search?: string | undefined;
  /** The record as the wire has it. */
  readonly body?: unknown;
  /** A form with a file, instead of `body`. It can be sent again. */
  readonly form?: FormData | undefined;
  /** What the answer is: a page is given as text, below the key `html`. @default JSON */
  readonly as?: "html" | undefined;
  /** The caller can ask for less at a time: what may have failed of its weight is repeated once only as it is. */
  readonly canShrink?: boolean | undefined;
  /** The account whose bucket pays; absent for what lies outside an account. */
  readonly accountID?: number | undefined;
}

/** What came back from a successful request. */
export interface ApiAnswer {
  readonly body: Readonly<Record<string, unknown>>;
  /** For an error that shows itself only when the body is read. */
  readonly context: {
    readonly method: Method;
    readonly path: string;
    readonly cost: number;
    readonly ray?: string | undefined;
  };
}
