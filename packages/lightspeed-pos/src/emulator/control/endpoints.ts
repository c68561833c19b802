import { InvalidInputError } from "../../errors.js";
import { checkedRule, type EmulatorChaos } from "../chaos/index.js";
import type { ShopClock } from "../clock.js";
import type { RequestLog } from "../log.js";
import { RefusedRequest } from "../refusal.js";
import type { Query } from "../request/query.js";
import type { Staff } from "../staff/index.js";
import { isObject } from "../values/json.js";
import { own } from "../values/own.js";
import { ROOT } from "./path.js";

/** What can be done to an emulator from outside. */
export interface Controls {
  readonly chaos: EmulatorChaos;
  readonly clock: ShopClock;
  readonly log: RequestLog;
  readonly staff: Pick<Staff, "do">;
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
    does: "Ends all rules; with ?rule= the one of that number.",
    answer: endChaos,
  },
  { method: "GET", path: "/clock", does: "What time it is in the shop.", answer: showClock },
  {
    method: "POST",
    path: "/clock",
    does: 'Moves the clock: {"advance":3600000} in milliseconds, or {"set":"2026-03-20T12:00:00Z"}; {"freeze":true} stops it.',
    answer: moveClock,
  },
  {
    method: "POST",
    path: "/staff",
    does: 'What people do on screens: {"receiveOrder":{"orderID":14}}, and likewise receiveTransfer, sendVendorReturn, voidSale, orderSpecialOrder, mergeCustomers.',
    answer: ({ staff }, { body }) => staff.do(body),
  },
  {
    method: "GET",
    path: "/requests",
    does: "The requests that the shop answered, oldest first; with ?since= those after the first so many.",
    answer: showRequests,
  },
  {
    method: "GET",
    path: "/behaviours",
    does: "The ledger of behaviours, each with how it is known, and every resource with its actions.",
    answer: showBehaviours,
  },
  { method: "GET", path: "/snapshot", does: "The shop's data as it is now.", answer: ({ snapshot }) => snapshot() },
  {
    method: "POST",
    path: "/restore",
    does: "Puts a snapshot, or data of your own, in the place of the shop's data.",
    answer: ({ restore }, { body }) => ({ warnings: restore(body) }),
  },
];

/** The ledger is loaded when somebody reads it: starting needs none of it. */
async function showBehaviours(): Promise<unknown> {
  const { behaviourLedger } = await import("../ledger/behaviours/index.js");
  const { resourceLedger } = await import("../ledger/resources.js");
  return { behaviours: behaviourLedger(), resources: resourceLedger() };
}

function showChaos({ chaos }: Controls): unknown {
  return { rules: chaos.rules };
}

// All rules are checked before the first is added: a list is taken whole or not at all.
function addChaos(controls: Controls, { body }: ControlRequest): unknown {
  const rules: readonly unknown[] = Array.isArray(body) ? body : [body];
  for (const rule of rules.map(checkedRule)) controls.chaos.add(rule);
  return showChaos(controls);
}

function endChaos(controls: Controls, { query }: ControlRequest): unknown {
  const rule = query.get("rule");
  if (rule === undefined) controls.chaos.clear();
  else if (!controls.chaos.remove(Number(rule))) {
    throw new RefusedRequest(404, `There is no rule ${rule}. GET ${ROOT}/chaos lists what there is.`);
  }
  return showChaos(controls);
}

function showClock({ clock }: Controls): unknown {
  const now = clock.now();
  return { now: new Date(now).toISOString(), milliseconds: now, ...(clock.isFrozen && { frozen: true }) };
}

const clockMoves: Readonly<Record<string, (clock: ShopClock, value: unknown) => void>> = {
  advance: (clock, value) => clock.advance(value as number),
  set: (clock, value) => clock.set(value as string),
  freeze: (clock, value) => {
    if (typeof value !== "boolean") throw new InvalidInputError("freeze is true, or false to let the clock run again.");
    if (value) clock.freeze();
    else clock.unfreeze();
  },
};

function moveClock(controls: Controls, { body }: ControlRequest): unknown {
  const [name, ...others] = isObject(body) ? Object.keys(body) : [];
  const value = isObject(body) ? body[name ?? ""] : undefined;
  const move = others.length === 0 ? own(clockMoves, name ?? "") : undefined;
  if (move === undefined) {
    throw new InvalidInputError(
      'The clock takes {"advance": milliseconds}, {"set": time} or {"freeze": true or false}.',
    );
  }
  move(controls.clock, value);
  return showClock(controls);
}

function showRequests({ log }: Controls, { query }: ControlRequest): unknown {
  const since = query.get("since") ?? "0";
  if (!/^\d{1,15}$/.test(since)) {
    throw new InvalidInputError("since is the `next` of an earlier answer: a whole number from 0 up.");
  }
  return { next: log.count, requests: log.since(Number(since)) };
}
