import { isMoney } from "../../../src/schema/index.js";
import type { Sent } from "./values.js";

/** What comes back otherwise than it was sent, by resource and field, and why. */
export const notEchoed: Readonly<Record<string, string>> = {
  "CreditAccount.code": "answers mask it",
  "Employee.accessPin": "no answer shows it",
  "PaymentType.internalReserved": "only the account's own are",
  "SaleLine.taxCategoryID": "the sale says so",
  "Sale.isTaxInclusive": "the tax category says so",
};

/** The fields that were sent and did not come back as they were, but for those that are explained. */
export function differences(
  resource: string,
  input: Readonly<Record<string, Sent>>,
  row: Readonly<Record<string, unknown>>,
): string[] {
  return Object.entries(input)
    .filter(([name]) => !(`${resource}.${name}` in notEchoed))
    .filter(([name, { value }]) => !isSame(value, row[name]))
    .map(([name, { value }]) => `${resource}.${name}: sent ${String(value)}, got ${String(row[name])}`);
}

function isSame(sent: unknown, got: unknown): boolean {
  if (isMoney(got)) return got.eq(sent as string);
  if (got instanceof Date) return sent instanceof Date && got.getTime() === sent.getTime();
  return sent === got;
}
