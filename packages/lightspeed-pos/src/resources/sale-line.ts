import {
  amount,
  boolean,
  code,
  type Extra,
  id,
  integer,
  oneOf,
  place,
  quantity,
  type Row,
  rate,
  reference,
  resource,
  text,
  timestamp,
  toMany,
  toOne,
} from "../schema/index.js";
import type { Input, Patch } from "./forms.js";

/**
 * A line of a sale, or goods reserved for a customer before there is one. Documented: /retail/endpoints/SaleLine.
 *
 * The documentation requires customer, item and quantity too, which a reservation needs and a line for something that
 * is no item cannot have; so only what every sample sends is required here (assumed).
 */
export const saleLine = resource("SaleLine", {
  collection: "saleLines",
  id: "saleLineID",
  actions: ["list", "get", "create", "update", "delete"],
  fields: {
    saleLineID: id(),
    createTime: timestamp(),
    /** The documentation lets one send it, and the answer to a sample that does shows another (observed). */
    timeStamp: timestamp().readOnly(),
    /** Negative takes goods back. */
    unitQuantity: quantity(),
    /** What one costs the customer. Without it the item's own price. */
    unitPrice: amount(),
    /** The price before price rules. */
    normalUnitPrice: amount(),
    /** Either this or `discountPercent`. */
    discountAmount: amount(),
    /** A fraction: `0.05` is five percent. */
    discountPercent: rate(),
    avgCost: amount(),
    fifoCost: amount(),
    tax: boolean(),
    tax1Rate: rate(),
    tax2Rate: rate(),
    isLayaway: boolean(),
    /** Work orders make such lines; setting it makes none. */
    isWorkorder: boolean().readOnly(),
    isSpecialOrder: boolean(),
    sortorder: text().optional().readOnly(),
    /** No longer used by the API. */
    onCompletedTrans: integer().optional().readOnly(),
    // The amounts from here on are results. The page lists them among what may be sent, as it does with every field.
    /** Quantity times price, less discount. */
    displayableSubtotal: amount().readOnly().assumed("writable"),
    displayableUnitPrice: amount().readOnly().assumed("writable"),
    lineType: oneOf("", "item_fee", "item_fee_refund").optional().readOnly(),
    calcLineDiscount: amount().readOnly().assumed("writable"),
    calcTransactionDiscount: amount().readOnly().assumed("writable"),
    /** Not rounded, like the taxes (observed). */
    calcTotal: amount().readOnly().assumed("writable"),
    /** Quantity times price. */
    calcSubtotal: amount().readOnly().assumed("writable"),
    calcTax1: amount().readOnly().assumed("writable"),
    calcTax2: amount().readOnly().assumed("writable"),
    taxClassID: reference("TaxClass"),
    /** Whom the goods are reserved for. */
    customerID: reference("Customer"),
    discountID: reference("Discount"),
    employeeID: reference("Employee").required().assumed("required"),
    /** 0 is a charge for something that is no item; it has a `Note`. */
    itemID: reference("Item"),
    noteID: reference("Note"),
    /** The line that this one takes back, or whose item it is the fee of. */
    parentSaleLineID: reference("SaleLine"),
    priceRuleID: reference("PriceRule").optional(),
    shopID: reference("Shop").required().assumed("required"),
    taxCategoryID: reference("TaxCategory").optional(),
    /** 0 while reserved and not yet part of a sale. */
    saleID: reference("Sale"),
    itemFeeID: reference("ItemFee").optional().readOnly(),
    /** Instead of `itemID`: an item's upc, ean, `itemID` or `systemSku`. */
    itemCode: code().writeOnly(),
    /** A layaway then fails where the stock does not suffice. */
    requireFullReservation: boolean().writeOnly(),
  },
  relations: {
    TaxClass: toOne("TaxClass", "taxClassID").writable(),
    Discount: toOne("Discount", "discountID").writable(),
    Item: toOne("Item", "itemID"),
    Note: toOne("Note", "noteID").writable(),
    TaxCategory: toOne("TaxCategory", "taxCategoryID").writable(),
    /** The gift cards that the line loads. The documentation names it so and its samples `SalesAccounts`. */
    SaleAccounts: toMany("SaleAccount", "saleLineID").onWireAs("SalesAccounts"),
    ItemFee: toOne("ItemFee", "itemFeeID"),
    /** The lots that the goods are taken or reserved from. */
    InventorySales: toMany("InventorySale", "saleLineID"),
    /** On the wire one inside the other, as a list would be. */
    SpecialOrder: toMany("SpecialOrder", "saleLineID"),
    /** Only answers to writes bring it (observed). */
    Sale: toOne("Sale", "saleID"),
    /** The pieces that it sells. Only display templates bring them. */
    Serialized: toMany("Serialized", "saleLineID"),
  },
  load: ["Discount", "TaxClass", "TaxCategory", "Note", "Item", "InventorySales"],
  sort: ["saleLineID", "timeStamp", "saleID"],
  writesAnswer: ["SpecialOrder", "Sale"],
  cost: { create: 2, update: 2, delete: 2 },
});

/** The lines of one sale. Documented: /retail/endpoints/Sale-SaleLine. */
export const saleSaleLine = place("Sale", saleLine, {
  collection: "saleLines",
  by: "saleID",
  actions: ["list", "get", "create", "update", "delete"],
  sort: ["saleLineID", "timeStamp"],
  cost: { create: 2, update: 2, delete: 2 },
});

/** A sale line's data. */
export interface SaleLine extends Row<typeof saleLine> {
  saleLineID: number;
}

/** What creating a sale line takes. */
export interface SaleLineInput extends Input<typeof saleLine> {
  extra?: Extra;
}

/** What changing a sale line takes: absent keeps, `null` clears. */
export interface SaleLinePatch extends Patch<typeof saleLine> {
  extra?: Extra;
}
