import type { Registry, ResourceName } from "../../resources/index.js";
import type { FieldMap } from "../../schema/index.js";
import { definitions } from "../definitions.js";
import { AmendedRecords } from "../store/amended-records.js";
import type { DerivedRecords } from "../store/derived-records.js";
import type { Founded } from "../store/founded.js";
import { PackedRecords } from "../store/packed/packed-records.js";
import type { WireRecord, WireValue } from "../store/record.js";
import { type Rows, rowsOf } from "../store/rows.js";
import type { FoundedShop } from "../store/store.js";

type FieldsOf<N extends ResourceName> = Registry[N]["definition"]["fields"];

type Stored<F extends FieldMap> = {
  [K in keyof F as Extract<F[K]["_flags"], "optional" | "writeOnly"> extends never ? K : never]: WireValue;
} & { [K in keyof F]?: WireValue | undefined };

/** The records of a shop by resource name. */
export type ShopData = FoundedShop;

/** A record with the fields that its declaration names; those that are not on every answer may be absent. */
export type StoredRecord<N extends ResourceName> = Stored<FieldsOf<N>>;

/** The records while they are being made. Ids count from 1, so a record's place is one less than its id. */
export class Tables {
  readonly #packed = new Map<ResourceName, PackedRecords>();
  readonly #all = new Map<string, AmendedRecords>();

  /** The records of a resource so far. */
  of(name: ResourceName): Rows {
    return rowsOf(this.founded(name));
  }

  /** The same, to look at single fields. */
  founded(name: ResourceName): Founded {
    return this.#all.get(name) ?? this.#start(name);
  }

  /** The id that the next record of a resource takes. */
  nextID(name: ResourceName): string {
    return String(this.founded(name).length + 1);
  }

  get(name: ResourceName, id: WireValue | undefined): WireRecord | undefined {
    return this.of(name).at(Number(id) - 1);
  }

  having(name: ResourceName, field: string, value: string): readonly WireRecord[] {
    const records = this.founded(name);
    return records.having(field, value).map((position) => records.at(position));
  }

  add<N extends ResourceName>(name: N, record: StoredRecord<N>): void {
    this.founded(name);
    (this.#packed.get(name) as PackedRecords).add(record);
  }

  /** Gives a resource all its records at once, which are made when they are looked at. */
  derive(name: ResourceName, records: DerivedRecords): void {
    this.#all.set(name, new AmendedRecords(records));
  }

  /** Changes fields of a record that was added. */
  change(name: ResourceName, id: WireValue | undefined, changes: WireRecord): void {
    this.#all.get(name)?.amend(Number(id) - 1, changes);
  }

  /** All records. */
  get data(): ShopData {
    return Object.fromEntries(this.#all);
  }

  #start(name: ResourceName): AmendedRecords {
    const packed = new PackedRecords(definitions[name]?.id ?? "");
    const records = new AmendedRecords(packed);
    this.#packed.set(name, packed);
    this.#all.set(name, records);
    return records;
  }
}
