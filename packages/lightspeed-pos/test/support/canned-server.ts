import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** One answer of a canned server. */
export interface CannedAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The body as it goes over the wire; wins over `body`. */
  readonly text?: string;
  /** Take over the exchange, for answers that HTTP libraries do not give. */
  readonly handle?: (request: IncomingMessage, response: ServerResponse) => void;
}

/** A server that gives some answers in turn (the last one again and again) and keeps what it was asked. */
export interface CannedServer {
  readonly url: string;
  readonly requests: {
    readonly method: string;
    readonly url: string;
    readonly headers: IncomingMessage["headers"];
    readonly body: string;
  }[];
}

/** Starts a server of hand-written answers; it is closed when the test ends. */
export async function serve(...answers: readonly CannedAnswer[]): Promise<CannedServer> {
  const requests: CannedServer["requests"] = [];
  const server = createServer(async (request, response) => {
    const body = await textOf(request);
    requests.push({ method: request.method ?? "", url: request.url ?? "", headers: request.headers, body });
    const answer = answers[Math.min(requests.length, answers.length) - 1] ?? {};
    if (answer.handle) return answer.handle(request, response);
    response.writeHead(answer.status ?? 200, { "content-type": "application/json", ...answer.headers });
    response.end(answer.text ?? JSON.stringify(answer.body ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text;
}
