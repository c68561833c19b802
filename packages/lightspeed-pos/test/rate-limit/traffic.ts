import { VirtualClock } from "../../../../test-support/virtual-clock.js";
import type { Lane } from "../../src/query/index.js";
import { Limiter, type OnLimiterEvent, readRateHeaders } from "../../src/rate-limit/index.js";
import { EmulatedServer, type Server, type ServerOptions, SimulatedServer } from "./simulated-server.js";

export interface Call {
  readonly cost: number;
  /** When its caller asks, in milliseconds; for callers that make several, from when on. @default 0 */
  readonly at?: number;
  /** Milliseconds until the server books it. */
  readonly before: number;
  /** Milliseconds from there to the answer's arrival. */
  readonly after: number;
  readonly lane?: Lane;
  /** The caller gives up: when the answer should arrive, or this many milliseconds before the server books. */
  readonly givesUp?: "unanswered" | number;
}

export interface TrafficOptions extends Omit<ServerOptions, "clock"> {
  /** Whose limits. @default the hand-written ones */
  readonly server?: "simulated" | "emulated";
  /** How many make the calls, each one after the other. @default one for each call */
  readonly callers?: number;
  /** What others send through the same bucket. */
  readonly foreign?: readonly { readonly at: number; readonly cost: number }[];
  readonly onEvent?: OnLimiterEvent;
}

export interface Traffic {
  readonly server: Server;
  readonly limiter: Limiter;
  /** Milliseconds until the last answer. */
  readonly elapsed: number;
  /** By how many drips the server's level exceeded what the limiter held possible, at worst. */
  readonly worstSurprise: number;
}

/** Runs calls through a limiter against a simulated server, in virtual time. Refused ones are repeated. */
export async function run(calls: readonly Call[], options: TrafficOptions = {}): Promise<Traffic> {
  const clock = new VirtualClock();
  const server = new (options.server === "emulated" ? EmulatedServer : SimulatedServer)({ clock, ...options });
  const limiter = new Limiter({ clock, key: "account:1", onEvent: options.onEvent });
  let worstSurprise = Number.NEGATIVE_INFINITY;
  let elapsed = 0;

  function book(cost: number) {
    const answer = server.handle(cost);
    // Before the first answer nothing is known of what others left.
    if (limiter.state.size !== undefined) worstSurprise = Math.max(worstSurprise, server.level - limiter.state.level);
    return answer;
  }

  /** Makes one attempt; tells whether the call is over. */
  async function attempt({ cost, before, after, lane, givesUp }: Call, isAgain: boolean): Promise<boolean> {
    const reservation = await limiter.acquire(cost, { lane, isAgain });
    if (typeof givesUp === "number") {
      await clock.sleep(before - givesUp);
      reservation.lost();
      await clock.sleep(givesUp);
      book(cost);
      return true;
    }
    await clock.sleep(before);
    const { status, headers } = book(cost);
    await clock.sleep(after);
    if (givesUp === "unanswered") reservation.lost();
    else if (status === 429) reservation.refused(readRateHeaders(headers));
    else reservation.answered(readRateHeaders(headers));
    return givesUp !== undefined || status === 200;
  }

  let next = 0;
  async function caller(): Promise<void> {
    for (let call = calls[next++]; call; call = calls[next++]) {
      await clock.sleep((call.at ?? 0) - clock.now());
      for (let isAgain = false; !(await attempt(call, isAgain)); ) isAgain = true;
      elapsed = clock.now();
    }
  }

  const others = (options.foreign ?? []).map(async ({ at, cost }) => {
    await clock.sleep(at);
    server.foreign(cost);
  });
  const callers = Array.from({ length: options.callers ?? calls.length }, caller);
  await Promise.all([...callers, ...others]);
  return { server, limiter, elapsed, worstSurprise };
}
