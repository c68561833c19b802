import { type AnyField, amount, call, Field, type FieldMap, html, integer, structure, text } from "../schema/index.js";

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

/** The fields of records that are shown here and written elsewhere. */
export function shown<F extends FieldMap>(fields: F): F {
  const entries = Object.entries(fields).map(([name, { kind, facts }]) => {
    return [name, new Field(kind, { ...facts, required: false, readOnly: true })] as const;
  });
  // What may be sent makes no difference to a resource without writes, so the types stay.
  return Object.fromEntries<AnyField>(entries) as FieldMap as F;
}
