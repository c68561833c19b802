import { answers } from "./answers.js";
import { categories } from "./categories.js";
import { counts } from "./counts.js";
import { customFields } from "./custom-fields.js";
import { customers } from "./customers.js";
import { displayTemplates } from "./display-templates.js";
import { employees } from "./employees.js";
import type { Behaviours, Known } from "./entry.js";
import { errors } from "./errors.js";
import { filters } from "./filters.js";
import { images } from "./images.js";
import { itemFees } from "./item-fees.js";
import { items } from "./items.js";
import { limits } from "./limits.js";
import { lists } from "./lists.js";
import { matrices } from "./matrices.js";
import { money } from "./money.js";
import { oauth } from "./oauth.js";
import { purchasing } from "./purchasing.js";
import { refunds } from "./refunds.js";
import { registers } from "./registers.js";
import { relations } from "./relations.js";
import { reports } from "./reports.js";
import { reservations } from "./reservations.js";
import { saleCompletion } from "./sale-completion.js";
import { sales } from "./sales.js";
import { stock } from "./stock.js";
import { transfers } from "./transfers.js";
import { workorders } from "./workorders.js";
import { writing } from "./writing.js";
import { xml } from "./xml.js";

/** One line of the ledger. */
export interface BehaviourEntry extends Known {
  /** What tests name. */
  readonly id: string;
  readonly area: string;
}

/** Every area, in the order in which the ledger is read. */
const areas: Readonly<Record<string, Behaviours>> = {
  Sales: sales,
  "Completing sales": saleCompletion,
  Refunds: refunds,
  "Item fees": itemFees,
  Reservations: reservations,
  "Gift cards and credit accounts": money,
  Items: items,
  "Item matrices": matrices,
  Stock: stock,
  Counts: counts,
  Transfers: transfers,
  Customers: customers,
  Employees: employees,
  Purchasing: purchasing,
  "Work orders and quotes": workorders,
  "Registers and settings": registers,
  "Custom fields": customFields,
  Categories: categories,
  Reports: reports,
  "Display templates": displayTemplates,
  "Images and signatures": images,
  Answers: answers,
  Writing: writing,
  "Lists and pages": lists,
  Filters: filters,
  Relations: relations,
  "Rate limits": limits,
  "Errors and tokens": errors,
  "OAuth and rights": oauth,
  "XML and version 2": xml,
};

/** What the emulator does, and what it is known not to do, area by area. */
export function behaviourLedger(): readonly BehaviourEntry[] {
  return Object.entries(areas).flatMap(([area, behaviours]) =>
    Object.entries(behaviours).map(([id, known]) => ({ id, area, ...known })),
  );
}
