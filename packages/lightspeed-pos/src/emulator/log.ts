import type { StruckFault } from "./chaos/index.js";
import type { Bodies, Exchange } from "./exchange.js";
import type { JsonObject } from "./values/json.js";

/** One request that the emulator answered. It holds no token. */
export interface RequestEntry {
  /** When it arrived, in milliseconds since 1970. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  /** As it came, without the question mark. */
  readonly query: string;
  /** Forgotten before the rest of the entry, once the log holds 32 million characters of bodies. */
  readonly body?: JsonObject | undefined;
  /** 0 where no answer went out. */
  readonly status: number;
  /** Drips that it cost; a refused one cost nothing in the end. */
  readonly cost: number;
  readonly bucketLevel: number;
  readonly burstLevel: number;
  readonly durationMs: number;
  /** What a rule of chaos did to it. */
  readonly fault?: StruckFault | undefined;
}

/** So that an emulator which runs for weeks does not grow: so many entries, and until they are cleared out twice as many. */
const KEPT = 10_000;

/** Characters of bodies, of requests and answers together. Small answers last for thousands of requests. */
const KEPT_CHARACTERS = 32_000_000;

/** What a request without a body takes nevertheless, for its headers. */
const CHARACTERS_AROUND = 500;

/** The last requests, oldest first. */
export class RequestLog {
  readonly entries: RequestEntry[] = [];
  readonly #exchanges: Exchange[] = [];
  readonly #mostCharacters: number;
  #forgotten = 0;
  /** Requests whose bodies are gone. */
  #bare = 0;
  #characters = 0;
  #era = 0;

  constructor(mostCharacters: number = KEPT_CHARACTERS) {
    this.#mostCharacters = mostCharacters;
  }

  /** How many requests there were. */
  get count(): number {
    return this.#forgotten + this.entries.length;
  }

  /** How often it was cleared: the numbers of requests begin anew each time. */
  get era(): number {
    return this.#era;
  }

  /** The number of the first request that is kept, where they count from 1. */
  get first(): number {
    return this.#forgotten + 1;
  }

  /** The requests after the first so many, as far as they are kept. */
  since(count: number): readonly RequestEntry[] {
    return this.entries.slice(Math.max(0, count - this.#forgotten));
  }

  /** A request by its number, with what went over the wire; `undefined` where it is forgotten. */
  find(number: number): { readonly entry: RequestEntry; readonly exchange: Exchange } | undefined {
    const entry = this.entries[number - this.first];
    return entry && { entry, exchange: this.#exchanges[number - this.first] ?? {} };
  }

  add(entry: RequestEntry, exchange: Exchange = {}): void {
    this.entries.push(entry);
    this.#exchanges.push(exchange);
    this.#characters += charactersOf(exchange.bodies);
    if (this.entries.length > KEPT * 2) this.#forget(KEPT);
    while (this.#characters > this.#mostCharacters) this.#forgetBodies();
  }

  clear(): void {
    this.entries.length = 0;
    this.#exchanges.length = 0;
    this.#forgotten = 0;
    this.#bare = 0;
    this.#characters = 0;
    this.#era += 1;
  }

  #forget(count: number): void {
    while (this.#bare < this.#forgotten + count) this.#forgetBodies();
    this.entries.splice(0, count);
    this.#exchanges.splice(0, count);
    this.#forgotten += count;
  }

  /** Entries are handed out, so the one without its body is a new one. */
  #forgetBodies(): void {
    const at = this.#bare - this.#forgotten;
    const { bodies, ...rest } = this.#exchanges[at] ?? {};
    const entry = this.entries[at];
    this.#characters -= charactersOf(bodies);
    this.#exchanges[at] = rest;
    if (entry?.body !== undefined) this.entries[at] = { ...entry, body: undefined };
    this.#bare += 1;
  }
}

/** A body that was sent counts whole: the entry has all of it, as an object. */
function charactersOf(bodies: Bodies | undefined): number {
  return bodies === undefined ? 0 : bodies.sent.length + bodies.answer.text.length + CHARACTERS_AROUND;
}
