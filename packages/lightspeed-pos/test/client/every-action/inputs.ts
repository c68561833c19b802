import type { AnyDefinition } from "../../../src/schema/index.js";
import { type Sent, valueFor } from "./values.js";

/** What to send instead of, or besides, what is made of the declaration, and why. */
export interface Particular {
  readonly fields: Readonly<Record<string, Sent | undefined>>;
  readonly reason: string;
}

const text = (value: string): Sent => ({ value, wire: value });
const flag = (value: boolean): Sent => ({ value, wire: String(value) });
const without = (reason: string, ...names: readonly string[]): Particular => ({
  reason,
  fields: Object.fromEntries(names.map((name) => [name, undefined])),
});

const ownField: readonly Particular[] = [
  { reason: "a field of choices needs some", fields: { type: text("text") } },
  { reason: "a unit has four characters at most", fields: { uom: text("cm") } },
  without("only numbers with a fraction have a precision", "decimalPrecision"),
];

/** By resource. A field that is `undefined` is left out. */
export const particulars: Readonly<Record<string, readonly Particular[]>> = {
  CreditAccount: [
    { reason: "a code has 8 to 32 characters, and no two cards share one", fields: { code: text("1234567890123") } },
    without("a gift card belongs to nobody", "customerID"),
  ],
  CustomerCustomField: ownField,
  Customer: [without("what is archived is not changed further", "archived")],
  Category: [without("it follows from the parents", "fullPathName")],
  Discount: [without("it is an amount or a percentage", "discountAmount")],
  Image: [without("a picture has one owner", "itemMatrixID")],
  "Item/Image": [without("the path names it", "itemID")],
  ItemCustomField: ownField,
  OrderCustomField: ownField,
  "ItemMatrix/Image": [without("the path names it, and a picture has one owner", "itemID")],
  InventoryCountReconcile: [without("the generated shop counts nothing of its first item", "itemID")],
  InventoryTransfer: [
    { reason: "it goes from one shop to another", fields: { receivingShopID: { value: 2, wire: "2" } } },
  ],
  Sale: [
    without("an open sale has no end", "completeTime"),
    { reason: "completing needs a balance of 0", fields: { completed: flag(false) } },
  ],
  SaleLine: [
    without("a line is put on a sale below that sale", "saleID"),
    without("what waits for a customer is a layaway or a special order", "isSpecialOrder"),
    without("the goods may not suffice", "requireFullReservation"),
    without("an item is named once", "itemCode"),
    without("goods are taken back from a line that sold them", "parentSaleLineID"),
    without("a line has one discount", "discountAmount", "discountPercent", "discountID"),
    without("the class of the item decides", "taxClassID", "tax1Rate", "tax2Rate"),
  ],
  "Sale/SaleLine": [
    without("the path names it", "saleID"),
    without("a reservation is not part of a sale", "isLayaway", "customerID"),
  ],
  Tag: [{ reason: "tags are one word of small letters", fields: { name: text("someword") } }],
};

/** Every writable scalar of a resource with a value for it. */
export function inputFor(
  definition: AnyDefinition,
  existing: (resource: string) => number | undefined,
): Readonly<Record<string, Sent>> {
  const made = new Map<string, Sent>();
  for (const [name, field] of Object.entries(definition.fields)) {
    const sent = field.facts.readOnly || name === "archived" ? undefined : valueFor(field, existing);
    if (sent !== undefined) made.set(name, sent);
  }
  for (const { fields } of [...(particulars[definition.records] ?? []), ...(particulars[definition.name] ?? [])]) {
    for (const [name, sent] of Object.entries(fields)) {
      if (sent === undefined) made.delete(name);
      else made.set(name, sent);
    }
  }
  return Object.fromEntries(made);
}

/** The values of an input, as a caller writes them or as the wire has them. */
export function partOf(input: Readonly<Record<string, Sent>>, part: keyof Sent): Record<string, unknown> {
  return Object.fromEntries(Object.entries(input).map(([name, sent]) => [name, sent[part]]));
}
