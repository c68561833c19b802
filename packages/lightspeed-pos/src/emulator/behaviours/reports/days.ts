import { badRequest } from "../../refusal.js";
import type { Query } from "../../request/query.js";
import type { Store } from "../../store/store.js";
import { timeZoneOf } from "../shop.js";

/** The days that a report is about, and how to tell them. */
export interface Days {
  /** The day of a moment as `YYYY-MM-DD`, if the report is about it. */
  of(moment: unknown): string | undefined;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Documented: both ends are required. That the last day counts, and days are those of the shop, is assumed. */
export function askedDays(store: Store, query: Query): Days {
  const from = dayOf(query, "startDate");
  const to = dayOf(query, "endDate");
  const format = new Intl.DateTimeFormat("en-CA", { timeZone: timeZoneOf(store), dateStyle: "short" });
  return {
    of(moment) {
      if (typeof moment !== "string" || moment === "") return undefined;
      const day = format.format(Date.parse(moment));
      return day >= from && day <= to ? day : undefined;
    },
  };
}

function dayOf(query: Query, name: string): string {
  const value = query.get(name) ?? "";
  if (DAY.test(value) && !Number.isNaN(Date.parse(value))) return value;
  throw badRequest(`${name} is required, as YYYY-MM-DD.`);
}

/** A day as reports write it (documented sample). */
export function reportDay(day: string): string {
  const [year, month, date] = day.split("-");
  return `${month}/${date}/${year}`;
}
