import {
  type ClientRequest,
  Agent as HttpAgent,
  request as httpRequest,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { headersToPass, headersToSend } from "./headers.js";

/** The API, or what stands for it. */
export class Upstream {
  readonly #origin: URL;
  readonly #agent: HttpAgent;

  constructor(origin: URL) {
    this.#origin = origin;
    const Agent = origin.protocol === "https:" ? HttpsAgent : HttpAgent;
    // A connection that is kept may be closed by the other side just when a request goes out, which would be lost.
    this.#agent = new Agent({ keepAlive: false });
  }

  /** Sends a request on as it came, and its answer back as it comes. `see` may look at the answer while it passes. */
  forward(request: IncomingMessage, response: ServerResponse, see: (answer: IncomingMessage) => void): void {
    const outgoing = this.#open(request);
    outgoing.on("response", (answer) => {
      see(answer);
      passBack(answer, response);
    });
    outgoing.on("error", (error) => refuse(response, error));
    // Where it closes too early nobody waits for the answer any more.
    response.on("close", () => response.writableFinished || outgoing.destroy());
    request.pipe(outgoing);
  }

  close(): void {
    this.#agent.destroy();
  }

  #open({ method, url, rawHeaders }: IncomingMessage): ClientRequest {
    const { protocol, hostname, port, host } = this.#origin;
    const send = protocol === "https:" ? httpsRequest : httpRequest;
    return send({
      agent: this.#agent,
      // Addresses of version 6 stand in brackets in URLs, and nowhere else.
      host: hostname.replace(/^\[|\]$/g, ""),
      port,
      method,
      path: url,
      headers: headersToSend(rawHeaders, host),
    });
  }
}

function passBack(answer: IncomingMessage, response: ServerResponse): void {
  const { statusCode = 502, statusMessage = "", rawHeaders } = answer;
  response.sendDate = false;
  response.writeHead(statusCode, statusMessage, headersToPass(rawHeaders));
  answer.on("error", () => response.destroy());
  answer.on("aborted", () => response.destroy());
  answer.pipe(response);
}

/** In the form of the API's own errors. The reason is a code such as `ECONNREFUSED`: messages may name more. */
function refuse(response: ServerResponse, { code }: NodeJS.ErrnoException): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  refuseWith(response, 502, "Bad Gateway", `The recorder cannot reach the API (${code ?? "no reason given"}).`);
}

/** Answers as the API does when it refuses: every value is text. */
export function refuseWith(response: ServerResponse, status: number, httpMessage: string, message: string): void {
  const body = JSON.stringify({ httpCode: String(status), httpMessage, message, errorClass: "Exception" });
  response.writeHead(status, { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) });
  response.end(body);
}
