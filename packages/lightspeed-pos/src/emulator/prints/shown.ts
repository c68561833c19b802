import { type Decimal, decimal } from "../values/decimal.js";
import { isObject, type Json, type JsonObject } from "../values/json.js";

/** A record as answers show it, read without minding what is missing. */
export class Shown {
  readonly #record: JsonObject;

  constructor(record: Json | undefined) {
    this.#record = isObject(record) ? record : {};
  }

  /** Whether there is anything in it. */
  get exists(): boolean {
    return Object.keys(this.#record).length > 0;
  }

  /** A field's text; empty where it has none. */
  text(field: string): string {
    const value = this.#record[field];
    return typeof value === "string" ? value : "";
  }

  /** A field's number; 0 where it has none. */
  number(field: string): Decimal {
    return decimal(this.#record[field]);
  }

  /** Whether a field says yes. */
  is(field: string): boolean {
    return this.text(field) === "true";
  }

  /** A record, or a structure, inside of it. */
  one(name: string): Shown {
    return new Shown(this.#record[name]);
  }

  /** The records or structures of a list, which stand below a name of their own. */
  many(name: string, wrapper: string): readonly Shown[] {
    return listed(this.one(name).#record[wrapper]);
  }

  /** Those that stand in it without one. */
  bare(name: string): readonly Shown[] {
    return listed(this.#record[name]);
  }
}

function listed(value: Json | undefined): readonly Shown[] {
  if (value === undefined || value === "") return [];
  return (Array.isArray(value) ? value : [value]).map((one) => new Shown(one));
}
