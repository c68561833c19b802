import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { type Emulator, type EmulatorOptions, startEmulator } from "../../src/emulator/index.js";

/** What came back over the wire. */
export interface Response {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The body as JSON; reading it fails where it is none. */
  readonly json: Wire;
}

/** A body as it is read in tests: any depth, without types. */
export interface Wire {
  readonly [key: string]: Wire | undefined;
}

/** The parts of a request that differ from test to test. */
export interface Sent {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** A clock that stands still until it is moved. */
export class StillClock {
  #now: number;

  constructor(start = Date.UTC(2026, 2, 20, 12)) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }
}

/** Sends a request as it is written, without the tidying that URL classes do. */
export function send(shop: Emulator, method: string, path: string, sent: Sent = {}): Promise<Response> {
  const { hostname, port } = new URL(shop.url);
  const isRaw = typeof sent.body === "string" || sent.body instanceof Uint8Array;
  const body = isRaw ? (sent.body as string | Uint8Array) : JSON.stringify(sent.body);
  const length = body === undefined ? undefined : { "Content-Length": Buffer.byteLength(body) };
  const headers = { Authorization: `Bearer ${shop.accessToken}`, ...length, ...sent.headers };
  return new Promise((resolve, reject) => {
    const request = httpRequest({ hostname, port, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const text = Buffer.concat(chunks).toString("utf8");
        const { statusCode = 0, headers } = response;
        resolve({
          status: statusCode,
          headers,
          text,
          get json() {
            return JSON.parse(text) as Wire;
          },
        });
      });
    });
    request.on("error", reject);
    request.end(body);
  });
}

/** A shop for the tests of a file, as it was seeded before each of them. */
export interface TestShop {
  shop(): Emulator;
  readonly clock: StillClock;
  /** Sends a request below the account: `get("Item.json?limit=1")`; a path from the root stays as it is. */
  get(path: string, sent?: Sent): Promise<Response>;
  post(path: string, body: unknown): Promise<Response>;
  /** Sends a form: `upload("Image.json", form({ itemID: 1 }, file))`. */
  upload(path: string, sent: Sent): Promise<Response>;
  put(path: string, body: unknown): Promise<Response>;
  remove(path: string): Promise<Response>;
  /** Creates a record and gives it as it was answered. */
  create(resource: string, body: unknown): Promise<Wire>;
}

/** A shop with a few goods and people, without limits that a test could meet by chance. */
export function useShop(options: EmulatorOptions = {}): TestShop {
  let shop: Emulator | undefined;
  const clock = new StillClock();
  const running = (): Emulator => {
    if (shop === undefined) throw new Error("The shop is not open yet.");
    return shop;
  };
  const below = (path: string) => (path.startsWith("/") ? path : `/API/V3/Account/1/${path}`);
  beforeAll(async () => {
    shop = await startEmulator({ items: 3, sales: 0, customers: 2, rateLimits: false, clock, ...options });
  });
  beforeEach(() => running().reset());
  afterAll(() => running().close());
  return {
    shop: running,
    clock,
    get: (path, sent) => send(running(), "GET", below(path), sent),
    post: (path, body) => send(running(), "POST", below(path), { body }),
    upload: (path, sent) => send(running(), "POST", below(path), sent),
    put: (path, body) => send(running(), "PUT", below(path), { body }),
    remove: (path) => send(running(), "DELETE", below(path)),
    async create(resource, body) {
      const response = await send(running(), "POST", below(`${resource}.json`), { body });
      if (response.status !== 200) throw new Error(`${resource} was not created: ${response.text}`);
      return response.json[resource] ?? {};
    },
  };
}

const BOUNDARY = "25112bca3fa7474e9874f9e8654c27aa";

/** A form with a record (text as it is, else as JSON) and a file, byte by byte as the documentation shows it. */
export function form(data: unknown, file: Uint8Array, filename = "Test Image.png", part = "image"): Sent {
  const head = [
    `--${BOUNDARY}`,
    'Content-Disposition: form-data; name="data"',
    "",
    typeof data === "string" ? data : JSON.stringify(data),
    `--${BOUNDARY}`,
    `Content-Disposition: form-data; name="${part}"; filename="${filename}"`,
    "Content-Type: image/png",
    "",
    "",
  ].join("\r\n");
  return {
    headers: { "Content-Type": `multipart/form-data; boundary=${BOUNDARY}` },
    body: Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]),
  };
}

/** A record or a list of them as a list: what the collapse rule folds. */
export function listOf(value: Wire | undefined): Wire[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** One field of every record in a list. */
export function column(value: Wire | undefined, field: string): string[] {
  return listOf(value).map((record) => String(record[field]));
}
