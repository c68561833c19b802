const brand = Symbol.for("lightspeed-pos.error");

/** Every `code` that an error of this package can have. Codes are stable; messages may improve. */
export type ErrorCode =
  | "invalid_input"
  | "bad_request"
  | "unauthorized"
  | "forbidden"
  | "not_found"
  | "method_not_allowed"
  | "conflict"
  | "unprocessable"
  | "rate_limited"
  | "server_error"
  | "unexpected_status"
  | "network"
  | "timeout"
  | "aborted"
  | "wait_too_long"
  | "outcome_unknown"
  | "undecodable"
  | "filter_ignored"
  | "replace_unfinished"
  | "cursor_repeated"
  | "oauth_refused"
  | "not_connected"
  | "reauthorization_required"
  | "token_refresh_failed"
  | "token_store_failed"
  | "signature_invalid";

/**
 * The root of every error that this package throws on purpose.
 *
 * ```ts
 * try {
 *   await account.items.find(1);
 * } catch (error) {
 *   if (isLightspeedError(error) && error.code === "not_found") console.log("no such item");
 * }
 * ```
 */
export class LightspeedError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.name = new.target.name;
    Object.defineProperty(this, brand, { value: true });
  }
}

/** Tells whether a value is an error of this package, also when two copies of it are installed. */
export function isLightspeedError(value: unknown): value is LightspeedError {
  return typeof value === "object" && value !== null && brand in value;
}

/** Something in the call was wrong; nothing was sent. */
export class InvalidInputError extends LightspeedError {
  constructor(message: string, options?: ErrorOptions) {
    super("invalid_input", message, options);
  }
}

/** The request an error is about. The query is left out: it may hold what a customer is called. */
export interface RequestContext {
  readonly method: string;
  readonly path: string;
  /** Drips, as the server counted them, else as they were computed before sending. */
  readonly cost?: number | undefined;
}

/** An error about one request. */
export class RequestError extends LightspeedError implements RequestContext {
  readonly method: string;
  readonly path: string;
  readonly cost: number | undefined;

  constructor(code: ErrorCode, message: string, context: RequestContext, options?: ErrorOptions) {
    super(code, `${context.method} ${context.path}: ${message}`, options);
    this.method = context.method;
    this.path = context.path;
    this.cost = context.cost;
  }
}

/** What the server said when it refused. */
export interface Refusal extends RequestContext {
  readonly status: number;
  /** The server's own words. */
  readonly serverMessage?: string | undefined;
  /** The server's class of error: `OutOfBalanceError`, `InsufficientRightsException`, … */
  readonly errorClass?: string | undefined;
  /** The `Cf-Ray` of the answer, for the vendor's support. */
  readonly ray?: string | undefined;
  /** Whole seconds that the server asked to wait. */
  readonly retryAfter?: number | undefined;
  /** The call was repeated after an answer that was lost. */
  readonly isRepeat?: boolean | undefined;
  /** Other values of the error's body, such as the `saleID` of a sale that stayed open. */
  readonly details?: Readonly<Record<string, string>> | undefined;
}

/** The server answered with an error. */
export class ApiError extends RequestError implements Refusal {
  readonly status: number;
  readonly serverMessage: string | undefined;
  readonly errorClass: string | undefined;
  readonly ray: string | undefined;
  readonly details: Readonly<Record<string, string>>;

  constructor(code: ErrorCode, refusal: Refusal, meaning: string) {
    super(code, describe(refusal, meaning), refusal);
    this.status = refusal.status;
    this.serverMessage = refusal.serverMessage;
    this.errorClass = refusal.errorClass;
    this.ray = refusal.ray;
    this.details = refusal.details ?? {};
  }
}

function describe({ status, serverMessage, errorClass, ray }: Refusal, meaning: string): string {
  const said = serverMessage ? ` "${serverMessage}"` : "";
  const kind = errorClass ? ` (${errorClass})` : "";
  const trace = ray ? ` [Cf-Ray ${ray}]` : "";
  return `${status}${said}${kind}. ${meaning}${trace}`;
}

/** 400: the server did not accept the request. */
export class BadRequestError extends ApiError {
  constructor(refusal: Refusal) {
    super("bad_request", refusal, "The server did not accept the request; its message says why.");
  }
}

/** 401: the access token is missing, wrong, expired or revoked. */
export class UnauthorizedError extends ApiError {
  constructor(refusal: Refusal) {
    super("unauthorized", refusal, "The access token is wrong, expired or revoked: get a new one.");
  }
}

/** 403: the token's scopes or the employee's rights do not reach this far. */
export class ForbiddenError extends ApiError {
  constructor(refusal: Refusal) {
    super("forbidden", refusal, "The token's scopes or its employee's rights do not allow this.");
  }
}

/** 404: there is no such record, resource or account. */
export class NotFoundError extends ApiError {
  /** The call was repeated after an answer that was lost: a `DELETE` may have removed the record the first time. */
  readonly isRepeat: boolean;

