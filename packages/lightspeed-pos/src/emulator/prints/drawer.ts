import { type Html, html } from "./html.js";
import { fact, fullName } from "./parts.js";
import { sheet } from "./sheet.js";
import type { Shown } from "./shown.js";

/** What opens the drawer, and says who opened it. */
export function drawerSlip(employee: Shown): Html {
  const register = employee.one("Register");
  return sheet(
    "Drawer opened",
    "roll",
    html`<h1>Drawer opened</h1>`,
    fact("Shop", register.one("Shop").text("name")),
    fact("Register", register.text("name")),
    fact("Employee", fullName(employee)),
  );
}
