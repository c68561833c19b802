import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { InvalidInputError } from "lightspeed-pos";
import type { Outcome, Recording } from "lightspeed-pos/emulator";
import { textOf } from "./answer-text.js";
import { refuseWith, Upstream } from "./forward.js";

/** What a recorder needs. */
export interface RecorderOptions {
  readonly upstream: URL;
  readonly port: number;
  readonly recording: Recording;
  /** Is told of every answer that passed, in words without any of it. */
  readonly onOutcome: (outcome: Outcome) => void;
}

/** A server on this machine that passes everything on, and records what comes back. */
export class Recorder {
  readonly #options: RecorderOptions;
  readonly #upstream: Upstream;
  readonly #server: Server;
  readonly #underWay = new Set<Promise<void>>();

  constructor(options: RecorderOptions) {
    this.#options = options;
    this.#upstream = new Upstream(options.upstream);
    this.#server = createServer((request, response) => this.#pass(request, response));
  }

  /** Starts to listen and gives the address. */
  listen(): Promise<string> {
    const { port } = this.#options;
    return new Promise((resolve, reject) => {
      this.#server.once("error", ({ code }: NodeJS.ErrnoException) => {
        reject(new InvalidInputError(`The recorder cannot listen on port ${port} (${code ?? "no reason given"}).`));
      });
      this.#server.listen(port, "127.0.0.1", () => {
        resolve(`http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`);
      });
    });
  }

  /** Stops when what is under way has its answer, and waits until what has passed is recorded. */
  async close(): Promise<void> {
    this.#server.keepAliveTimeout = 1;
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeIdleConnections();
    await closed;
    this.#upstream.close();
    await Promise.all(this.#underWay);
  }

  #pass(request: IncomingMessage, response: ServerResponse): void {
    const { url = "" } = request;
    if (!url.startsWith("/")) {
      refuseWith(response, 400, "Bad Request", "The recorder takes paths alone, such as /API/V3/Account.json.");
      return;
    }
    const number = this.#options.recording.nextRequest();
    this.#upstream.forward(request, response, (answer) => {
      if (!mayHoldRecords(request, answer)) return;
      const recorded = this.#record(request, answer, number).finally(() => this.#underWay.delete(recorded));
      this.#underWay.add(recorded);
    });
  }

  async #record(request: IncomingMessage, answer: IncomingMessage, number: number): Promise<void> {
    const body = await textOf(answer);
    this.#options.onOutcome(body === undefined ? UNREAD : this.#take(request, answer, body, number));
  }

  /** Whatever goes wrong here, requests go on passing; and what went wrong may quote what passed. */
  #take(
    { method = "GET", url = "" }: IncomingMessage,
    { statusCode = 0 }: IncomingMessage,
    body: string,
    number: number,
  ) {
    try {
      return this.#options.recording.take({ method, url, status: statusCode, body }, number);
    } catch (error) {
      return { leftOut: `it has a form that was not expected (${(error as Error).name})` };
    }
  }
}

const UNREAD: Outcome = { leftOut: "its body did not come whole, is too large or is compressed in an unknown way" };

/** Nothing of the token server is looked at. */
function mayHoldRecords({ method, url = "" }: IncomingMessage, { statusCode = 0 }: IncomingMessage): boolean {
  return /^\/API\//i.test(url) && method !== "HEAD" && statusCode >= 200 && statusCode < 300 && statusCode !== 204;
}
