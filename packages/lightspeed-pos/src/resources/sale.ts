import {
  amount,
  boolean,
  call,
  code,
  type Extra,
  id,
  integer,
  one,
  oneOf,
  type Row,
  rate,
  reference,
  resource,
  structure,
  structures,
  text,
  timestamp,
  toMany,
  toOne,
  values,
} from "../schema/index.js";
import type { Input, Patch } from "./forms.js";

/** A sale, open or completed. Documented: /retail/endpoints/Sale. */
export const sale = resource("Sale", {
  collection: "sales",
  id: "saleID",
  actions: ["list", "get", "create", "update", "archive"],
  calls: {
    /**
     * Takes back what a sale sold: makes the sale that refunds it, completed unless told otherwise.
     *
     * At least one payment says how the money goes back; without an `amount`, it gives all of it. `SaleLines` pick what is taken back, by their
     * `parentSaleLineID` and a negative `unitQuantity`.
     */
    refund: call("POST", "refund", {
      takes: {
        completed: boolean(),
        employeeID: reference("Employee").required(),
        registerID: reference("Register").required(),
        shopID: reference("Shop").required(),
      },
      with: {
        SaleLines: toMany("SaleLine", "saleID").writable(),
        SalePayments: toMany("SalePayment", "saleID").writable(),
      },
      gives: one("Sale"),
      cost: 10,
      page: "Sale-refund",
    }),
    /** Sends the receipt to an address; the answer says where it went. */
    emailReceipt: call("POST", "EmailReceipt", {
      takes: { emailAddress: text().required() },
      gives: values({ message: text() }),
      cost: 5,
      page: "Sale-EmailReceipt",
    }),
  },
  fields: {
    saleID: id(),
    timeStamp: timestamp().readOnly(),
    /** Deprecated by the API. */
    discountPercent: rate(),
    /** Completing needs a balance of 0; it takes the stock. */
    completed: boolean(),
    /** Only open sales can be archived. Filter with the `archived` option. */
    archived: boolean().unfilterable().readOnly(),
    /** A voided sale is not completed, and its stock is back. */
    voided: boolean().readOnly(),
    /** Applies promotions to every line. Counts on create alone. */
    enablePromotions: boolean(),
    isTaxInclusive: boolean(),
    createTime: timestamp().optional().readOnly(),
    /** The documentation spells it `updatetime` in places; both sort. */
    updateTime: timestamp().optional().readOnly().alsoSpelled("updatetime"),
    /** Missing while the sale is open. May be set into the past, not into the future. */
    completeTime: timestamp().optional(),
    /** What another system calls this sale. */
    referenceNumber: text(),
    /** Which system that is. */
    referenceNumberSource: text(),
    /** For lines whose tax class has no rate of its own. */
    tax1Rate: rate().readOnly(),
    tax2Rate: rate().readOnly(),
    /** Cash given back. */
    change: amount(),
    tipEnabled: boolean().optional(),
    receiptPreference: oneOf("printed", "email").initially("printed"),
    displayableSubtotal: amount().readOnly(),
    /** `22` and the `saleID` in ten digits. */
    ticketNumber: code().readOnly(),
    calcDiscount: amount().readOnly(),
    calcTotal: amount().readOnly(),
    calcSubtotal: amount().readOnly(),
    calcTaxable: amount().readOnly(),
    calcNonTaxable: amount().readOnly(),
    calcAvgCost: amount().readOnly(),
    calcFIFOCost: amount().readOnly(),
    /** The lines' first tax, summed up and then rounded to cents (observed). */
    calcTax1: amount().readOnly(),
    calcTax2: amount().readOnly(),
    calcPayments: amount().readOnly(),
    calcTips: amount().optional().readOnly(),
    /** Subtotal less discount plus taxes. */
    total: amount().readOnly(),
    /** `total` less what was put on credit accounts and gift cards. */
    totalDue: amount().readOnly(),
    /** `total` plus what was put on gift cards. */
    displayableTotal: amount().readOnly(),
    /** `total` less payments. */
    balance: amount().readOnly(),
    customerID: reference("Customer"),
    /** Deprecated by the API. */
    discountID: reference("Discount"),
    employeeID: reference("Employee").required().observed("required"),
    tipEmployeeID: reference("Employee").optional(),
    quoteID: reference("Quote"),
    registerID: reference("Register").required().observed("required"),
    shipToID: reference("ShipTo"),
    shopID: reference("Shop").required().observed("required"),
    taxCategoryID: reference("TaxCategory"),
    /** At most one note for the shop and one for the receipt; sending one adds or replaces it. */
    SaleNotes: structure({
      InternalNote: structure({ noteID: id().optional(), note: text() }).optional(),
      PrintedNote: structure({ noteID: id().optional(), note: text() }).optional(),
    })
      .optional()
      .loadedAs("SaleNotes"),
    /** What each tax class comes to. Seen on taxed sales with all relations (observed). */
    TaxClassTotals: structures("Tax", {
      /** The tax class, spelled `ID` in the documentation's one sample and `id` in recordings. */
      id: integer().optional(),
      ID: integer().optional(),
      name: text(),
      taxable: amount(),
      /** A percentage, unlike all other rates: `9` is nine percent (observed). */
      rate: rate(),
      amount: amount(),
      taxname: text(),
      subtotal: amount(),
      rate2: rate().optional(),
      amount2: amount().optional(),
      taxname2: text().optional(),
      subtotal2: amount().optional(),
    })
      .optional()
      .readOnly()
      .loadedAs("TaxClassTotals")
      .last()
      .observed(),
    taxTotal: amount().readOnly().last(),
  },
  relations: {
    Customer: toOne("Customer", "customerID").writable(),
    Discount: toOne("Discount", "discountID").writable(),
    Quote: toOne("Quote", "quoteID").writable(),
    ShipTo: toOne("ShipTo", "shipToID").writable(),
    /** Only answers to writes bring it (observed). */
    Shop: toOne("Shop", "shopID"),
    TaxCategory: toOne("TaxCategory", "taxCategoryID").writable(),
    /** Lines sent without `saleLineID` are added (observed). */
    SaleLines: toMany("SaleLine", "saleID").writable(),
    SalePayments: toMany("SalePayment", "saleID").writable(),
  },
  load: [
    "SaleLines",
    "SaleLines.Discount",
    "SaleLines.TaxClass",
    "SaleLines.Note",
    "SaleLines.Item",
    "SaleLines.InventorySales",
    "SaleNotes",
    "SalePayments",
    "SalePayments.PaymentType",
    "SalePayments.CCCharge",
    "SalePayments.SaleAccounts",
    "SalePayments.Signatures",
    "ShipTo",
    "ShipTo.Contact",
    "Customer",
    "Customer.Contact",
    "Discount",
    "TaxCategory",
    "TaxCategory.TaxCategoryClasses",
    "Quote",
  ],
  sort: ["saleID", "timeStamp", "completeTime", "updateTime", "updatetime"],
  writesAnswer: ["Customer", "Shop", "TaxCategory", "SaleLines", "SalePayments"],
  cost: { create: 2, update: 2, archive: 2 },
  costWhenCompleted: 3,
  reference: ["referenceNumber", "referenceNumberSource"],
});

/** A sale's data. */
export interface Sale extends Row<typeof sale> {
  saleID: number;
}

/** What creating a sale takes. */
export interface SaleInput extends Input<typeof sale> {
  extra?: Extra;
}

/** What changing a sale takes: absent keeps, `null` clears. */
export interface SalePatch extends Patch<typeof sale> {
  extra?: Extra;
}
