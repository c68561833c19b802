import { InvalidInputError } from "../../errors.js";
import { ROOT } from "../control/path.js";
import { jsonReply } from "../control/reply.js";
import { RefusedRequest } from "../refusal.js";
import type { Incoming } from "../request/incoming.js";
import { Query } from "../request/query.js";
import type { Reply } from "../server.js";
import { own } from "../values/own.js";
import { fileReply, pageReply } from "./files.js";
import type { Inspected } from "./inspected.js";
import { live } from "./live.js";
import { oneRecord } from "./record.js";
import { records } from "./records.js";
import { oneRequest } from "./request.js";
import { resources } from "./resources.js";

/** Where the page's files and its own endpoints are. They are made for the page and change with it. */
const BELOW = `${ROOT}/inspector/`;

const endpoints: Readonly<Record<string, (inspected: Inspected, query: Query) => unknown>> = {
  live,
  request: oneRequest,
  resources,
  records,
  record: oneRecord,
};

/** A page that shows what happens in the emulator. It reads; what changes something goes to the controls. */
export class Inspector {
  readonly #inspected: Inspected;

  constructor(inspected: Inspected) {
    this.#inspected = inspected;
  }

  /** Tells whether somebody's browser goes to the page. To programs there is nothing at this path, as ever. */
  isPage({ method, url, accept }: Incoming): boolean {
    return method === "GET" && (url === "/" || url.startsWith("/?")) && accept?.includes("text/html") === true;
  }

  /** The answer; `undefined` where somebody else has it. */
  answer(incoming: Incoming): Reply | undefined {
    if (this.isPage(incoming)) return pageReply();
    const [path = "", ...query] = incoming.url.split("?");
    if (incoming.method !== "GET" || !path.startsWith(BELOW)) return undefined;
    const name = path.slice(BELOW.length);
    const endpoint = own(endpoints, name);
    return endpoint === undefined ? fileReply(name) : this.#told(endpoint, new Query(query.join("?")));
  }

  #told(endpoint: (inspected: Inspected, query: Query) => unknown, query: Query): Reply {
    try {
      return jsonReply(200, endpoint(this.#inspected, query));
    } catch (error) {
      if (error instanceof RefusedRequest) return jsonReply(error.status, { error: error.message });
      if (error instanceof InvalidInputError) return jsonReply(400, { error: error.message });
      throw error;
    }
  }
}
