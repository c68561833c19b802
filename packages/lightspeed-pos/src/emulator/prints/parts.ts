import { type Decimal, decimal } from "../values/decimal.js";
import { type Content, type Html, html } from "./html.js";
import type { Shown } from "./shown.js";

/** How a shop writes money and time. */
export interface Habits {
  readonly currency: string;
  readonly timeZone: string;
}

/** Writes money and moments for people. */
export class Writing {
  readonly #currency: string;
  readonly #moment: Intl.DateTimeFormat;

  constructor({ currency, timeZone }: Habits) {
    this.#currency = currency;
    this.#moment = new Intl.DateTimeFormat("en-US", { timeZone, dateStyle: "medium", timeStyle: "short" });
  }

  money(value: Decimal | string): string {
    const amount = decimal(String(value));
    return `${amount.lt(0) ? "-" : ""}${this.#currency}${amount.abs().toFixed(2)}`;
  }

  moment(wire: string): string {
    const time = Date.parse(wire);
    return Number.isNaN(time) ? wire : this.#moment.format(time);
  }
}

/** Who somebody is, and how to reach them. */
export function address(name: string, contact: Shown): Html {
  const [place] = contact.many("Addresses", "ContactAddress");
  const [phone] = contact.many("Phones", "ContactPhone");
  const [email] = contact.many("Emails", "ContactEmail");
  const town = [place?.text("city"), place?.text("state"), place?.text("zip")].filter(Boolean).join(" ");
  const lines = [place?.text("address1"), place?.text("address2"), town, phone?.text("number"), email?.text("address")];
  return html`<p><strong>${name}</strong>${lines.filter(Boolean).map((line) => html`<br>${line}`)}</p>`;
}

/** First and last name, or the company. */
export function fullName(person: Shown): string {
  const name = `${person.text("firstName")} ${person.text("lastName")}`.trim();
  return name === "" ? person.text("company") : name;
}

/** A line of text with what it is, left out where there is none. */
export function fact(label: string, value: string): Content {
  return value !== "" && html`<p><span class="small">${label}:</span> ${value}</p>`;
}

/** A table; the columns that hold numbers stand to the right. */
export function table(
  columns: readonly string[],
  rows: readonly (readonly Content[])[],
  totals: readonly (readonly [label: string, amount: string, isTotal?: boolean])[] = [],
): Html {
  const cells = (row: readonly Content[]) =>
    row.map((cell, index) => (index === 0 ? html`<td>${cell}</td>` : html`<td class="amount">${cell}</td>`));
  const heads = columns.map((column, index) =>
    index === 0 ? html`<th scope="col">${column}</th>` : html`<th scope="col" class="amount">${column}</th>`,
  );
  return html`<table>
  <thead><tr>${heads}</tr></thead>
  <tbody>${rows.map((row) => html`<tr>${cells(row)}</tr>`)}</tbody>
  ${totals.length > 0 && html`<tfoot>${totals.map((total) => totalRow(total, columns.length))}</tfoot>`}
</table>`;
}

function totalRow([label, amount, isTotal]: readonly [string, string, boolean?], width: number): Html {
  return html`<tr class="${isTotal && "total"}"><th scope="row" colspan="${width - 1}">${label}</th><td class="amount">${amount}</td></tr>`;
}

/** Says what was taken off, where something was. */
export function less(label: string, value: Decimal, writing: Writing): readonly (readonly [string, string])[] {
  return value.eq(0) ? [] : [[label, writing.money(value.times(-1))]];
}
