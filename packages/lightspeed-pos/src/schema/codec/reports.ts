import { type Oddity, type OnOddity, shapeOf } from "./oddity.js";
import type { FieldPlan } from "./plan.js";

/** The record that a value belongs to. */
export interface Place {
  readonly resource: string;
  readonly raw: Readonly<Record<string, unknown>>;
  /** The field that holds the record's id. */
  readonly id: string;
}

/** Tells what is odd in answers: every value that cannot be read, and once what is missing or unknown. */
export class Reports {
  readonly #onOddity: OnOddity;
  readonly #toldOnce = new Set<string>();

  constructor(onOddity: OnOddity) {
    this.#onOddity = onOddity;
  }

  /** Gives what then stands for the value. */
  unreadable(value: unknown, field: string, why: string, place: Place): undefined {
    this.#tell("unreadable", field, `${shapeOf(value)} ${why}`, place);
    return undefined;
  }

  notOfKind(value: unknown, { kind, path }: FieldPlan, place: Place): undefined {
    const { type } = kind.type === "list" ? kind.of : kind;
    return this.unreadable(value, path, `is not of the kind ${type}`, place);
  }

  missing(value: unknown, { path }: FieldPlan, place: Place): void {
    this.#tellOnce("missing", path, value === undefined ? "the key is missing" : "empty", place);
  }

  unknown(value: unknown, field: string, place: Place): void {
    this.#tellOnce("unknown_field", field, `the declaration does not know it; it holds ${shapeOf(value)}`, place);
  }

  #tellOnce(code: Oddity["code"], field: string, reason: string, place: Place): void {
    const key = `${code} ${place.resource}.${field}`;
    if (this.#toldOnce.has(key)) return;
    this.#toldOnce.add(key);
    this.#tell(code, field, reason, place);
  }

  #tell(code: Oddity["code"], field: string, reason: string, { resource, raw, id }: Place): void {
    this.#onOddity({ code, resource, field, id: idOf(raw[id]), reason });
  }
}

function idOf(raw: unknown): string | undefined {
  return typeof raw === "string" || typeof raw === "number" ? String(raw) : undefined;
}
