import { InvalidInputError } from "../../errors.js";
import { isBacked } from "../rights/allowed.js";
import { giveRights } from "../rights/held.js";
import { isRight } from "../rights/names.js";
import type { Store } from "../store/store.js";

/** An employee as the token server knows them. */
export interface Person {
  readonly accountID: number;
  readonly employeeID: string;
  readonly name: string;
  /** What they sign in with. */
  readonly login: string;
  /** Locked out or gone: they cannot sign in, and tokens that they granted do not work (documented). */
  readonly isLocked: boolean;
}

/** Every employee of an emulator signs in with this password. */
export const PASSWORD = "emulated-password";

/** The employees of the accounts, as their shops know them at this moment. */
export class People {
  readonly #accounts: readonly number[];
  readonly #storeOf: (accountID: number) => Store;

  constructor(accounts: readonly number[], storeOf: (accountID: number) => Store) {
    this.#accounts = accounts;
    this.#storeOf = storeOf;
  }

  all(): readonly Person[] {
    return this.#accounts.flatMap((accountID) => this.ofAccount(accountID));
  }

  ofAccount(accountID: number): readonly Person[] {
    if (!this.#accounts.includes(accountID)) return [];
    return [...this.#storeOf(accountID).table("Employee").all].map((record) => {
      const employeeID = String(record["employeeID"]);
      const name = `${record["firstName"] ?? ""} ${record["lastName"] ?? ""}`.trim() || `Employee ${employeeID}`;
      return { accountID, employeeID, name, login: loginOf(name, accountID), isLocked: isLocked(record) };
    });
  }

  find(accountID: number, employeeID: string): Person | undefined {
    return this.ofAccount(accountID).find((person) => person.employeeID === employeeID);
  }

  /** Who signs in so; `undefined` for a wrong password too, and for somebody who is locked out. */
  signIn(login: string, password: string): Person | undefined {
    if (password !== PASSWORD) return undefined;
    return this.all().find((person) => person.login === login.trim().toLowerCase() && !person.isLocked);
  }

  /** The scopes that are worth nothing to an application, since the person has no right behind them. */
  scopesBeyond({ accountID, employeeID }: Person, scopes: readonly string[]): readonly string[] {
    const store = this.#storeOf(accountID);
    return scopes.filter((scope) => !isBacked(scope, employeeID, store));
  }

  setRights(accountID: number, employeeID: string, rights: readonly string[]): void {
    const unknown = rights.find((right) => !isRight(right));
    if (unknown !== undefined) throw new InvalidInputError(`There is no right called ${unknown}.`);
    const store = this.#accounts.includes(accountID) ? this.#storeOf(accountID) : undefined;
    const employee = store?.table("Employee").get(employeeID);
    if (store === undefined || employee === undefined) {
      throw new InvalidInputError(`The emulator knows no employee ${employeeID} in account ${accountID}.`);
    }
    giveRights(employee, rights, store);
  }
}

function loginOf(name: string, accountID: number): string {
  const local = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, ".");
  return `${local}@shop-${accountID}.example`;
}

function isLocked(record: Readonly<Record<string, unknown>>): boolean {
  return record["lockOut"] === "true" || record["archived"] === "true";
}
