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

/** A transfer that has the second item on it. */
async function newTransfer({ account }: TestShop): Promise<number> {
  const { transferID } = await account.inventoryTransfers.create({ sendingShopID: 1, receivingShopID: 2 });
  await account.inventoryTransfers.addItems(transferID, [{ itemID: 2, toSend: 1 }]);
  return transferID;
}

/** By resource and name of the call. */
export const cases: Readonly<Record<string, CallCase>> = {
  "CatalogVendorItem.import": {
    subject: ({ account }) => firstOf(account.catalogVendorItems.first()),
    gives: ({ Item }) => expect(Item).toMatchObject({ description: "Cholla Tire" }),
  },
  "Customer.anonymize": {
    subject: ({ account }) => firstOf(account.customers.first()),
    gives: (result, id) =>
      expect(result).toMatchObject({ archived: true, firstName: "Customer", lastName: `[${id}]`, company: "" }),
  },
  "InventoryCount.reconcile": {
    subject: async () => 2,
    gives: (result, id) => expect(result).toMatchObject({ inventoryCountID: id }),
  },
  "InventoryTransfer.send": {
    subject: async () => 1,
    gives: (result, id) => expect(result).toMatchObject({ transferID: id, status: "sent", sentByEmployeeID: 1 }),
  },
  "InventoryTransfer.archive": {
    subject: async () => 1,
    gives: (result, id) => expect(result).toMatchObject({ transferID: id, archived: true }),
  },
  "InventoryTransfer.restore": {
    subject: async () => 1,
    gives: (result, id) => expect(result).toMatchObject({ transferID: id, archived: false }),
  },
  "InventoryTransfer.addItems": {
    subject: newTransfer,
    given: [[{ itemID: 1, toSend: 2 }]],
    sends: { TransferItems: [{ itemID: "1", toSend: "2" }] },
    gives: (result, id) => expect(result).toMatchObject([{ transferID: id, itemID: 1, toSend: 2, sent: 0 }]),
  },
  "InventoryTransfer.updateItems": {
    subject: newTransfer,
    given: [[{ itemID: 2, toSend: 5 }]],
    sends: { TransferItems: [{ itemID: "2", toSend: "5" }] },
    gives: (result, id) => expect(result).toMatchObject([{ transferID: id, itemID: 2, toSend: 5 }]),
  },
  "InventoryTransfer.deleteItems": {
    subject: newTransfer,
    given: [[{ itemID: 2 }]],
    sends: { TransferItems: [{ itemID: "2" }] },
    gives: (result, id) => expect(result).toMatchObject([{ transferID: id, itemID: 2 }]),
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
  "DisplayTemplateRegisterCount.render": rendered("RegisterCount", "Register Count #", ({ account }) =>
    firstOf(account.displayTemplates.registerCounts.first()),
  ),
  "DisplayTemplateRegisterWithdraw.render": rendered("RegisterWithdraw", "Register Withdraw #", ({ account }) =>
    firstOf(account.displayTemplates.registerWithdraws.first()),
  ),
  "DisplayTemplateSale.render": rendered("SaleReceipt", "Sales Receipt", ({ account }) =>
    firstOf(account.displayTemplates.sales.first()),
  ),
  "DisplayTemplateTransfer.render": rendered("TransferReceipt", "Transfer #", ({ account }) =>
    firstOf(account.displayTemplates.transfers.first()),
  ),
  "DisplayTemplateTransferItemAsLabel.render": rendered("ItemLabel", 'class="price"', ({ account }) =>
    firstOf(account.transferItems.first()),
  ),
  "DisplayTemplateVendorReturn.render": rendered("VendorReturnPackingSlip", "Vendor Return #", ({ account }) =>
    firstOf(account.displayTemplates.vendorReturns.first()),
  ),
  "DisplayTemplateWorkorder.render": rendered("WorkorderReceipt", "Work Order #", ({ account }) =>
    firstOf(account.displayTemplates.workorders.first()),
  ),
  "Register.open": {
    subject: async ({ account }) => {
      await account.registers.close(1);
      return 1;
    },
    given: [{ amount: "100", paymentTypeID: 1 }],
    sends: { amount: "100", paymentTypeID: "1" },
    gives: (result) => expect(result).toMatchObject({ registerID: 1, paymentTypeID: 1 }),
  },
  "Register.close": {
    subject: async () => 1,
    given: [{ notes: "Done", closeEmployeeID: 1 }],
    sends: { notes: "Done", closeEmployeeID: "1" },
    gives: (result) => expect(result).toMatchObject({ registerID: 1, notes: "Done" }),
  },
  "Register.calculated": {
    subject: async () => 1,
    gives: (result) => expect(result).toMatchObject([{ paymentTypeID: 1 }]),
  },
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
  "Workorder.checkout": {
    subject: ({ account }) => firstOf(account.workorders.first()),
    gives: ({ saleID }) => expect(saleID).toBeGreaterThan(0),
  },
  "Workorder.clone": {
    subject: ({ account }) => firstOf(account.workorders.first()),
    given: [{ shopID: 2 }],
    sends: { shopID: "2" },
    gives: ({ workorderID, shopID, saleID }, id) => {
      expect(workorderID).not.toBe(id);
      expect([shopID, saleID]).toEqual([2, 0]);
    },
  },
};
