import { InvalidInputError } from "../../errors.js";
import { checkedRule, type EmulatorChaos } from "../chaos/index.js";
import type { ShopClock } from "../clock.js";
import type { RequestLog } from "../log.js";
import type { Query } from "../request/query.js";
import { isObject } from "../values/json.js";

/** What can be done to an emulator from outside. */
export interface Controls {
  readonly chaos: EmulatorChaos;
  readonly clock: ShopClock;
  readonly log: RequestLog;
  reset(): Promise<void>;
  snapshot(): unknown;
  /** Gives what is odd about the data. */
  restore(data: unknown): readonly string[];
}

/** A request to the controls. */
export interface ControlRequest {
  readonly query: Query;
  /** The body as JSON; `undefined` without one. */
  readonly body: unknown;
}

export interface Endpoint {
  readonly method: "GET" | "POST" | "DELETE";
  /** Below the controls' own path. */
  readonly path: string;
  /** For the index. */
  readonly does: string;
  readonly answer: (controls: Controls, request: ControlRequest) => unknown;
}

/** Everything that can be asked of the controls. */
export const endpoints: readonly Endpoint[] = [
  {
    method: "POST",
    path: "/reset",
    does: "Brings back the shop, the clock, the chaos and the log as they were at the start.",
    answer: async (controls) => {
      await controls.reset();
      return {};
    },
  },
  { method: "GET", path: "/chaos", does: "The rules in force, and how often each has struck.", answer: showChaos },
  {
    method: "POST",
    path: "/chaos",
    does: 'Adds a rule, or a list of them: {"fault":"reset","when":"after","method":"POST","path":"Sale","nth":3}.',
    answer: addChaos,
  },
  {
    method: "DELETE",
    path: "/chaos",
    does: "Ends all rules.",
    answer: (controls) => {
      controls.chaos.clear();
      return showChaos(controls);
    },
  },
  { method: "GET", path: "/clock", does: "What time it is in the shop.", answer: showClock },
  {
    method: "POST",
    path: "/clock",
    does: 'Moves the clock: {"advance":3600000} in milliseconds, or {"set":"2026-03-20T12:00:00Z"}.',
    answer: moveClock,
  },
  {
    method: "GET",
    path: "/requests",
    does: "The requests that the shop answered, oldest first; with ?since= those after the first so many.",
    answer: showRequests,
  },
  { method: "GET", path: "/snapshot", does: "The shop's data as it is now.", answer: ({ snapshot }) => snapshot() },
  {
    method: "POST",
    path: "/restore",
    does: "Puts a snapshot, or data of your own, in the place of the shop's data.",
    answer: ({ restore }, { body }) => ({ warnings: restore(body) }),
  },
];

function showChaos({ chaos }: Controls): unknown {
  return { rules: chaos.rules };
}

// All rules are checked before the first is added: a list is taken whole or not at all.
function addChaos(controls: Controls, { body }: ControlRequest): unknown {
  const rules: readonly unknown[] = Array.isArray(body) ? body : [body];
  for (const rule of rules.map(checkedRule)) controls.chaos.add(rule);
  return showChaos(controls);
}

function showClock({ clock }: Controls): unknown {
  return { now: new Date(clock.now()).toISOString(), milliseconds: clock.now() };
}

function moveClock(controls: Controls, { body }: ControlRequest): unknown {
  const [name, ...others] = isObject(body) ? Object.keys(body) : [];
  const value = isObject(body) ? body[name ?? ""] : undefined;
  if (others.length > 0 || (name !== "advance" && name !== "set")) {
    throw new InvalidInputError('The clock takes {"advance": milliseconds} or {"set": time}.');
  }
  if (name === "advance") controls.clock.advance(value as number);
  else controls.clock.set(value as string);
  return showClock(controls);
}

function showRequests({ log }: Controls, { query }: ControlRequest): unknown {
  const since = query.get("since") ?? "0";
  if (!/^\d{1,15}$/.test(since)) {
    throw new InvalidInputError("since is the `next` of an earlier answer: a whole number from 0 up.");
  }
  return { next: log.count, requests: log.since(Number(since)) };
}
