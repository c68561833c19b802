import type { Registry, ResourceName } from "../../resources/index.js";
import type { FieldMap } from "../../schema/index.js";
import type { WireRecord, WireValue } from "../store/record.js";

/** The records of a shop by resource name, each list in the order of the ids. */
export type ShopData = Record<string, WireRecord[]>;

type FieldsOf<N extends ResourceName> = Registry[N]["definition"]["fields"];

type Stored<F extends FieldMap> = {
  [K in keyof F as Extract<F[K]["_flags"], "optional" | "writeOnly"> extends never ? K : never]: WireValue;
} & { [K in keyof F]?: WireValue | undefined };

/** A record with the fields that its declaration names; those that are not on every answer may be absent. */
export type StoredRecord<N extends ResourceName> = Stored<FieldsOf<N>>;

/** The records while they are being made. Ids count from 1, so a record's id is its place in its list. */
export class Tables {
  readonly data: ShopData = {};

  of(name: ResourceName): WireRecord[] {
    const known = this.data[name];
    if (known !== undefined) return known;
    const table: WireRecord[] = [];
    this.data[name] = table;
    return table;
  }

  /** The id that the next record of a resource takes. */
  nextID(name: ResourceName): string {
    return String(this.of(name).length + 1);
  }

  add<N extends ResourceName>(name: N, record: StoredRecord<N>): void {
    this.of(name).push(record);
  }
}
