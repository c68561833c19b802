import { isScalar } from "../../../schema/index.js";
import { fieldsOf, findDefinition } from "../../definitions.js";
import { badRequest } from "../../refusal.js";
import type { Query } from "../../request/query.js";
import type { WireRecord, WireValue } from "../../store/record.js";
import type { Store } from "../../store/store.js";
import { decimal } from "../../values/decimal.js";
import type { Behaviour, ComputedField, DerivedFilter } from "../behaviour.js";
import { priceOf } from "../prices.js";

/** What a label says besides its item. Whose shop prints is not in the request: the first one (assumed). */
const m: ComputedField = ({ itemID }, store) => {
  const item = store.table("Item").get(String(itemID)) ?? {};
  const shop = store.table("Shop").all.at(0) ?? {};
  return {
    currency_symbol: String(
      (store.table("Account").all.at(0)?.defaultCurrency as WireRecord | undefined)?.symbol ?? "$",
    ),
    price: priceOf(item, String(shop.priceLevelID ?? "1")),
    title: titleOf(shop, store),
  };
};

/** Assumed: the words of `labelTitle` mean what they say; the account's own title is nowhere to be read. */
function titleOf({ labelTitle, name, contactID }: WireRecord, store: Store): string {
  const contact = store.table("Contact").get(String(contactID)) ?? {};
  if (labelTitle === "Shop Name") return String(name);
  if (labelTitle === "Website") return first(contact.Websites, "url");
  return labelTitle === "Phone" ? first(contact.Phones, "number") : "";
}

function first(values: WireValue | undefined, field: string): string {
  const [value] = (values ?? []) as readonly WireRecord[];
  return String(value?.[field] ?? "");
}

/** A label of the queue. */
export const displayTemplateLabel: Behaviour = { computed: { m } };

/** Documented: one of each item, or so many as the query says. What is no number is refused (assumed). */
export const displayTemplateItemAsLabel: Behaviour = {
  computed: { m },
  filters: itemFilters(),
  leavesOut: ({ archived }, query) => archived === "true" && query.get("archived") !== "true",
  derives(store, query) {
    const copies = copiesOf(query);
    return store.table("Item").all.map(({ itemID, archived }) => ({ copies, itemID, archived }));
  },
};

/** How many copies a query asks for. */
export function copiesOf(query: Query): string {
  const copies = query.get("copies") || "1";
  if (/^[1-9]\d{0,3}$/.test(copies)) return copies;
  throw badRequest("copies must be a whole number from 1 to 9999.");
}

/** Documented: the list is asked as that of items is. */
function itemFilters(): Readonly<Record<string, DerivedFilter>> {
  const item = findDefinition("Item");
  const filters: Record<string, DerivedFilter> = {};
  for (const [name, { kind, facts }] of item === undefined ? [] : fieldsOf(item)) {
    if (!isScalar(kind) || facts.unfilterable || name === "itemID") continue;
    filters[name] = { kind, values: ({ itemID }, store) => itemValue(store, itemID, name) };
  }
  return filters;
}

function itemValue(store: Store, itemID: WireValue | undefined, name: string): readonly string[] {
  const value = store.table("Item").get(String(itemID))?.[name];
  return typeof value === "string" ? [value] : [];
}

/** Documented: lines of which something is checked in, so many labels; with `all_labels` every line, as many as ordered. */
export const displayTemplateOrderLineAsLabel: Behaviour = {
  computed: { m },
  leavesOut: ({ copies }) => decimal(copies).eq(0),
  derives(store, query) {
    const isAll = query.get("all_labels") === "true";
    return store.table("OrderLine").all.map(({ orderLineID, itemID, orderID, checkedIn, quantity }) => ({
      orderLineID,
      copies: String(isAll ? quantity : checkedIn),
      itemID,
      Order: orderOf(store, orderID),
    }));
  },
};

function orderOf(store: Store, orderID: WireValue | undefined): WireRecord {
  const vendorID = String(store.table("Order").get(String(orderID))?.vendorID ?? "0");
  const vendor = store.table("Vendor").get(vendorID);
  return { vendorID, ...(vendor && { Vendor: { vendorID, name: vendor.name } }) };
}

/** Documented: so many as were received, else sent, else are to be sent. */
export const displayTemplateTransferItemAsLabel: Behaviour = {
  computed: { m },
  derives(store) {
    return store.table("TransferItem").all.map(({ transferItemID, itemID, received, sent, toSend }) => {
      const copies = [received, sent, toSend].find((count) => !decimal(count).eq(0));
      return { transferItemID, copies: String(copies ?? "0"), itemID };
    });
  },
};
