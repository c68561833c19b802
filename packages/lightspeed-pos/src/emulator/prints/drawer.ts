import { type Content, type Html, html } from "./html.js";
import { fact, fullName, table, type Writing } from "./parts.js";
import { sheet } from "./sheet.js";
import type { Shown } from "./shown.js";

/** What opens the drawer, and says who opened it. */
export function drawerSlip(employee: Shown): Html {
  return sheet(
    "Drawer opened",
    "roll",
    html`<h1>Drawer opened</h1>`,
    placeOf(employee.one("Register")),
    fact("Employee", fullName(employee)),
  );
}

/** What was counted when a register was closed, and what it should have been. */
export function countSlip(count: Shown, writing: Writing): Html {
  const rows = count
    .many("RegisterCountAmounts", "RegisterCountAmount")
    .map((one) => [
      one.one("PaymentType").text("name"),
      writing.money(one.number("calculated")),
      writing.money(one.number("actual")),
      writing.money(one.number("actual").minus(one.number("calculated"))),
    ]);
  const who = (id: string) => {
    const found = count.bare("Employee").find((one) => one.text("employeeID") === count.text(id));
    return found === undefined ? "" : fullName(found);
  };
  return sheet(
    `Register count ${count.text("registerCountID")}`,
    "roll",
    html`<h1>Register Count #${count.text("registerCountID")}</h1>`,
    placeOf(count.one("Register")),
    fact("Opened", writing.moment(count.text("openTime"))),
    fact("By", who("openEmployeeID")),
    fact("Closed", writing.moment(count.text("createTime"))),
    fact("By", who("closeEmployeeID")),
    table(["Paid with", "Expected", "Counted", "Over"], rows),
    fact("Notes", count.text("notes")),
  );
}

/** What goes into the drawer with money, or instead of it. */
export function withdrawSlip(withdraw: Shown, writing: Writing): Html {
  return sheet(
    `Register withdraw ${withdraw.text("registerWithdrawID")}`,
    "roll",
    html`<h1>Register Withdraw #${withdraw.text("registerWithdrawID")}</h1>`,
    placeOf(withdraw.one("Register")),
    fact("When", writing.moment(withdraw.text("createTime"))),
    fact("Employee", fullName(withdraw.one("Employee"))),
    fact("Kind", withdraw.one("PaymentType").text("name")),
    fact("Amount", writing.money(withdraw.number("amount"))),
    fact("Notes", withdraw.text("notes")),
    html`<p class="sign">${fullName(withdraw.one("Employee"))}</p>`,
  );
}

function placeOf(register: Shown): Content {
  return [fact("Shop", register.one("Shop").text("name")), fact("Register", register.text("name"))];
}