  constructor(refusal: Refusal) {
    super("not_found", refusal, "There is no such record (or it lies in another account).");
    this.isRepeat = refusal.isRepeat ?? false;
  }
}

/** 405: the endpoint does not know this method. */
export class MethodNotAllowedError extends ApiError {
  constructor(refusal: Refusal) {
    super("method_not_allowed", refusal, "This endpoint does not take this method.");
  }
}

/** 409: the record is not in a state that allows this. */
export class ConflictError extends ApiError {
  constructor(refusal: Refusal) {
    super("conflict", refusal, "The record is in a state that does not allow this.");
  }
}

/** 422: the values do not fit. */
export class UnprocessableError extends ApiError {
  constructor(refusal: Refusal) {
    super("unprocessable", refusal, "The server understood the request but a value does not fit.");
  }
}

/** 429 after every permitted retry: somebody else uses the same bucket. */
export class RateLimitError extends ApiError {
  /** Seconds that the server asked to wait. */
  readonly retryAfter: number | undefined;

  constructor(refusal: Refusal) {
    const wait = refusal.retryAfter === undefined ? "" : ` Wait ${refusal.retryAfter} s.`;
    super("rate_limited", refusal, `The account's bucket is full; others may be using it too.${wait}`);
    this.retryAfter = refusal.retryAfter;
  }
}

/** 5xx: the server failed. */
export class ServerError extends ApiError {
  constructor(refusal: Refusal) {
    super("server_error", refusal, "The server failed; asking for fewer relations or records may help.");
  }
}

/** The class that belongs to a status. */
export function errorFromRefusal(refusal: Refusal): ApiError {
  const known = byStatus[refusal.status];
  if (known) return new known(refusal);
  if (refusal.status >= 500) return new ServerError(refusal);
  return new ApiError("unexpected_status", refusal, "The API does not document this status.");
}

const byStatus: Readonly<Record<number, new (refusal: Refusal) => ApiError>> = {
  400: BadRequestError,
  401: UnauthorizedError,
  403: ForbiddenError,
  404: NotFoundError,
  405: MethodNotAllowedError,
  409: ConflictError,
  422: UnprocessableError,
  429: RateLimitError,
};

/** The request did not reach the server, or its answer did not come back. */
export class NetworkError extends RequestError {
  constructor(context: RequestContext, cause: unknown) {
    super("network", `The connection failed (${reasonOf(cause)}).`, context, { cause });
  }
}

function reasonOf(cause: unknown): string {
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  if (!(inner instanceof Error)) return "no reason given";
  return "code" in inner && typeof inner.code === "string" ? inner.code : inner.message;
}

/** One attempt took longer than `timeout`. */
export class TimeoutError extends RequestError {
  /** Milliseconds. */
  readonly timeout: number;

  constructor(context: RequestContext, timeout: number) {
    super("timeout", `No complete answer within ${timeout} ms. Raise \`timeout\` or ask for less.`, context);
    this.timeout = timeout;
  }
}

/** The caller's `signal` stopped the call. */
export class AbortedError extends RequestError {
  constructor(context: RequestContext, cause: unknown) {
    super("aborted", "The call was stopped by its signal.", context, { cause });
  }
}

/** There was no room in the bucket within `maxWait`; nothing was sent. */
export class WaitTooLongError extends RequestError {
  /** Milliseconds. */
  readonly maxWait: number;
  /** Milliseconds that it would have waited, as far as could be told. */
  readonly wait: number;

  constructor(context: RequestContext, maxWait: number, wait: number) {
    const seconds = (wait / 1000).toFixed(1);
    super(
      "wait_too_long",
      `It would have waited ${seconds} s for room in the account's bucket, and \`maxWait\` is ${maxWait} ms. ` +
        "Nothing was sent. Try later, raise `maxWait`, or give other work a lower `lane`.",
      context,
    );
    this.maxWait = maxWait;
    this.wait = wait;
  }
}

/** A create went out and no answer came back: it may or may not have happened, so it was not sent again. */
export class OutcomeUnknownError extends RequestError {
  constructor(context: RequestContext, cause: unknown) {
    const what = "The answer was lost, so the record may or may not exist. Look for it before you send it again.";
    super("outcome_unknown", what, context, { cause });
  }
}

/** The server said yes, in a form that is not the API's. */
export class UndecodableError extends RequestError {
  readonly ray: string | undefined;

  constructor(context: RequestContext & { readonly ray?: string | undefined }, what: string, cause?: unknown) {
    super("undecodable", `The answer could not be read: ${what}.`, context, { cause });
    this.ray = context.ray;
  }
}

/** The server ignored a filter: a row contradicts it. Nothing was handed over. */
export class FilterIgnoredError extends RequestError {
  /** The field whose filter had no effect. */
  readonly field: string;

  constructor(context: RequestContext, field: string) {
    super(
      "filter_ignored",
      `The server ignored the filter on "${field}" (it does that silently) and would have given every record. ` +
        "Leave the filter out and choose on your side.",
      context,
    );
    this.field = field;
  }
}

