import { behaviourOf } from "../behaviours/index.js";
import { allDefinitions } from "../definitions.js";
import type { BehaviourEntry } from "../ledger/behaviours/index.js";

/** What the emulator does, by resource, and by area for what holds for all of them; the endpoint answers it. */
export interface LedgerLine {
  readonly resource: string;
  readonly actions: readonly string[];
  /** Whether it is no resource, but what all of them have in common. */
  readonly isGeneral: boolean;
  /** Whether it does more than keep what it is told. */
  readonly behaves: boolean;
  readonly behaviours: readonly Pick<BehaviourEntry, "behaviour" | "status">[];
}

/** Every resource with its actions and what is known of its behaviour, then what holds for all of them. */
export function ledger(entries: readonly BehaviourEntry[]): readonly LedgerLine[] {
  const general = entries.filter(({ resource }) => resource === undefined);
  const areas = [...new Set(general.map(({ area }) => area))];
  return [
    ...allDefinitions.map(({ name, actions }) => ({
      resource: name,
      actions,
      isGeneral: false,
      behaves: Object.keys(behaviourOf(name)).length > 0,
      behaviours: said(entries.filter(({ resource }) => resource === name)),
    })),
    ...areas.map((name) => ({
      resource: name,
      actions: [],
      isGeneral: true,
      behaves: true,
      behaviours: said(general.filter(({ area }) => area === name)),
    })),
  ];
}

function said(entries: readonly BehaviourEntry[]): LedgerLine["behaviours"] {
  return entries.map(({ behaviour, status }) => ({ behaviour, status }));
}
