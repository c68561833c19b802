import { accountRecord } from "./account.js";
import type { Settings } from "./options.js";
import { generateShop } from "./seed/index.js";
import { Store } from "./store/store.js";

/** The shops of the accounts; each is made when it is first asked for, and starts from a seed of its own. */
export class Shops {
  readonly #settings: Settings;
  readonly #founded: number;
  readonly #stores = new Map<number, Store>();

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#founded = settings.clock.now();
  }

  /** The shop of an account. */
  readonly storeOf = (accountID: number): Store => {
    const known = this.#stores.get(accountID);
    if (known !== undefined) return known;
    const store = this.#seeded(accountID);
    this.#stores.set(accountID, store);
    return store;
  };

  /** Brings every shop back to how it was founded. */
  reset(): void {
    this.#stores.clear();
  }

  #seeded(accountID: number): Store {
    const { seed, items, sales, customers, registers } = this.#settings;
    const others = this.#settings.oauth.otherAccounts.indexOf(accountID) + 1;
    const data = generateShop({ seed: seed + others, items, sales, customers, registers, now: this.#founded });
    return new Store({ ...data, Account: [accountRecord(accountID)] });
  }
}
