import type { WireRecord } from "../store/record.js";

/** The records of a shop by resource name, each list in the order of the ids. */
export type ShopData = Record<string, WireRecord[]>;

/** The records while they are being made. Ids count from 1, so a record's id is its place in its list. */
export class Tables {
  readonly data: ShopData = {};

  of(name: string): WireRecord[] {
    const known = this.data[name];
    if (known !== undefined) return known;
    const table: WireRecord[] = [];
    this.data[name] = table;
    return table;
  }

  /** The id that the next record of a resource takes. */
  nextID(name: string): string {
    return String(this.of(name).length + 1);
  }

  add(name: string, record: WireRecord): void {
    this.of(name).push(record);
  }
}
