import type { Reply } from "../server.js";

/** An answer in JSON that no page of another site can read, in whatever way it asks. */
export function jsonReply(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return {
    status,
    headers: {
      "Content-Type": "application/json",
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
      "Cross-Origin-Resource-Policy": "same-origin",
      ...headers,
    },
    body: `${JSON.stringify(body)}\n`,
  };
}
