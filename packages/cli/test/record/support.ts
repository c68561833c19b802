import { mkdtemp, rm } from "node:fs/promises";
import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Outcome, Recording } from "lightspeed-pos/emulator";
import { onTestFinished } from "vitest";
import { Recorder } from "../../src/record/recorder.js";

export interface Answer {
  readonly status: number;
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
}

/** A folder that is removed after the test. */
export async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "lightspeed-record-"));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

/** A server that is closed after the test. */
export async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export interface Recorded {
  readonly url: string;
  readonly recording: Recording;
  readonly outcomes: readonly Outcome[];
  readonly recorder: Recorder;
}

/** A recorder before a server, closed after the test. */
export async function record(upstream: string): Promise<Recorded> {
  const recording = new Recording({ key: new Uint8Array(32).fill(5) });
  const outcomes: Outcome[] = [];
  const onOutcome = (outcome: Outcome) => void outcomes.push(outcome);
  const recorder = new Recorder({ upstream: new URL(upstream), port: 0, recording, onOutcome });
  const url = await recorder.listen();
  onTestFinished(() => recorder.close());
  return { url, recording, outcomes, recorder };
}

/** What is sent besides method and path. */
export interface Sent {
  readonly headers?: readonly string[];
  readonly body?: Buffer | string;
}

/** Sends a request as it is written, and gives the answer as it came. */
export function send(origin: string, method: string, path: string, { headers = [], body }: Sent = {}): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  const isChunked = headers.includes("Transfer-Encoding");
  const framing = body === undefined || isChunked ? [] : ["Content-Length", String(Buffer.byteLength(body))];
  return new Promise((resolve, reject) => {
    const all = ["Host", `${hostname}:${port}`, ...headers, ...framing];
    const request = httpRequest({ hostname, port, method, path, headers: all, agent: false }, (answer) => {
      const { statusCode = 0, rawHeaders } = answer;
      bytesOf(answer).then((bytes) => resolve({ status: statusCode, rawHeaders, body: bytes }), reject);
    });
    request.on("error", reject);
    request.end(body);
  });
}

export async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Answers every request with the same. */
export function always(
  status: number,
  headers: Readonly<Record<string, string>>,
  body: Buffer | string = "",
): RequestListener {
  return (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(status, headers);
    response.end(body);
  };
}
