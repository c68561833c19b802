const REASONS: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  406: "Not Acceptable",
  413: "Payload Too Large",
  414: "URI Too Long",
  429: "Too Many Requests",
  431: "Request Header Fields Too Large",
  500: "Internal Error",
};

interface Details {
  /** The class that the body names. @default "Exception" */
  readonly errorClass?: string;
  /** Further members of the body, as text like all of them. */
  readonly extra?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** A body of another shape than the API's own. */
  readonly body?: Readonly<Record<string, string>>;
  /** The request fails, but what it wrote stays. */
  readonly keepsChanges?: boolean;
}

/** A refusal that becomes an answer. */
export class RefusedRequest extends Error {
  readonly status: number;
  readonly details: Details;

  constructor(status: number, message: string, details: Details = {}) {
    super(message);
    this.name = "RefusedRequest";
    this.status = status;
    this.details = details;
  }

  /** The error body of the API; every value is text, the status included (observed). */
  get body(): Readonly<Record<string, string>> {
    if (this.details.body !== undefined) return this.details.body;
    return {
      httpCode: String(this.status),
      httpMessage: REASONS[this.status] ?? "Error",
      message: this.message,
      errorClass: this.details.errorClass ?? "Exception",
      ...this.details.extra,
    };
  }
}

export function badRequest(message: string): RefusedRequest {
  return new RefusedRequest(400, message);
}

/** Observed wording. */
export function notFound(name: string, id: string): RefusedRequest {
  return new RefusedRequest(404, `Object of type '${name}' not found with primary ID '${id}'.`);
}

/** Observed wording. */
export function insufficientRights(): RefusedRequest {
  return new RefusedRequest(403, "Not Authorized: Insufficient rights to perform the request", {
    errorClass: "InsufficientRightsException",
  });
}

/** The wording is assumed; the status and the idea of an `Allow` header are documented. */
export function methodNotAllowed(method: string, allowed: readonly string[]): RefusedRequest {
  return new RefusedRequest(405, `${method} is not allowed here. Allowed: ${allowed.join(", ") || "nothing"}.`, {
    headers: { Allow: allowed.join(", ") },
  });
}
