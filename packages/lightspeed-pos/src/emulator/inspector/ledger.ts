import { behaviourOf } from "../behaviours/index.js";
import { allDefinitions } from "../definitions.js";
import type { BehaviourEntry } from "./behaviour-entry.js";

/** What the emulator does, by resource; the endpoint answers it. */
export interface LedgerLine {
  readonly resource: string;
  readonly actions: readonly string[];
  /** Whether it does more than keep what it is told. */
  readonly behaves: boolean;
  readonly behaviours: readonly Omit<BehaviourEntry, "resource">[];
}

/** Every resource with its actions and what is known of its behaviour. */
export function ledger(entries: readonly BehaviourEntry[]): readonly LedgerLine[] {
  return allDefinitions.map(({ name, actions }) => ({
    resource: name,
    actions,
    behaves: Object.keys(behaviourOf(name)).length > 0,
    behaviours: entries
      .filter(({ resource }) => resource === name)
      .map(({ behaviour, status }) => ({ behaviour, status })),
  }));
}
