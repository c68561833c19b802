/** How well one behaviour of a resource is known, for the ledger. */
export interface BehaviourEntry {
  /** The resource's name, as in `Sale`. */
  readonly resource: string;
  /** What it does, in a sentence. */
  readonly behaviour: string;
  /** `absent`: the API does it, the emulator does not. */
  readonly status: "documented" | "observed" | "assumed" | "absent";
}
