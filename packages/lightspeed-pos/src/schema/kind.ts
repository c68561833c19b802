import type { FieldMap } from "./field.js";

/** What a scalar field holds. The wire form of every one of them is text. */
export type ScalarKind =
  /** A record's own id, or a reference to `target`; `0` on the wire is "no reference". */
  | { readonly type: "id"; readonly target?: string }
  | { readonly type: "integer" }
  /** A count of goods, possibly fractional. A number. */
  | { readonly type: "quantity" }
  /** An exact amount in the account's currency. */
  | { readonly type: "money" }
  /** An exact fraction: `0.05` is five percent. */
  | { readonly type: "rate" }
  | { readonly type: "boolean" }
  | { readonly type: "text" }
  /** Digits that are a name, not a number: upc, ean, systemSku, zip. */
  | { readonly type: "code" }
  /** A known set of words; the server may add to it, so others pass. */
  | { readonly type: "enumeration"; readonly values: readonly string[] }
  /** A moment: a `Date`. */
  | { readonly type: "timestamp" }
  /** A day without a time: `"YYYY-MM-DD"`. `american`: the wire writes it `MM/DD/YYYY`. */
  | { readonly type: "date"; readonly american?: boolean };

/** What a field holds: a scalar, or one of the shapes that are embedded in their record. */
export type Kind =
  | ScalarKind
  /** Scalars under the field itself, or below a `wrapper` name. */
  | { readonly type: "list"; readonly of: ScalarKind; readonly wrapper?: string }
  /** One object that has no id of its own; below `@attributes` when `attributes` is set. */
  | { readonly type: "structure"; readonly fields: FieldMap; readonly attributes: boolean }
  /** Objects that have no id of their own, below a wrapper name. */
  | { readonly type: "structures"; readonly fields: FieldMap; readonly wrapper: string }
  /** Text, or a value whose shape depends on the account. */
  | { readonly type: "anything" };

export type KindName = Kind["type"];

/** Tells whether the wire form is one piece of text. */
export function isScalar(kind: Kind): kind is ScalarKind {
  return !["list", "structure", "structures", "anything"].includes(kind.type);
}
