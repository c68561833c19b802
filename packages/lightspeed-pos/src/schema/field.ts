import type { Kind, ScalarKind } from "./kind.js";
import type { Money, MoneyInput } from "./money.js";

/** What a declaration says about a field beyond its kind; part of the type, so that the compiler knows it too. */
export type Flag = "readOnly" | "required" | "optional" | "writeOnly" | "internal" | "unfilterable" | "throughParent";

/** Which `where` operators a field takes. */
export type OperatorKind = "number" | "time" | "text" | "boolean" | "choice";

/** How a fact is known when the documentation does not say it. */
export type Evidence = "observed" | "assumed";

/** The facts about a field that code reads at run time. */
export interface FieldFacts {
  readonly readOnly?: boolean;
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly writeOnly?: boolean;
  readonly internal?: boolean;
  readonly unfilterable?: boolean;
  readonly throughParent?: boolean;
  /** Only copies nested in another record show it. */
  readonly nestedOnly?: boolean;
  /** Only the read of a single record shows it. */
  readonly singleOnly?: boolean;
  /** Written after the relations on the wire. */
  readonly last?: boolean;
  /** The value a new record gets when none was sent, in wire form. */
  readonly initial?: string;
  /** The name in `load` that brings it. */
  readonly loadedAs?: string;
  /** The name in `load` that may ask for it, though it comes anyway. */
  readonly alsoLoadedAs?: string;
  /** Another spelling that answers were seen with. */
  readonly alias?: string;
  /** Facts that rest on less than the documentation. */
  readonly evidence?: Readonly<Partial<Record<"writable" | "required" | "filterable" | "field", Evidence>>>;
}

/**
 * One field of a record: its kind, and what may be done with it.
 *
 * ```ts
 * systemSku: code().readOnly(),
 * description: text().required(),
 * ```
 *
 * Unless said otherwise a field is on every answer, may be written, and (assumed: the documentation lists no filters)
 * a scalar may be filtered by. `V` is the value read, `I` the value written, `K` the operators, `F` the flags.
 */
export class Field<V, I, K extends OperatorKind = never, F extends Flag = never> {
  declare readonly _value: V;
  declare readonly _input: I;
  declare readonly _operators: K;
  declare readonly _flags: F;

  readonly kind: Kind;
  readonly facts: FieldFacts;

  constructor(kind: Kind, facts: FieldFacts = {}) {
    this.kind = kind;
    this.facts = facts;
  }

  /** The server sets it; writing it does not compile. */
  readOnly(): Field<V, I, K, F | "readOnly"> {
    return this.#with({ readOnly: true });
  }

  /** A record cannot be created without it. */
  required(): Field<V, I, K, F | "required"> {
    return this.#with({ required: true });
  }

  /** The key was seen missing or empty: the value may be `undefined`. */
  optional(): Field<V | undefined, I, K, F | "optional"> {
    return this.#with({ optional: true });
  }

  /** Only copies nested in another record show it: optional, read-only, not a filter. */
  nestedOnly(): Field<V | undefined, I, never, F | "optional" | "readOnly" | "unfilterable"> {
    return this.#with({ nestedOnly: true, optional: true, readOnly: true, unfilterable: true });
  }

  /** Only the read of one record shows it, lists do not: optional, read-only, not a filter. */
  singleOnly(): Field<V | undefined, I, never, F | "optional" | "readOnly" | "unfilterable"> {
    return this.#with({ singleOnly: true, optional: true, readOnly: true, unfilterable: true });
  }

  /** Sent but never shown, like a PIN. */
  writeOnly(): Field<V, I, never, F | "writeOnly" | "unfilterable"> {
    return this.#with({ writeOnly: true, unfilterable: true });
  }

  /** Exists in the shop's data but never on the wire; the emulator keeps it. */
  internal(): Field<V, I, never, F | "internal" | "readOnly" | "unfilterable"> {
    return this.#with({ internal: true, readOnly: true, unfilterable: true });
  }

  /** The server does not filter by it. */
  unfilterable(): Field<V, I, never, F | "unfilterable"> {
    return this.#with({ unfilterable: true });
  }

  /** Read-only on its own endpoint, written through the record that holds it. */
  throughParent(): Field<V, I, K, F | "readOnly" | "throughParent"> {
    return this.#with({ readOnly: true, throughParent: true });
  }

  /** The value a new record gets when none was sent, as the wire says it. Without it: `0`, `false` or empty. */
  initially(wire: string): Field<V, I, K, F> {
    return this.#with({ initial: wire });
  }

  /** On the wire it comes after the relations. */
  last(): Field<V, I, K, F> {
    return this.#with({ last: true });
  }

  /** It comes only when `load` names it so. */
  loadedAs(name: string): Field<V, I, K, F> {
    return this.#with({ loadedAs: name });
  }

  /** `load` may name it so, and it comes without that too. */
  alsoLoadedAs(name: string): Field<V, I, K, F> {
    return this.#with({ alsoLoadedAs: name });
  }

