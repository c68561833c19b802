import { type Content, type Html, html } from "./html.js";
import { address, fact, table, type Writing } from "./parts.js";
import { sheet } from "./sheet.js";
import type { Shown } from "./shown.js";

/** What goes along with goods from shop to shop. */
export function transferSheet(transfer: Shown, writing: Writing): Html {
  const [from, to] = [transfer.one("TransferFrom"), transfer.one("TransferTo")];
  const count = transfer.is("sent") ? "sent" : "toSend";
  const rows = transfer.many("TransferItems", "TransferItem").map((line) => [nameOf(line), line.text(count)]);
  return sheet(
    `Transfer ${transfer.text("transferID")}`,
    "page",
    html`<header><h1>Transfer #${transfer.text("transferID")}</h1></header>`,
    html`<div class="sides">
  <div><h2>From</h2>${shopOf(from)}${fact("Sent", writing.moment(from.text("sentOn")))}</div>
  <div><h2>To</h2>${shopOf(to)}${fact("Needed by", writing.moment(to.text("needBy")))}</div>
</div>`,
    html`<p class="pre">${transfer.text("note")}</p>`,
    table(["Item", transfer.is("sent") ? "Sent" : "To send"], rows),
  );
}

function shopOf(side: Shown): Html {
  const shop = side.one("Shop");
  return address(shop.text("name"), shop.one("Contact"));
}

function nameOf(line: Shown): Content {
  const item = line.one("Item");
  return html`${item.text("description")}<br><span class="small">${item.text("systemSku")}</span>`;
}
