import type { Files } from "../request/multipart.js";
import type { Query } from "../request/query.js";
import type { Route } from "../request/router.js";
import type { ApiVersion } from "../request/target.js";
import type { Store } from "../store/store.js";
import type { JsonObject } from "../values/json.js";
import type { Writer } from "../write/writer.js";

/** A request that found its endpoint, with all that answering it takes. */
export interface Call {
  readonly route: Route;
  readonly version: ApiVersion;
  /** The address of the request without its query, for links to other pages. */
  readonly address: string;
  readonly query: Query;
  readonly body: JsonObject;
  readonly files: Files;
  readonly store: Store;
  readonly write: Writer;
}
