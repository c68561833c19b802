import { InvalidInputError } from "../errors.js";
import { accountRecord } from "./account.js";
import { formOf } from "./data/form.js";
import { type LoadedShop, loadShop } from "./data/load.js";
import type { Settings } from "./options.js";
import { generateShop } from "./seed/index.js";
import { PackedRecords } from "./store/packed/packed-records.js";
import { Store } from "./store/store.js";

type Founding = Pick<LoadedShop, "data" | "lastIDs">;

/** The shops of the accounts; each is made when it is first asked for, from the data or from a seed of its own. */
export class Shops {
  /** What is odd about the data that the first account's shop was made of. */
  readonly warnings: readonly string[];
  readonly #settings: Settings;
  readonly #founded: number;
  /** What the shops start from, and go back to. */
  readonly #foundings = new Map<number, Founding>();
  readonly #stores = new Map<number, Store>();

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#founded = settings.clock.now();
    const loaded = settings.data && loadShop(settings.data, settings.accountID, this.#founded);
    if (loaded !== undefined) this.#foundings.set(settings.accountID, loaded);
    this.warnings = loaded?.warnings ?? [];
  }

  /** The shop of an account. */
  readonly storeOf = (accountID: number): Store => {
    const known = this.#stores.get(accountID);
    if (known !== undefined) return known;
    const { data, lastIDs } = this.#foundingOf(accountID);
    const store = new Store(data, lastIDs);
    this.#stores.set(accountID, store);
    return store;
  };

  /** The shop of an account that was asked for before. */
  readonly find = (accountID: number): Store | undefined => this.#stores.get(accountID);

  /** Puts data in the place of the first account's shop, and says what is odd about it. */
  restore(data: unknown): readonly string[] {
    const { accountID, clock } = this.#settings;
    const form = formOf(data);
    if (form.accountID !== undefined && form.accountID !== accountID) {
      throw new InvalidInputError(`The data is of account ${form.accountID}, and this emulator has ${accountID}.`);
    }
    const loaded = loadShop(form, accountID, clock.now());
    this.#stores.set(accountID, new Store(loaded.data, loaded.lastIDs));
    return loaded.warnings;
  }

  /** Brings every shop back to how it was founded. */
  reset(): void {
    this.#stores.clear();
  }

  #foundingOf(accountID: number): Founding {
    const founding = this.#foundings.get(accountID) ?? this.#seeded(accountID);
    this.#foundings.set(accountID, founding);
    return founding;
  }

  #seeded(accountID: number): Founding {
    const { seed, items, sales, customers, registers } = this.#settings;
    const others = this.#settings.oauth.otherAccounts.indexOf(accountID) + 1;
    const data = generateShop({ seed: seed + others, items, sales, customers, registers, now: this.#founded });
    const account = PackedRecords.of("accountID", [accountRecord(accountID)]);
    return { data: { ...data, Account: account }, lastIDs: {} };
  }
}
