import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** What connections were asked and did not answer yet: several requests may come before the first answer goes. */
export class Exchanges {
  readonly #open = new WeakMap<Socket, Set<Exchange>>();

  begin(request: IncomingMessage, response: ServerResponse): void {
    const { socket } = request;
    const open = this.#open.get(socket) ?? new Set();
    this.#open.set(socket, open);
    const exchange = { request, response };
    open.add(exchange);
    response.once("close", () => open.delete(exchange));
  }

  /** Waits until everything is answered that a connection was asked to its end. */
  async answered(socket: Socket): Promise<void> {
    const whole = [...(this.#open.get(socket) ?? [])].filter(({ request }) => request.complete);
    await Promise.all(whole.map(({ response }) => new Promise((resolve) => response.once("close", resolve))));
  }
}