/** A page named itself as the next one; going on would never end. */
export class CursorRepeatedError extends RequestError {
  constructor(context: RequestContext) {
    super("cursor_repeated", "The server gave a cursor a second time, so the walk would never end.", context);
  }
}

/** A file was replaced by half: the new record is there, and the old one still is. */
export class ReplaceUnfinishedError extends LightspeedError {
  /** The record that was to go. Destroy it to finish. */
  readonly oldID: number;
  /** The record that was created in its place. */
  readonly newID: number;

  constructor(resource: string, { oldID, newID }: { readonly oldID: number; readonly newID: number }, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(
      "replace_unfinished",
      `${resource} ${newID} was created in the place of ${oldID}, and ${oldID} could not be removed: ${reason} ` +
        `Both are there now: destroy ${oldID} to finish.`,
      { cause },
    );
    this.oldID = oldID;
    this.newID = newID;
  }
}

/** What the token server said when it refused. */
export interface OAuthRefusal extends RequestContext {
  readonly status: number;
  /** `invalid_grant`, `invalid_client`, … */
  readonly error?: string | undefined;
  readonly description?: string | undefined;
  readonly hint?: string | undefined;
  /** Whole seconds that the server asked to wait. */
  readonly retryAfter?: number | undefined;
  readonly ray?: string | undefined;
}

/** The token server answered with an error. */
export class OAuthError extends RequestError implements OAuthRefusal {
  readonly status: number;
  readonly error: string | undefined;
  readonly description: string | undefined;
  readonly hint: string | undefined;
  readonly retryAfter: number | undefined;
  readonly ray: string | undefined;

  constructor(refusal: OAuthRefusal) {
    super("oauth_refused", describeOAuth(refusal), refusal);
    this.status = refusal.status;
    this.error = refusal.error;
    this.description = refusal.description;
    this.hint = refusal.hint;
    this.retryAfter = refusal.retryAfter;
    this.ray = refusal.ray;
  }
}

function describeOAuth({ status, error, description, hint, ray }: OAuthRefusal): string {
  const said = [description, hint].filter(Boolean).join(" ");
  const meaning = oauthMeanings[error ?? ""] ?? "The token server did not do what it was asked.";
  return `${status}${error ? ` ${error}` : ""}${said ? ` "${said}"` : ""}. ${meaning}${ray ? ` [Cf-Ray ${ray}]` : ""}`;
}

const oauthMeanings: Readonly<Record<string, string>> = {
  invalid_client: "The clientId or clientSecret is wrong, or the application is blocked.",
  invalid_grant: "The code or token is not valid any more, or belongs to another application.",
  invalid_scope: "A scope in the list does not exist, or the list is empty.",
  invalid_request: "A parameter is missing or wrong; the hint says which.",
  access_denied: "The token is expired or revoked, or the person who was asked declined.",
};

/** The store holds no tokens for this connection: nobody has authorized it yet, or it was ended. */
export class NotConnectedError extends LightspeedError {
  readonly connection: string;

  constructor(connection: string) {
    super(
      "not_connected",
      `There are no tokens for the connection "${connection}" in the token store. ` +
        "Send somebody of the account to the authorization page, and save what comes back with connect().",
    );
    this.connection = connection;
  }
}

/** The chain of refresh tokens has ended, for good: a person must authorize the application again. */
export class ReauthorizationRequiredError extends LightspeedError {
  readonly connection: string;

  constructor(connection: string, cause: OAuthError) {
    super(
      "reauthorization_required",
      `The server does not accept the refresh token of the connection "${connection}" any more, and the store holds ` +
        "no newer one. The merchant has revoked it, it was not used for 30 days, or its employee is locked. Somebody of " +
        `the account must authorize the application again; save what comes back with connect(). (${cause.message})`,
      { cause },
    );
    this.connection = connection;
  }
}

/** No valid access token could be got just now; the connection is intact, and a later call may succeed. */
export class TokenRefreshError extends LightspeedError {
  readonly connection: string;

  constructor(connection: string, why: string, cause?: unknown) {
    super("token_refresh_failed", `The access token of the connection "${connection}" was not renewed: ${why}`, {
      cause,
    });
    this.connection = connection;
  }
}

/** The token store did not do its work, or holds something that is not ours. */
export class TokenStoreError extends LightspeedError {
  constructor(message: string, cause?: unknown) {
    super("token_store_failed", message, { cause });
  }
}

/** Why an address's signature does not hold. */
export type SignatureFault = "incomplete" | "algorithm" | "expired" | "unknown_key" | "mismatch";

/** An address that should be signed is not, or not so that it can be trusted. Treat it as a stranger's. */
export class SignatureError extends LightspeedError {
  readonly fault: SignatureFault;

  constructor(fault: SignatureFault, message: string) {
    super("signature_invalid", message);
    this.fault = fault;
  }
}
