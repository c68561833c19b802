import { expect } from "vitest";
import type { TestShop } from "../../support/shop.js";

/** How a call is tried. */
export interface CallCase {
  /** The record that it is done to. */
  readonly subject: (shop: TestShop) => Promise<number>;
  /** What it is given besides the record. */
  readonly given?: readonly unknown[];
  /** The body, or the query of a `GET`, as it must arrive. */
  readonly sends?: object;
  /** Checks what it gives. */
  readonly gives: (result: Readonly<Record<string, unknown>>, id: number) => void;
}

/** The first record that a query finds. */
async function firstOf(found: Promise<{ readonly id: number } | undefined>): Promise<number> {
  const record = await found;
  if (record === undefined) throw new Error("The generated shop has no such record.");
  return record.id;
}

/** Renders what a list has first, or the record of an id, into its page. */
function rendered(template: string, holds: string, subject: CallCase["subject"]): CallCase {
  return {
    subject,
    given: [{ template }],
    sends: { template },
    gives: (page) => expect(page).toMatch(new RegExp(`^<!doctype html>[^]*${holds}[^]*</html>\\s*$`)),
  };
}

/** By resource and name of the call. */
export const cases: Readonly<Record<string, CallCase>> = {
  "CatalogVendorItem.import": {
    subject: ({ account }) => firstOf(account.catalogVendorItems.first()),
    gives: ({ Item }) => expect(Item).toMatchObject({ description: "Cholla Tire" }),
  },
  "DisplayTemplateEmployee.render": rendered("RegisterOpen", "Drawer opened", ({ account }) =>
    firstOf(account.displayTemplates.employees.first()),
  ),
  "DisplayTemplateItemAsLabel.render": rendered("ItemLabel", 'class="price"', ({ account }) =>
    firstOf(account.displayTemplates.itemsAsLabels.first()),
  ),
  "DisplayTemplateLabel.render": rendered("ItemLabel", 'class="price"', async () => 1),
  "DisplayTemplateOrder.render": rendered("Order", "Purchase Order #", ({ account }) =>
    firstOf(account.displayTemplates.orders.first()),
  ),
  "DisplayTemplateOrderLineAsLabel.render": rendered("ItemLabel", 'class="price"', ({ account }) =>
    firstOf(account.orderLines.first()),
  ),
  "DisplayTemplateSale.render": rendered("SaleReceipt", "Sales Receipt", ({ account }) =>
    firstOf(account.displayTemplates.sales.first()),
  ),
  "DisplayTemplateWorkorder.render": rendered("WorkorderReceipt", "Work Order #", ({ account }) =>
    firstOf(account.displayTemplates.workorders.first()),
  ),
  "Sale.emailReceipt": {
    subject: ({ account }) => firstOf(account.sales.first({ where: { completed: true } })),
    given: [{ emailAddress: "a@example.com" }],
    sends: { emailAddress: "a@example.com" },
    gives: (result) => expect(result).toEqual({ message: "Receipt emailed to: a@example.com" }),
  },
  "Sale.refund": {
    subject: ({ account }) => firstOf(account.sales.first({ where: { completed: true } })),
    given: [{ employeeID: 1, registerID: 1, shopID: 1, SalePayments: [{ paymentTypeID: 1 }] }],
    sends: {
      employeeID: "1",
      registerID: "1",
      shopID: "1",
      SalePayments: { SalePayment: { paymentTypeID: "1" } },
    },
    gives: ({ completed, saleID }, id) => {
      expect(completed).toBe(true);
      expect(saleID).not.toBe(id);
    },
  },
};
