import { type Html, html } from "./html.js";
import { address, fact, less, table, type Writing } from "./parts.js";
import { sheet } from "./sheet.js";
import type { Shown } from "./shown.js";

/** What goes to the vendor. */
export function purchaseOrder(order: Shown, writing: Writing): Html {
  const [shop, vendor, m] = [order.one("Shop"), order.one("Vendor"), order.one("m")];
  const rows = order
    .many("OrderLines", "OrderLine")
    .map((line) => [
      html`${line.one("Item").text("description")}<br><span class="small">${numberAt(line, vendor)}</span>`,
      line.text("quantity"),
      writing.money(line.one("m").number("cost")),
      writing.money(line.one("m").number("total")),
    ]);
  const extras = m.number("shipping").plus(m.number("other"));
  return sheet(
    `Purchase order ${order.text("orderID")}`,
    "page",
    html`<header><h1>Purchase Order #${order.text("orderID")}</h1></header>`,
    html`<div class="sides">
  <div><h2>From</h2>${address(shop.text("name"), shop.one("Contact"))}</div>
  <div><h2>To</h2>${address(vendor.text("name"), vendor.one("Contact"))}</div>
</div>`,
    fact("Account", vendor.text("accountNumber")),
    fact("Reference", order.text("refNum")),
    fact("Ordered", writing.moment(order.text("orderedDate"))),
    fact("Expected", writing.moment(order.text("arrivalDate"))),
    fact("Shipping", order.text("shipInstructions")),
    table(["Item", "Quantity", "Cost", "Total"], rows, [
      ["Subtotal", writing.money(m.number("subtotal"))],
      ...less("Discount", m.number("totalDiscount"), writing),
      ["Shipping", writing.money(m.number("shipping"))],
      ["Other", writing.money(m.number("other"))],
      ["Total", writing.money(m.number("total").plus(extras)), true],
    ]),
    html`<p class="pre">${order.one("Note").text("note")}</p>`,
  );
}

/** What the vendor calls the item, else its own codes. */
export function numberAt(line: Shown, vendor: Shown): string {
  const item = line.one("Item");
  const numbers = item.many("ItemVendorNums", "ItemVendorNum");
  const own = numbers.find((number) => number.text("vendorID") === vendor.text("vendorID"));
  return own?.text("value") || item.text("manufacturerSku") || item.text("upc") || item.text("systemSku");
}
