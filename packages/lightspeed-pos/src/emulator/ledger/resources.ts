import { hasBehaviour } from "../behaviours/index.js";
import { allDefinitions } from "../definitions.js";

/** A resource, and what the emulator does with it. */
export interface ResourceEntry {
  readonly resource: string;
  readonly actions: readonly string[];
  /** Whether it does more than keep what it is told. */
  readonly behaves: boolean;
}

/** Every resource with its actions. */
export function resourceLedger(): readonly ResourceEntry[] {
  return allDefinitions.map(({ name, records, actions }) => ({
    resource: name,
    actions,
    behaves: hasBehaviour(name) || hasBehaviour(records),
  }));
}
