import { object, ref } from "./schemas.mjs";

/** @typedef {import("./schemas.mjs").Schema} Schema */

/** @type {Readonly<Record<string, Schema>>} */
export const errorSchemas = {
  ApiError: {
    ...object(
      {
        httpCode: { type: "string", pattern: "^\\d{3}$", description: "The status, as text." },
        httpMessage: { type: "string" },
        message: { type: "string", description: "What was wrong, in words." },
        errorClass: { type: "string" },
      },
      ["httpCode", "httpMessage", "message", "errorClass"],
    ),
    description: "The API's own shape (observed). Some classes add members, text like all others.",
    additionalProperties: { type: "string" },
  },
  TokenError: {
    ...object({ error: { type: "string" }, error_description: { type: "string" }, hint: { type: "string" } }, [
      "error",
      "error_description",
    ]),
    description: "What stands in front of the API answers so where a token is expired or revoked.",
  },
};

/** @type {Readonly<Record<string, object>>} */
export const limitHeaders = {
  "X-LS-API-Bucket-Level": header(
    "How full the bucket is, and how much it holds.",
    "^\\d+(\\.\\d+)?/\\d+(\\.\\d+)?$",
    "10/90",
  ),
  "X-LS-API-Drip-Rate": header("How much leaks out of the bucket each second.", "^\\d+(\\.\\d+)?$", "1"),
  "X-LS-API-Burst-Level": header("Requests of this second, and how many there may be.", "^\\d+/\\d+$", "1/20"),
  "X-LS-API-Request-Cost": header("What this request cost, in drips.", "^\\d+(\\.\\d+)?$", "1.4"),
};

/** @type {Readonly<Record<string, object>>} */
export const refusalHeaders = {
  "Retry-After": header("Seconds until there is room again.", "^\\d+$", "3"),
  "X-LS-API-RateLimit-Type": {
    description: "Which of the two limits refused the request.",
    schema: { type: "string", enum: ["api-leaky-bucket", "api-burst-limiter"] },
  },
};

/** @type {Readonly<Record<string, object>>} */
export const responses = {
  BadRequest: failure("The request does not fit: a value, a relation, a parameter.", ref("ApiError")),
  Unauthorized: failure("There is no token, or it is not good any more.", {
    anyOf: [ref("ApiError"), ref("TokenError")],
  }),
  Forbidden: failure("The token's scopes or its employee's rights do not reach this far.", ref("ApiError")),
  NotFound: failure("A record of the path does not exist.", ref("ApiError")),
  TooManyRequests: {
    ...failure("The bucket or the second is full. Nothing was done.", ref("ApiError")),
    headers: headerReferences({ ...limitHeaders, ...refusalHeaders }),
  },
  ServerError: {
    description: "Something failed behind the API. Proxies answer with pages for people, so do not count on JSON.",
    content: { "application/json": { schema: ref("ApiError") }, "text/html": { schema: { type: "string" } } },
  },
};

/** @param {Readonly<Record<string, object>>} headers */
export function headerReferences(headers) {
  return Object.fromEntries(Object.keys(headers).map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

/** The answers of every operation when something is wrong. */
export const failures = {
  400: { $ref: "#/components/responses/BadRequest" },
  401: { $ref: "#/components/responses/Unauthorized" },
  403: { $ref: "#/components/responses/Forbidden" },
  404: { $ref: "#/components/responses/NotFound" },
  429: { $ref: "#/components/responses/TooManyRequests" },
  "5XX": { $ref: "#/components/responses/ServerError" },
};

/**
 * @param {string} description
 * @param {Schema} schema
 */
function failure(description, schema) {
  return { description, content: { "application/json": { schema } } };
}

/**
 * @param {string} description
 * @param {string} pattern
 * @param {string} example
 */
function header(description, pattern, example) {
  return { description, schema: { type: "string", pattern }, example };
}
