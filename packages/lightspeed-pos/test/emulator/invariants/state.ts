import { findDefinition } from "../../../src/emulator/definitions.js";
import type { EmulatorSnapshot } from "../../../src/emulator/index.js";

/** A record as a shop keeps it. */
export type Kept = EmulatorSnapshot["records"][string][number];

/** What a shop kept at a moment. */
export class State {
  readonly #records: EmulatorSnapshot["records"];
  /** Each table as text, to compare them. */
  readonly #texts: Readonly<Record<string, string>>;

  constructor({ records }: EmulatorSnapshot) {
    this.#records = records;
    this.#texts = Object.fromEntries(Object.entries(records).map(([name, rows]) => [name, JSON.stringify(rows)]));
  }

  get resources(): readonly string[] {
    return Object.keys(this.#records);
  }

  records(resource: string): readonly Kept[] {
    return this.#records[resource] ?? [];
  }

  find(resource: string, id: string): Kept | undefined {
    return this.records(resource).find((record) => idOf(resource, record) === id);
  }

  /** The resources of which anything is otherwise than it was. */
  changedSince(earlier: State): readonly string[] {
    return this.resources.filter((name) => this.#texts[name] !== earlier.#texts[name]);
  }
}

/** A record's id. */
export function idOf(resource: string, record: object): string {
  const field = findDefinition(resource)?.id;
  if (field === undefined) throw new Error(`There is no resource ${resource}.`);
  return String((record as Readonly<Record<string, unknown>>)[field]);
}
