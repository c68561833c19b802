import type { Clock } from "./clock.js";
import { causeOf, type OnLimiterEvent } from "./events.js";
import type { LaneQueue } from "./lane-queue.js";
import { type Change, type Ledger, OwnLedger } from "./ledger.js";
import { type Crowd, expectedWait, type LimiterState, shown } from "./limiter-state.js";
import { type Plan, plan } from "./plan.js";
import { type RateState, sent, settled, unknownState } from "./rate-state.js";
import type { Outcome } from "./reservation.js";
import { reserveAt } from "./reserve.js";
import type { BucketStore } from "./store.js";
import { StoredLedger } from "./stored-ledger.js";
import type { Waiter } from "./waiter.js";

export interface AccountBookOptions {
  readonly clock: Clock;
  /** Where several processes keep the limits together. @default nowhere: this limiter is alone */
  readonly store?: BucketStore | undefined;
  /** The store's name for the bucket. */
  readonly key: string;
  /** For events. */
  readonly accountID?: number | undefined;
  readonly onEvent?: OnLimiterEvent | undefined;
}

/** The limits of one account: what can go, what became of it, and how they stood at the last look. */
export class AccountBook {
  readonly #options: AccountBookOptions;
  readonly #ledger: Ledger;
  /** The state at the last look, with the ledger's time and ours. */
  #seen: { readonly state: RateState; readonly now: number; readonly at: number };
  #requests = 0;

  constructor(options: AccountBookOptions) {
    const { clock, store, key, accountID, onEvent } = options;
    const onStore = (isAway: boolean, cause?: unknown) =>
      onEvent?.(() => ({ type: "store", accountID, isAway, cause }));
    this.#options = options;
    this.#ledger = store ? new StoredLedger({ clock, store, key, onStore }) : new OwnLedger(clock);
    this.#seen = { state: unknownState, now: 0, at: clock.now() };
  }

  /** Lets as many of a queue go as can, and tells when to look again. */
  admit(queue: LaneQueue<Waiter>): Promise<Plan<Waiter>> {
    return this.#update((state, now) => {
      const newID = () => (this.#requests++).toString(36);
      const { me, others } = this.#ledger;
      const planned = plan(state, { me, others, wishes: queue.inOrder(), waiting: queue.size, newID, now });
      return [planned.state, planned];
    });
  }

  /** Writes down how a request ended. */
  async settle(id: string, outcome: Outcome): Promise<void> {
    const { onEvent, accountID } = this.#options;
    const { before, after, now } = await this.#update((state, time, latest) => {
      const changed = settled(state, id, outcome, time, latest);
      return [changed, { before: state, after: changed, now: latest }];
    });
    if (!onEvent) return;
    if (outcome.type === "refused") {
      const { retryAfter } = outcome.headers;
      onEvent(() => ({ type: "refused", accountID, cause: causeOf(before, outcome.headers), retryAfter }));
    }
    const reserve = reserveAt(after.bucket.reserve, now);
    if (reserve > reserveAt(before.bucket.reserve, now)) onEvent(() => ({ type: "others", accountID, reserve }));
  }

  /** Learns from a request that went without a reservation here: of a bucket that is known, only what it cost. */
  async learn(outcome: Outcome): Promise<void> {
    const id = `${this.#ledger.me}/${(this.#requests++).toString(36)}`;
    const cost = outcome.type === "answered" ? (outcome.headers.cost ?? 1) : 0;
    await this.#update((state, now, latest) => {
      const before = sent(state, id, { cost }, now);
      const told: Outcome = state.bucket.size === undefined ? outcome : { type: "answered", headers: { cost } };
      return [settled(before, id, told, now, latest), undefined];
    });
  }

  /** Whether others write in the same book. */
  get isShared(): boolean {
    return Object.keys(this.#seen.state.processes).length > 1;
  }

  /** What can be shown of it. */
  get shown(): ReturnType<typeof shown> & Pick<LimiterState, "isAlone"> {
    return { ...shown(this.#seen.state, this.#moment), isAlone: this.#ledger.isAlone };
  }

  /** Milliseconds until a crowd has gone, as far as can be told. */
  expectedWait(crowd: Crowd): number {
    return expectedWait(this.#seen.state, crowd, this.#moment);
  }

  get #moment(): number {
    return this.#seen.now + this.#options.clock.now() - this.#seen.at;
  }

  #update<T>(change: Change<T>): Promise<T> {
    return this.#ledger.update((state, now, latest) => {
      const changed = change(state, now, latest);
      this.#seen = { state: changed[0], now, at: this.#options.clock.now() };
      return changed;
    });
  }
}
