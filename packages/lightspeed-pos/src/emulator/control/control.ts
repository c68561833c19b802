import { InvalidInputError } from "../../errors.js";
import { RefusedRequest } from "../refusal.js";
import type { Incoming } from "../request/incoming.js";
import { Query } from "../request/query.js";
import type { Reply } from "../server.js";
import { type ControlRequest, type Controls, type Endpoint, endpoints } from "./endpoints.js";
import { pathOf, ROOT } from "./path.js";
import { jsonReply } from "./reply.js";

/** Answers a request to the controls, in JSON. They ask for no token. */
export async function control(controls: Controls, incoming: Incoming): Promise<Reply> {
  try {
    return jsonReply(200, await endpointOf(incoming).answer(controls, read(incoming)));
  } catch (error) {
    if (error instanceof InvalidInputError) return jsonReply(400, { error: error.message });
    if (error instanceof RefusedRequest)
      return jsonReply(error.status, { error: error.message }, error.details.headers);
    throw error;
  }
}

const index: Endpoint = {
  method: "GET",
  path: "",
  does: "This list.",
  answer: () => ({
    endpoints: [index, ...endpoints].map(({ method, path, does }) => ({ method, path: `${ROOT}${path}`, does })),
  }),
};

function endpointOf({ method, url }: Incoming): Endpoint {
  const path = pathOf(url);
  const there = [index, ...endpoints].filter((endpoint) => `${ROOT}${endpoint.path}` === path);
  const endpoint = there.find((one) => one.method === method);
  if (endpoint !== undefined) return endpoint;
  if (there.length === 0)
    throw new RefusedRequest(404, `There is nothing at ${path}. GET ${ROOT} lists what there is.`);
  const allowed = there.map((one) => one.method).join(", ");
  throw new RefusedRequest(405, `${path} takes ${allowed}.`, { headers: { Allow: allowed } });
}

function read({ url, text }: Incoming): ControlRequest {
  if (text === undefined)
    throw new RefusedRequest(413, "The body is too large; start the emulator with it as its data.");
  const query = new Query(url.split("?").slice(1).join("?"));
  if (text === "") return { query, body: undefined };
  try {
    return { query, body: JSON.parse(text) as unknown };
  } catch {
    throw new RefusedRequest(400, "The body is not valid JSON.");
  }
}
