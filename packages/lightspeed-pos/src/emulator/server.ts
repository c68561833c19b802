import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { InvalidInputError } from "../errors.js";
import { isControlPath } from "./control/path.js";
import { Exchanges } from "./exchanges.js";
import { RefusedRequest } from "./refusal.js";
import { MAX_BODY_BYTES } from "./request/body.js";
import type { Incoming } from "./request/incoming.js";
import { isForm, MAX_FORM_BYTES, NOTHING_SENT, readSent, type Sent } from "./request/multipart.js";
import { wireJson } from "./values/json.js";

/** Longer heads are cut off by node; ours answers above its own limit for addresses, which is lower. */
const MAX_HEAD_BYTES = 256 * 1024;

/** A body that is too large is read on, so that its sender can hear the answer, but not for ever. */
const MAX_IGNORED_BYTES = 16 * MAX_BODY_BYTES;

/** The controls take the data of whole shops. */
const MAX_CONTROL_BYTES = MAX_IGNORED_BYTES;

/** Longer than callers wait for a full bucket, so that they find their connection again. */
const KEEP_ALIVE_MS = 30_000;

/** What the server sends back. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The body as it travels, where that is at hand. */
  readonly bytes?: Buffer | undefined;
  /** How it leaves, where it does not leave whole and at once. */
  readonly deliver?: Deliver | undefined;
}

/** Brings a reply to the caller, or as much of it as the caller is to get. */
export type Deliver = (response: ServerResponse, reply: Reply) => void | Promise<void>;

/** Where a request comes from, as far as its sender says so. */
export interface Caller {
  /** The name and port that it was sent to. */
  readonly host: string | undefined;
  /** The page that sent it; browsers say so with everything but plain reads of their own site. */
  readonly origin: string | undefined;
  /** How that page's site and this one are related, in the words of `Sec-Fetch-Site`. */
  readonly site: string | undefined;
  /** Whether somebody goes to the address, or a page loads it, in the words of `Sec-Fetch-Mode`. */
  readonly mode: string | undefined;
}

export type Responder = (incoming: Incoming, caller: Caller) => Promise<Reply>;

/** Makes a server that reads requests whole and sends what `respond` makes of them. */
export function makeServer(respond: Responder): Server {
  const exchanges = new Exchanges();
  const server = createServer({ maxHeaderSize: MAX_HEAD_BYTES }, (request, response) => {
    exchanges.begin(request, response);
    exchange(request, response, respond).catch(() => request.socket.destroy());
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.on("clientError", (error, socket) => {
    // What came whole before it is answered first, as it would be without what follows.
    exchanges.answered(socket as Socket).then(
      () => refuseUnreadable(error, socket as Socket),
      () => socket.destroy(),
    );
  });
  return server;
}

async function exchange(request: IncomingMessage, response: ServerResponse, respond: Responder): Promise<void> {
  request.url = pathIn(request.url);
  const { authorization, accept, host } = request.headers;
  const sent = announcesBody(request) ? await sentWith(request) : NOTHING_SENT;
  const incoming: Incoming = {
    method: request.method ?? "GET",
    url: request.url ?? "/",
    authorization,
    accept,
    host,
    ...sent,
  };
  const reply = await respond(incoming, callerOf(request));
  await (reply.deliver ?? deliverWhole)(response, reply);
}

/** Who takes this for a proxy names the whole address; every server has to understand that (HTTP). */
function pathIn(url = "/"): string {
  const rest = url.replace(/^https?:\/\/[^/?#]*/i, "");
  return rest.startsWith("/") ? rest : `/${rest}`;
}

/** Without either header there is no body to wait for (HTTP). */
function announcesBody({ headers }: IncomingMessage): boolean {
  return headers["content-length"] !== undefined || headers["transfer-encoding"] !== undefined;
}

async function sentWith(request: IncomingMessage): Promise<Sent> {
  const { url = "/", headers } = request;
  const contentType = headers["content-type"];
  const body = await readBody(request, mostBytes(url, contentType));
  return readSent(body, url.startsWith("/API/") ? contentType : undefined);
}

function callerOf({ headers }: IncomingMessage): Caller {
  const { host, origin, "sec-fetch-site": site, "sec-fetch-mode": mode } = headers;
  return { host, origin, site: firstOf(site), mode: firstOf(mode) };
}

function firstOf(header: string | readonly string[] | undefined): string | undefined {
  return typeof header === "string" ? header : header?.[0];
}

function mostBytes(url: string, contentType: string | undefined): number {
  if (isControlPath(url)) return MAX_CONTROL_BYTES;
  return isForm(contentType) ? MAX_FORM_BYTES : MAX_BODY_BYTES;
}

const deliverWhole: Deliver = (response, { status, headers, body, bytes }) => {
  response.writeHead(status, { ...headers, "Content-Length": bytes?.length ?? Buffer.byteLength(body) });
  response.end(bytes ?? body);
};

/** The body; `undefined` where there is too much of it. */
async function readBody(request: IncomingMessage, most: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= most) chunks.push(chunk);
    if (size > MAX_IGNORED_BYTES) throw new Error("The sender does not stop.");
  }
  return size <= most ? Buffer.concat(chunks) : undefined;
}

/** Answers what is not even HTTP, or has a head beyond all limits. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable) return;
  const refusal = refusalOf(error.code);
  const body = wireJson(refusal.body);
  const head = [
    `HTTP/1.1 ${refusal.status} ${refusal.body.httpMessage}`,
    "Content-Type: application/json",
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}

function refusalOf(code: string | undefined): RefusedRequest {
  switch (code) {
    case "HPE_HEADER_OVERFLOW":
      return new RefusedRequest(431, `The request's head is larger than ${MAX_HEAD_BYTES} bytes.`);
    case "ERR_HTTP_REQUEST_TIMEOUT":
      return new RefusedRequest(408, "The request did not arrive whole in the time that is given for it.");
    default:
      return new RefusedRequest(400, "The request is not valid HTTP.");
  }
}

/** Starts to listen and gives the port. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(listenError(error, port, host)));
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

function listenError(error: NodeJS.ErrnoException, port: number, host: string): Error {
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `port ${port} is in use; choose another, or 0 for a free one`,
    EACCES: `port ${port} is not open to this user; choose one above 1023`,
    EADDRNOTAVAIL: `this machine has no address ${host}`,
    ENOTFOUND: `the host name ${host} is not known`,
  };
  const reason = reasons[error.code ?? ""] ?? error.message;
  return new InvalidInputError(`The emulator cannot listen: ${reason}.`, { cause: error });
}

/** Stops listening and ends every connection. */
export function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** The address to reach a server at; one that listens everywhere is reached at home. */
export function addressOf(host: string, port: number): string {
  const reachable = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
  return `http://${reachable.includes(":") ? `[${reachable}]` : reachable}:${port}`;
}
