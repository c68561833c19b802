import type { ServerResponse } from "node:http";
import type { Deliver, Reply } from "../server.js";

// How answers leave that do not arrive whole.

/** Closes the connection without a word. */
export const drop: Deliver = (response) => {
  response.socket?.destroy();
};

/** Resets the connection. */
export const reset: Deliver = (response) => {
  response.socket?.resetAndDestroy();
};

/** Leaves the caller waiting; the connection ends with the caller's patience, or with the server. */
export const hang: Deliver = () => {};

/** Sends half of the answer and closes the connection. */
export const truncate: Deliver = (response, reply) => {
  const bytes = start(response, reply);
  response.write(bytes.subarray(0, bytes.length / 2), () => response.socket?.destroy());
};

/** Sends the answer in twenty pieces; `pause` waits between two of them. */
export function drip(pause: () => Promise<void>): Deliver {
  return async (response, reply) => {
    const bytes = start(response, reply);
    const size = Math.max(1, Math.ceil(bytes.length / PIECES));
    for (let at = 0; at < bytes.length && !response.destroyed; at += size) {
      response.write(bytes.subarray(at, at + size));
      await pause();
    }
    response.end();
  };
}

/** Into how many pieces an answer is cut that drips. */
export const PIECES = 20;

function start(response: ServerResponse, { status, headers, body }: Reply): Buffer {
  const bytes = Buffer.from(body, "utf8");
  response.writeHead(status, { ...headers, "Content-Length": bytes.length });
  return bytes;
}
