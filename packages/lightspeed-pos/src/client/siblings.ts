import { ResourceClient, type Shared } from "./resource-client.js";
import { Verbs } from "./verbs.js";

/** The verbs of an account's resources, each made when it is first asked for: there are many, and most use few. */
export class AccountVerbs {
  readonly #shared: Shared;
  readonly #accountID: number;
  readonly #made = new Map<string, Verbs>();

  constructor(shared: Shared, accountID: number) {
    this.#shared = shared;
    this.#accountID = accountID;
  }

  /** The verbs of a resource; `undefined` for rows without a collection. */
  of(name: string): Verbs | undefined {
    const made = this.#made.get(name);
    if (made) return made;
    const definition = this.#shared.definitions[name];
    if (!definition || definition.scope === "root" || definition.collection === undefined) return undefined;
    const verbs = new Verbs(new ResourceClient(this.#shared, definition, this.#accountID), (other) => this.of(other));
    this.#made.set(name, verbs);
    return verbs;
  }
}
