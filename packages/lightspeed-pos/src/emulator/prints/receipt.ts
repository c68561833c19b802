import { type Content, type Html, html } from "./html.js";
import { address, fact, fullName, less, table, type Writing } from "./parts.js";
import { sheet } from "./sheet.js";
import type { Shown } from "./shown.js";

/** What a customer takes home. */
export function receipt(sale: Shown, writing: Writing): Html {
  const title = sale.text("quoteID") !== "0" ? "Quote" : "Sales Receipt";
  const shop = sale.one("Shop");
  const setup = shop.one("ReceiptSetup");
  return sheet(
    `${title} ${sale.text("ticketNumber")}`,
    "roll",
    html`<header>${address(shop.text("name"), shop.one("Contact"))}</header>`,
    html`<h1>${title}</h1>`,
    sale.is("voided") && html`<p><strong>Voided</strong></p>`,
    html`<p>${writing.moment(sale.text("completeTime") || sale.text("timeStamp"))}</p>`,
    fact("Ticket", sale.text("ticketNumber")),
    fact("Register", sale.one("Register").text("name")),
    fact("Employee", sale.one("Employee").text("firstName")),
    customerOf(sale),
    linesOf(sale, writing),
    paymentsOf(sale, writing),
    waiting(sale.one("Customer"), writing),
    html`<p class="pre small">${setup.text("generalMsg")}</p>`,
    sale.many("SalePayments", "SalePayment").some((payment) => payment.one("CCCharge").exists) &&
      html`<p class="pre small">${setup.text("creditcardAgree")}</p>`,
    html`<p>Thank you, and come again.</p>`,
  );
}

function customerOf(sale: Shown): Content {
  const customer = sale.one("Customer");
  const shipTo = sale.one("ShipTo");
  return [
    customer.exists && html`<h2>Customer</h2>${address(fullName(customer), customer.one("Contact"))}`,
    shipTo.exists && html`<h2>Ship to</h2>${address(fullName(shipTo), shipTo.one("Contact"))}`,
    fact("Note", shipTo.text("shipNote")),
  ];
}

function linesOf(sale: Shown, writing: Writing): Html {
  const rows = sale
    .many("SaleLines", "SaleLine")
    .map((line) => [lineOf(line), line.text("unitQuantity"), writing.money(line.number("displayableSubtotal"))]);
  const taxes = sale
    .many("TaxClassTotals", "Tax")
    .flatMap((tax) => [
      [`${tax.text("taxname")} (${tax.text("rate")}%)`, writing.money(tax.number("amount"))] as const,
    ]);
  return table(["Item", "#", "Price"], rows, [
    ["Subtotal", writing.money(sale.number("calcSubtotal"))],
    ...less("Discounts", sale.number("calcDiscount"), writing),
    ...(taxes.length > 0 ? taxes : [["Tax", writing.money(sale.number("taxTotal"))] as const]),
    ["Total", writing.money(sale.number("displayableTotal")), true],
  ]);
}

function lineOf(line: Shown): Content {
  const note = line.one("Note");
  const name = line.one("Item").text("description") || note.text("note") || "Charge";
  const isNoted = line.one("Item").exists && note.is("isPublic");
  return [
    html`${name}`,
    isNoted && html`<br><span class="small">${note.text("note")}</span>`,
    line
      .many("Serialized", "Serialized")
      .map((piece) => html`<br><span class="small">Serial ${piece.text("serial")}</span>`),
    line.one("Discount").exists && html`<br><span class="small">${line.one("Discount").text("name")}</span>`,
  ];
}

function paymentsOf(sale: Shown, writing: Writing): Content {
  const payments = sale.many("SalePayments", "SalePayment").filter((payment) => !payment.is("archived"));
  if (payments.length === 0) return undefined;
  const rows = payments.map((payment) => [
    [payment.one("PaymentType").text("name"), cardOf(payment)].filter(Boolean).join(" "),
    writing.money(payment.number("amount")),
  ]);
  const change = sale.number("change");
  return [
    html`<h2>Payments</h2>`,
    table(["Paid with", "Amount"], rows, change.eq(0) ? [] : [["Change", writing.money(change)]]),
  ];
}

/** The last digits of the card, or of the number of the gift card. */
function cardOf(payment: Shown): string {
  return payment.one("CCCharge").text("xnum") || payment.one("CreditAccount").text("code");
}

/** What else the customer has to fetch. */
function waiting(customer: Shown, writing: Writing): Content {
  const m = customer.one("m");
  const rows = [
    ["Layaways", m.number("layawaysTotal")],
    ["Special orders", m.number("specialOrdersTotal")],
    ["Work orders", m.number("workordersTotal")],
  ] as const;
  const open = rows.filter(([, total]) => !total.eq(0));
  if (open.length === 0) return undefined;
  return [
    html`<h2>Waiting for you</h2>`,
    table(
      ["What", "Total"],
      open.map(([kind, total]) => [kind, writing.money(total)]),
    ),
  ];
}
