import { type Html, html } from "./html.js";
import { numberAt } from "./order.js";
import { address, fact, table, type Writing } from "./parts.js";
import { sheet } from "./sheet.js";
import type { Shown } from "./shown.js";

/** What lies in the box that goes back. */
export function packingSlip(vendorReturn: Shown, writing: Writing): Html {
  const [shop, vendor] = [vendorReturn.one("Shop"), vendorReturn.one("Vendor")];
  const rows = vendorReturn
    .many("VendorReturnItems", "VendorReturnItem")
    .map((line) => [
      html`${line.one("Item").text("description")}<br><span class="small">${numberAt(line, vendor)}</span>`,
      line.one("VendorReturnItemReason").text("reason"),
      line.text("quantity"),
      writing.money(line.number("cost")),
      writing.money(line.number("subtotal")),
    ]);
  return sheet(
    `Vendor return ${vendorReturn.text("vendorReturnID")}`,
    "page",
    html`<header><h1>Vendor Return #${vendorReturn.text("vendorReturnID")}</h1></header>`,
    html`<div class="sides">
  <div><h2>From</h2>${address(shop.text("name"), shop.one("Contact"))}</div>
  <div><h2>To</h2>${address(vendor.text("name"), vendor.one("Contact"))}</div>
</div>`,
    fact("Account", vendor.text("accountNumber")),
    fact("Reference", vendorReturn.text("refNum")),
    fact("Sent", writing.moment(vendorReturn.text("sentDate"))),
    table(["Item", "Reason", "Quantity", "Cost", "Total"], rows, [
      ["Subtotal", writing.money(vendorReturn.number("subtotal"))],
      ["Shipping", writing.money(vendorReturn.number("shipCost"))],
      ["Other", writing.money(vendorReturn.number("otherCost"))],
      ["Total", writing.money(vendorReturn.number("total")), true],
    ]),
    html`<p class="pre">${vendorReturn.one("Note").text("note")}</p>`,
  );
}
