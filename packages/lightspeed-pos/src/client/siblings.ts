import type { AnyDefinition } from "../schema/index.js";
import { ResourceClient, type Shared } from "./resource-client.js";
import { Verbs } from "./verbs.js";

/** The verbs of one account's resources. */
export interface Siblings {
  /** The verbs of a resource; `undefined` for rows without a collection. */
  of(name: string): Verbs | undefined;
  /** What stands below the records of a resource. */
  places(owner: AnyDefinition): readonly AnyDefinition[];
  /** The verbs of what stands below one record, whose path is `stem`. */
  below(owner: AnyDefinition, stem: string): readonly Verbs[];
}

/** The verbs of an account's resources, each made when it is first asked for: there are many, and most use few. */
export class AccountVerbs implements Siblings {
  readonly #shared: Shared;
  readonly #accountID: number;
  readonly #made = new Map<string, Verbs>();

  constructor(shared: Shared, accountID: number) {
    this.#shared = shared;
    this.#accountID = accountID;
  }

  of(name: string): Verbs | undefined {
    const made = this.#made.get(name);
    if (made) return made;
    const definition = this.#shared.definitions[name];
    if (!definition || !isBelowAccount(definition)) return undefined;
    const verbs = this.#verbs(definition);
    this.#made.set(name, verbs);
    return verbs;
  }

  places(owner: AnyDefinition): readonly AnyDefinition[] {
    return Object.values(this.#shared.definitions).filter(({ within }) => within === owner.name);
  }

  below(owner: AnyDefinition, stem: string): readonly Verbs[] {
    return this.places(owner).map((definition) => this.#verbs(definition, stem));
  }

  #verbs(definition: AnyDefinition, below?: string): Verbs {
    return new Verbs(new ResourceClient(this.#shared, definition, this.#accountID, below), this);
  }
}

/** Whether a resource has a collection of the account. */
export function isBelowAccount({ scope, collection, within }: AnyDefinition): boolean {
  return scope === "account" && collection !== undefined && within === undefined;
}

/** There are none: for what lies outside of an account. */
export const noSiblings: Siblings = { of: () => undefined, places: () => [], below: () => [] };
