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
}

function loginOf(name: string, accountID: number): string {
  const local = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, ".");
  return `${local}@shop-${accountID}.example`;
}

function isLocked(record: Readonly<Record<string, unknown>>): boolean {
  return record["lockOut"] === "true" || record["archived"] === "true";
}
