import type { Files } from "../request/multipart.js";
import type { Query } from "../request/query.js";
import type { Route } from "../request/router.js";
import type { ApiVersion } from "../request/target.js";
import type { Store } from "../store/store.js";
import type { JsonObject } from "../values/json.js";
import type { Writer } from "../write/writer.js";

/**
 * A request to list or to read that found its endpoint, with all that its answer follows from.
 *
 * There is no clock in it: such an answer stays right, and is kept, until something is written in the store.
 */
export interface ReadCall {
  readonly route: Route;
  readonly version: ApiVersion;
  /** The address of the request without its query, for links to other pages. */
  readonly address: string;
  readonly query: Query;
  readonly store: Store;
}

/** Any other request that found its endpoint. */
export interface Call extends ReadCall {
  readonly body: JsonObject;
  readonly files: Files;
  readonly write: Writer;
}
