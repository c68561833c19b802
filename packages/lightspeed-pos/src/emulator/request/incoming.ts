import { badRequest, RefusedRequest } from "../refusal.js";
import type { JsonObject } from "../values/json.js";
import { bodyTooLarge, parseBody } from "./body.js";
import { refuseUnknownFormats } from "./format.js";
import { type Files, NO_FILES } from "./multipart.js";
import { Query } from "./query.js";
import { findRoute, type Route } from "./router.js";
import { parseTarget, type Target } from "./target.js";

/** A request as it arrived. */
export interface Incoming {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly authorization: string | undefined;
  readonly accept: string | undefined;
  /** The name and port that it was sent to. */
  readonly host?: string | undefined;
  /** The body; `undefined` when it was too large to be kept. */
  readonly text: string | undefined;
  /** The body was no UTF-8. */
  readonly isGarbled?: boolean | undefined;
  /** What came beside it, in a form. */
  readonly files?: Files | undefined;
}

/** A request as far as it could be read, and why it could not be read further. */
export interface ReadRequest {
  readonly method: string;
  readonly target: Target | undefined;
  /** Missing where the path leads nowhere. */
  readonly route: Route | undefined;
  readonly query: Query;
  readonly body: JsonObject;
  readonly files: Files;
  readonly refusal: RefusedRequest | undefined;
}

/** Reads a request. What is wrong with it is kept, not thrown: failed requests are priced too. */
export function readRequest(incoming: Incoming): ReadRequest {
  const problems: RefusedRequest[] = [];
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof RefusedRequest)) throw error;
      problems.push(error);
      return undefined;
    }
  };
  const target = attempt(() => parseTarget(incoming.url));
  const route = target && attempt(() => findRoute(incoming.method, target.segments, target.extension));
  if (target !== undefined) attempt(() => refuseUnknownFormats(target.extension, incoming.accept));
  const body = attempt(() => bodyOf(incoming));
  const { method, files = NO_FILES } = incoming;
  const query = target?.query ?? new Query("");
  return { method, target, route, query, body: body ?? {}, files, refusal: problems[0] };
}

function bodyOf({ method, text, isGarbled = false }: Incoming): JsonObject {
  if (text === undefined) throw bodyTooLarge();
  if (method !== "POST" && method !== "PUT") return {};
  if (isGarbled) throw badRequest("The body is not UTF-8, the only encoding that is read.");
  return parseBody(text);
}
