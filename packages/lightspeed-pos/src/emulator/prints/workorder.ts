import { type Content, type Html, html } from "./html.js";
import { address, fact, fullName, less, table, type Writing } from "./parts.js";
import { sheet } from "./sheet.js";
import type { Shown } from "./shown.js";

/** What hangs on the goods, and what the customer signs. */
export function workorderSheet(workorder: Shown, writing: Writing): Html {
  const [shop, customer, m] = [workorder.one("Shop"), workorder.one("Customer"), workorder.one("m")];
  const rows = [
    ...workorder.many("WorkorderLines", "WorkorderLine"),
    ...workorder.many("WorkorderItems", "WorkorderItem"),
  ].map((line) => [nameOf(line), line.text("unitQuantity")]);
  return sheet(
    `Work order ${workorder.text("workorderID")}`,
    "page",
    html`<header>${address(shop.text("name"), shop.one("Contact"))}</header>`,
    html`<h1>Work Order #${workorder.text("workorderID")}</h1>`,
    fact("Code", workorder.text("systemSku")),
    fact("Status", workorder.one("WorkorderStatus").text("name")),
    fact("In", writing.moment(workorder.text("timeIn"))),
    fact("Due", writing.moment(workorder.text("etaOut"))),
    fact("Hook in", workorder.text("hookIn")),
    fact("Hook out", workorder.text("hookOut")),
    customer.exists && html`<h2>Customer</h2>${address(fullName(customer), customer.one("Contact"))}`,
    pieceOf(workorder.one("Serialized")),
    html`<p class="pre">${workorder.text("note")}</p>`,
    table(["Work and parts", "Quantity"], rows, [
      ["Labor", writing.money(m.number("labor"))],
      ["Parts", writing.money(m.number("parts"))],
      ...less("Discounts", m.number("discount"), writing),
      ["Tax", writing.money(m.number("tax"))],
      ["Total", writing.money(m.number("total")), true],
    ]),
    html`<p class="pre small">${shop.one("ReceiptSetup").text("workorderAgree")}</p>`,
    html`<p class="sign">${fullName(customer)}</p>`,
  );
}

function nameOf(line: Shown): Content {
  const [name, note] = [line.one("Item").text("description"), line.text("note")];
  if (name === "") return note || "Labor";
  return [name, note !== "" && note !== name && html`<br><span class="small">${note}</span>`];
}

function pieceOf(piece: Shown): Content {
  const words = [
    piece.one("Item").text("description") || piece.text("description"),
    piece.text("colorName"),
    piece.text("sizeName"),
    piece.text("serial"),
  ];
  return piece.exists && [html`<h2>To be worked on</h2>`, html`<p>${words.filter(Boolean).join(", ")}</p>`];
}