  /** Answers may spell its key so; the row has the declared name. */
  alsoSpelled(alias: string): Field<V, I, K, F> {
    return this.#with({ alias });
  }

  /** Seen in recorded or quoted traffic, not in the documentation. */
  observed(fact: "writable" | "required" | "filterable" | "field" = "field"): Field<V, I, K, F> {
    return this.#with({ evidence: { ...this.facts.evidence, [fact]: "observed" } });
  }

  /** Neither documented nor seen; the likeliest reading. */
  assumed(fact: "writable" | "required" | "filterable" | "field" = "field"): Field<V, I, K, F> {
    return this.#with({ evidence: { ...this.facts.evidence, [fact]: "assumed" } });
  }

  // The flags live in the type; at run time every step is a copy with one more fact.
  #with<V2, K2 extends OperatorKind, F2 extends Flag>(facts: FieldFacts): Field<V2, I, K2, F2> {
    return new Field(this.kind, { ...this.facts, ...facts });
  }
}

export type AnyField = Field<unknown, unknown, OperatorKind, Flag>;
export type FieldMap = Readonly<Record<string, AnyField>>;

/** The record's own id: set by the server, a positive integer. */
export function id(): Field<number, number, "number", "readOnly"> {
  return new Field<number, number, "number">({ type: "id" }).readOnly();
}

/** The id of a record of another resource; `0` means none. */
export function reference(target: string): Field<number, number, "number"> {
  return new Field({ type: "id", target });
}

/** A whole number. */
export function integer(): Field<number, number, "number"> {
  return new Field({ type: "integer" });
}

/** A count of goods; may be a fraction. */
export function quantity(): Field<number, number, "number"> {
  return new Field({ type: "quantity" });
}

/** An exact amount in the account's currency. */
export function amount(): Field<Money, MoneyInput, "number"> {
  return new Field({ type: "money" });
}

/** An exact fraction: `0.05` is five percent. */
export function rate(): Field<Money, MoneyInput, "number"> {
  return new Field({ type: "rate" });
}

/** `true` or `false`. */
export function boolean(): Field<boolean, boolean, "boolean"> {
  return new Field({ type: "boolean" });
}

/** Any text, `""` when empty. */
export function text(): Field<string, string, "text"> {
  return new Field({ type: "text" });
}

/** Digits that are a name: leading zeros stay. */
export function code(): Field<string, string, "text"> {
  return new Field({ type: "code" });
}

/** One of some words. The server may know more of them, so any text is read and may be sent. */
export function oneOf<const W extends string>(
  ...values: readonly W[]
): Field<W | (string & {}), W | (string & {}), "choice"> {
  return new Field({ type: "enumeration", values });
}

/** A moment, as a `Date`; may be written as a `Date` or as ISO 8601 text. */
export function timestamp(): Field<Date, Date | string, "time"> {
  return new Field({ type: "timestamp" });
}

/** A day, as `"YYYY-MM-DD"`. */
export function date(): Field<string, string, "time"> {
  return new Field({ type: "date" });
}

/** A day, as `"YYYY-MM-DD"`, which the wire writes `MM/DD/YYYY`. */
export function americanDate(): Field<string, string, "time"> {
  return new Field({ type: "date", american: true });
}

/** Several scalars: `""`, one, or an array on the wire, below `wrapper` where there is one. */
export function list<V, I>(of: Field<V, I, OperatorKind, never>, wrapper?: string): Field<V[], readonly I[]> {
  const kind = of.kind as ScalarKind;
  return new Field(wrapper === undefined ? { type: "list", of: kind } : { type: "list", of: kind, wrapper });
}

/** One embedded object without an id of its own; `undefined` when the wire says `""`. */
export function structure<F extends FieldMap>(fields: F): Field<StructureRow<F> | undefined, StructureInput<F>> {
  return new Field({ type: "structure", fields, attributes: false });
}

/** One embedded object whose values stand below `@attributes`. */
export function attributes<F extends FieldMap>(fields: F): Field<StructureRow<F> | undefined, StructureInput<F>> {
  return new Field({ type: "structure", fields, attributes: true });
}

/** Embedded objects without ids, below a wrapper name; `[]` when the wire says `""`. */
export function structures<F extends FieldMap>(
  wrapper: string,
  fields: F,
): Field<StructureRow<F>[], readonly StructureInput<F>[]> {
  return new Field({ type: "structures", fields, wrapper });
}

/** A value whose shape depends on the account: given as it came. */
export function anything(): Field<unknown, unknown> {
  return new Field({ type: "anything" });
}

/** The values of an embedded structure. */
export type StructureRow<F extends FieldMap> = { [K in keyof F]: F[K]["_value"] };

/** What may be sent for an embedded structure. */
export type StructureInput<F extends FieldMap> = {
  [K in keyof F as "readOnly" extends F[K]["_flags"] ? never : K]?: F[K]["_input"] | null | undefined;
};
