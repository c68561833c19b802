import {
  boolean,
  code,
  id,
  integer,
  type Row,
  reference,
  resource,
  structure,
  text,
  timestamp,
} from "../schema/index.js";

/** Whom a token stands for, and what it may do. Documented: /retail/endpoints/Session. */
export const session = resource("Session", {
  collection: "session",
  scope: "root",
  unwrapped: true,
  single: true,
  id: "systemAPIKeyID",
  actions: ["get"],
  fields: {
    /** Empty in the documented sample. */
    sessionID: code().readOnly().observed(),
    sessionCookie: text().readOnly(),
    employeeID: reference("Employee").readOnly(),
    /** The account. */
    systemCustomerID: integer().readOnly(),
    systemUserID: integer().readOnly(),
    /** The application. */
    systemAPIClientID: integer().readOnly(),
    systemAPIKeyID: id(),
    /** Where the account's web shop is. */
    ecomUrl: text().readOnly(),
    shopCount: integer().readOnly(),
    Employee: structure({
      employeeID: reference("Employee"),
      firstName: text(),
      lastName: text(),
      /** Bound to one shop. */
      singleShop: boolean(),
      hasPin: boolean(),
      /** On the clock. */
      isCheckedIn: boolean(),
      /** With the shop's own offset on the wire, unlike all other moments. */
      checkedInAt: timestamp().optional(),
    })
      .optional()
      .readOnly(),
    /** What the employee may do, as far as the token's scopes let it. */
    Rights: structure({
      admin: boolean().optional(),
      admin_employees: boolean().optional(),
      admin_inventory: boolean().optional(),
      admin_purchases: boolean().optional(),
      admin_shops: boolean().optional(),
      admin_void_sale: boolean().optional(),
      all_read: boolean().optional(),
      allow_login: boolean().optional(),
      categories: boolean().optional(),
      customers: boolean().optional(),
      customers_credit_limit: boolean().optional(),
      customers_read: boolean().optional(),
      ecom: boolean().optional(),
      inventory_base: boolean().optional(),
      inventory_counts: boolean().optional(),
      inventory_import: boolean().optional(),
      inventory_read: boolean().optional(),
      manufacturers: boolean().optional(),
      product_cost: boolean().optional(),
      product_edit: boolean().optional(),
      purchase_orders: boolean().optional(),
      register: boolean().optional(),
      register_catalogs: boolean().optional(),
      register_close: boolean().optional(),
      register_layaway: boolean().optional(),
      register_line_discount: boolean().optional(),
      register_open: boolean().optional(),
      register_price: boolean().optional(),
      register_read: boolean().optional(),
      register_refund: boolean().optional(),
      register_transaction_discount: boolean().optional(),
      register_withdraw: boolean().optional(),
      reports: boolean().optional(),
      special_orders: boolean().optional(),
      tags: boolean().optional(),
      transfers: boolean().optional(),
      vendor_returns: boolean().optional(),
      vendors: boolean().optional(),
      vr_reasons: boolean().optional(),
      workbench: boolean().optional(),
    }).readOnly(),
  },
});

/** The data of a token's session. */
export interface Session extends Row<typeof session> {
  systemAPIKeyID: number;
}
