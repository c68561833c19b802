import type { WireRecord } from "./record.js";

/** Shows one record after another through one object, which reads what is asked of it: for looking through many. */
export class Lens {
  readonly #record: WireRecord = {};
  #position = 0;

  constructor(fields: Iterable<string>, valueAt: (position: number, field: string) => WireRecord[string]) {
    for (const field of fields) {
      Object.defineProperty(this.#record, field, { enumerable: true, get: () => valueAt(this.#position, field) });
    }
  }

  show(position: number): WireRecord {
    this.#position = position;
    return this.#record;
  }
}
