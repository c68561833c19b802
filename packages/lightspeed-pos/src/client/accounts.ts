import { NotFoundError } from "../errors.js";
import type { CallOptions } from "../query/index.js";
import type { Limiters } from "../rate-limit/index.js";
import type { AccountPatch, Account as AccountRow } from "../resources/index.js";
import type { AnyDefinition } from "../schema/index.js";
import { type AccountHandle, addAccountMembers } from "./account.js";
import { checkedID } from "./paths.js";
import { ResourceClient, type Shared } from "./resource-client.js";
import { noSiblings } from "./siblings.js";
import { Verbs } from "./verbs.js";

/** An account: its data, its collections, and its own methods. */
export type AccountRecord = AccountRow &
  Omit<AccountHandle, keyof AccountRow> & {
    readonly id: number;
    /** Reads the account by its id, which tells more than the list does. */
    reload(options?: CallOptions): Promise<AccountRecord>;
    /** Changes the account. The documentation allows it without naming a field. */
    update(patch: AccountPatch, options?: CallOptions): Promise<AccountRecord>;
    toJSON(): AccountRow;
  };

/** Options of the calls that list accounts. */
export interface AccountsOptions extends CallOptions {
  /**
   * The account whose bucket pays for the request.
   * @default the bucket of the token: its account's, as soon as one answer has named that account
   */
  readonly payFrom?: number | undefined;
}

/** The accounts that the token reaches: as a rule one. */
export class Accounts implements AsyncIterable<AccountRecord> {
  readonly #shared: Shared;
  readonly #limiters: Limiters;

  constructor(shared: Shared, limiters: Limiters) {
    this.#shared = shared;
    this.#limiters = limiters;
  }

  /** Every account that the token reaches. 1 drip. */
  async all(options: AccountsOptions = {}): Promise<AccountRecord[]> {
    const { payFrom, ...call } = options;
    const payer = payFrom === undefined ? undefined : checkedID(payFrom, "payFrom");
    const rows = await this.#verbs(payer).all(call);
    return rows.map((row) => this.#account(row));
  }

  /** The first account. `NotFoundError` if the token reaches none. 1 drip. */
  async first(options: AccountsOptions = {}): Promise<AccountRecord> {
    const [account] = await this.all(options);
    if (account) return account;
    throw new NotFoundError({ method: "GET", path: "/API/V3/Account.json", status: 404 });
  }

  /** The account of an id, with its status, currency and limits. `NotFoundError` if the token does not reach it. */
  async find(accountID: number, options: CallOptions = {}): Promise<AccountRecord> {
    const id = checkedID(accountID, "accountID");
    return this.#account(await this.#verbs(id).find(id, options));
  }

  /** Changes an account. */
  async update(accountID: number, patch: AccountPatch, options: CallOptions = {}): Promise<AccountRecord> {
    const id = checkedID(accountID, "accountID");
    return this.#account(await this.#verbs(id).update(id, patch, options));
  }

  /** One account at a time. */
  async *each(options: AccountsOptions = {}): AsyncGenerator<AccountRecord, void, undefined> {
    yield* await this.all(options);
  }

  [Symbol.asyncIterator](): AsyncGenerator<AccountRecord, void, undefined> {
    return this.each();
  }

  #verbs(payer: number | undefined): Verbs {
    return new Verbs(
      new ResourceClient(this.#shared, this.#shared.definitions["Account"] as AnyDefinition, payer),
      noSiblings,
    );
  }

  // Its own methods lead back here, so that what they return has the collections too.
  #account(row: Record<string, unknown>): AccountRecord {
    const id = row["accountID"] as number;
    const own = {
      reload: (options?: CallOptions) => this.find(id, options),
      update: (patch: AccountPatch, options?: CallOptions) => this.update(id, patch, options),
    };
    for (const [name, value] of Object.entries(own)) Object.defineProperty(row, name, { value, configurable: true });
    return addAccountMembers(row, id, this.#shared, this.#limiters) as unknown as AccountRecord;
  }
}
