import type { Lane } from "../query/index.js";
import type { LimiterEvent } from "../rate-limit/index.js";
import type { Oddity } from "../schema/codec/index.js";

/** What every event about a request tells. Never a token, a query or a body: they may hold what a customer is called. */
interface AboutRequest {
  /** The same for all attempts of one request. */
  readonly requestID: string;
  readonly method: string;
  readonly path: string;
  readonly accountID: number | undefined;
  readonly lane: Lane;
  /** 1 for the first. */
  readonly attempt: number;
}

/** A request is about to be sent: it has its place in the bucket. */
export interface RequestEvent extends AboutRequest {
  /** Drips, as computed before sending. */
  readonly cost: number;
  /** Milliseconds that it waited for its place. */
  readonly waitedMs: number;
}

/** An answer came, of whatever status. */
export interface AnswerEvent extends AboutRequest {
  readonly status: number;
  /** Drips, as the server counted them. */
  readonly cost: number;
  /** Drips in the bucket after this request, and how many it holds. */
  readonly level: number | undefined;
  readonly size: number | undefined;
  readonly durationMs: number;
  readonly ray: string | undefined;
}

/** A request had to wait for its place in the bucket. */
export interface WaitEvent extends AboutRequest {
  readonly cost: number;
  readonly waitedMs: number;
}

/** An attempt failed and will be repeated. */
export interface RetryEvent extends AboutRequest {
  /** The `code` of the error. */
  readonly code: string;
  readonly delayMs: number;
}

/** A connection came by new tokens, or did not. */
export interface RefreshEvent {
  /** The connection's name in the token store. */
  readonly connection: string;
  /** `adopted`: another process that shares the store had renewed them. */
  readonly outcome: "refreshed" | "adopted" | "failed";
  /** What went wrong, where it failed. */
  readonly error?: unknown;
}

/** Every event of a client, by name. */
export interface ClientEvents {
  readonly request: RequestEvent;
  readonly answer: AnswerEvent;
  readonly wait: WaitEvent;
  /** What the limiter does: who wants to go, who goes, refusals and their cause, others in the bucket, its store. */
  readonly limits: LimiterEvent;
  readonly retry: RetryEvent;
  readonly refresh: RefreshEvent;
  readonly oddity: Oddity;
}

export type EventName = keyof ClientEvents;
export type Listener<K extends EventName> = (event: ClientEvents[K]) => void;

interface Channel {
  readonly hasSubscribers: boolean;
  publish(message: unknown): void;
}

/** Hands events to whoever listens; where nobody does, an event is not even made. */
export class EventHub {
  readonly #listeners = new Map<EventName, Set<Listener<never>>>();
  readonly #channels = new Map<EventName, Channel | undefined>();

  /** Adds a listener; gives the function that takes it away again. */
  on<K extends EventName>(name: K, listener: Listener<K>): () => void {
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners.add(listener as Listener<never>));
    return () => void listeners.delete(listener as Listener<never>);
  }

  emit<K extends EventName>(name: K, make: () => ClientEvents[K]): void {
    const listeners = this.#listeners.get(name);
    const channel = this.#channel(name);
    if (!listeners?.size && !channel?.hasSubscribers) return;
    const event = make();
    for (const listener of listeners ?? []) tell(listener as Listener<K>, event);
    if (channel?.hasSubscribers) channel.publish(event);
  }

  #channel(name: EventName): Channel | undefined {
    if (!this.#channels.has(name)) this.#channels.set(name, channelOf(`lightspeed-pos:${name}`));
    return this.#channels.get(name);
  }
}

// A listener's failure is its own: it must not end the call that it listens to, and it must not go unseen.
function tell<K extends EventName>(listener: Listener<K>, event: ClientEvents[K]): void {
  try {
    listener(event);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}

interface Builtins {
  readonly process?: {
    getBuiltinModule?(name: string): { channel(name: string): Channel } | undefined;
  };
}

// Node's diagnostics_channel where the runtime has it; others do without.
function channelOf(name: string): Channel | undefined {
  const { process } = globalThis as unknown as Builtins;
  return process?.getBuiltinModule?.("node:diagnostics_channel")?.channel(name);
}
