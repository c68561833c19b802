import { type Html, html } from "./html.js";
import type { Writing } from "./parts.js";
import { sheet } from "./sheet.js";
import type { Shown } from "./shown.js";

/** As many labels as are wanted, for goods to carry. */
export function label(shown: Shown, writing: Writing, copies: number): Html {
  const item = shown.one("Item");
  const m = shown.one("m");
  const one = html`<section>
  <div class="small">${m.text("title")}</div>
  <div class="price">${writing.money(m.number("price"))}</div>
  <div>${item.text("description")}</div>
  <div class="small">${item.text("systemSku")}</div>
</section>
`;
  return sheet(`Label ${item.text("description")}`, "label", Array<Html>(copies).fill(one));
}
