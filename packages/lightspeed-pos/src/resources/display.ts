import { type AnyField, amount, call, Field, type FieldMap, html, integer, structure, text } from "../schema/index.js";
import type { Registry } from "./index.js";

/**
 * Fills a template of the account with the record: a page to print, as text. The account may have templates of its own;
 * the comment above the resource names the one that the API's own screens use.
 */
export const render = call("GET", "", {
  takes: { template: text().required() },
  gives: html(),
});

/** The same for labels, so many times. */
export const renderLabel = call("GET", "", {
  takes: {
    template: text().required(),
    /** @default 1 */
    copies: integer(),
  },
  gives: html(),
});

/** What a label says besides its item. */
export const labelMetadata = structure({
  currency_symbol: text(),
  /** The item's default price in the shop. */
  price: amount(),
  /** What stands on top, as the shop's `labelTitle` says it (documented samples; that it follows it is assumed). */
  title: text(),
})
  .optional()
  .unfilterable()
  .readOnly()
  .last();

type FieldsOf<N extends keyof Registry> = Registry[N]["definition"]["fields"];

/** The fields of a resource, less those of `X`, and `X`. By name, since its whole type would stand in every declaration. */
export type Shown<N extends keyof Registry, X extends FieldMap = Record<never, never>> = {
  readonly [K in keyof FieldsOf<N> as Exclude<K, keyof X>]: FieldsOf<N>[K];
} & X;

/**
 * The fields of records that are shown here and written elsewhere. `others` replaces some of them, and adds to them.
 *
 * What may be sent makes no difference to a resource without writes, so the types of the fields stay.
 */
export function shown<const N extends keyof Registry, X extends FieldMap = Record<never, never>>(
  { fields }: { readonly name: N; readonly fields: FieldMap },
  others?: X,
): Shown<N, X> {
  const all = Object.entries({ ...fields, ...others });
  return Object.fromEntries(all.map(([name, field]) => [name, readOnly(field)])) as Shown<N, X>;
}

function readOnly({ kind, facts }: AnyField): AnyField {
  return new Field(kind, { ...facts, required: false, readOnly: true });
}

/** Amounts by their names. */
export type Amounts<N extends string> = { readonly [K in N]: ReturnType<typeof amount> };

/** Amounts that are worked out for a page, in the order of the wire. */
export function amounts<const N extends string>(...names: readonly N[]): Amounts<N> {
  return Object.fromEntries(names.map((name) => [name, amount()])) as Amounts<N>;
}
