import type { Founded } from "./founded.js";
import type { WireRecord, WireValue } from "./record.js";

/** Records that are worked out for one request: the very records are looked at and changed. */
export class ListedRecords implements Founded {
  readonly #idField: string;
  readonly #records: readonly WireRecord[];
  readonly #positions = new Map<string, ReadonlyMap<unknown, readonly number[]>>();

  constructor(idField: string, records: readonly WireRecord[]) {
    this.#idField = idField;
    this.#records = inOrder(idField, records);
  }

  get length(): number {
    return this.#records.length;
  }

  at(position: number): WireRecord {
    return this.#records[position] as WireRecord;
  }

  idAt(position: number): number {
    return Number(this.at(position)[this.#idField]);
  }

  valueAt(position: number, field: string): WireValue | undefined {
    return this.at(position)[field];
  }

  glimpse(position: number): WireRecord {
    return this.at(position);
  }

  having(field: string, value: string): readonly number[] {
    const known = this.#positions.get(field) ?? this.#positionsBy(field);
    this.#positions.set(field, known);
    return known.get(value) ?? [];
  }

  mostHaving(field: string, value: string): number {
    return this.having(field, value).length;
  }

  #positionsBy(field: string): ReadonlyMap<unknown, readonly number[]> {
    const positions = new Map<unknown, number[]>();
    for (const [position, { [field]: value }] of this.#records.entries()) {
      const known = positions.get(value);
      if (known === undefined) positions.set(value, [position]);
      else known.push(position);
    }
    return positions;
  }
}

/** The records by id, whatever order they come in. */
export function inOrder(idField: string, records: readonly WireRecord[]): readonly WireRecord[] {
  const idOf = (record: WireRecord | undefined) => Number(record?.[idField] ?? 0);
  const isOrdered = records.every((record, index) => index === 0 || idOf(record) > idOf(records[index - 1]));
  return isOrdered ? records : [...records].sort((a, b) => idOf(a) - idOf(b));
}
