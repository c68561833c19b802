import type { Change, Ledger } from "./ledger.js";
import { nobody, type Others } from "./plan.js";
import type { SharedLedger, SharedLedgerOptions } from "./shared-ledger.js";

/** Nobody who waits beside others sleeps longer: room may come earlier than it looked. */
export const longestSleep = 2000;

/** A ledger in a store, loaded at its first change: most clients are alone and do without it. */
export class StoredLedger implements Ledger {
  readonly me = crypto.randomUUID().slice(0, 8);
  readonly #options: SharedLedgerOptions;
  #ledger: SharedLedger | undefined;

  constructor(options: SharedLedgerOptions) {
    this.#options = options;
  }

  get others(): Others {
    return this.#ledger?.others ?? nobody;
  }

  get isAlone(): boolean {
    return this.#ledger?.isAlone ?? false;
  }

  async update<T>(change: Change<T>): Promise<T> {
    const ledger = this.#ledger ?? (await this.#load());
    return ledger.update(change);
  }

  async #load(): Promise<SharedLedger> {
    const { SharedLedger } = await import("./shared-ledger.js");
    this.#ledger ??= new SharedLedger(this.#options, this.me);
    return this.#ledger;
  }
}
