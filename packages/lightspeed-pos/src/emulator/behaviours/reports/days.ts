import { badRequest } from "../../refusal.js";
import type { Query } from "../../request/query.js";
import type { Store } from "../../store/store.js";
import { parseTime } from "../../values/time.js";
import { timeZoneOf } from "../shop.js";

/** The days that a report is about, and how to tell them. */
export interface Days {
  /** The day of a moment as `YYYY-MM-DD`, if the report is about it. */
  of(moment: unknown): string | undefined;
}

/** The end of a report that was asked for: all of a day, or a moment. */
interface End {
  readonly text: string;
  readonly isDay: boolean;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Documented: both ends are required. That the last day counts, and days are those of the shop, is assumed. */
export function askedDays(store: Store, query: Query): Days {
  const from = endOf(query, "startDate");
  const to = endOf(query, "endDate");
  const format = new Intl.DateTimeFormat("en-CA", { timeZone: timeZoneOf(store), dateStyle: "short" });
  return {
    of(moment) {
      if (typeof moment !== "string" || moment === "") return undefined;
      const at = Date.parse(moment);
      const day = format.format(at);
      return compared(at, day, from) >= 0 && compared(at, day, to) <= 0 ? day : undefined;
    },
  };
}

/** Where a moment and its day stand to an end. */
function compared(at: number, day: string, { text, isDay }: End): number {
  if (isDay) return day.localeCompare(text);
  return at - (parseTime(text) ?? 0);
}

/** The vendor's own bookkeeping client sends the first and the last second of its days, with an offset (observed). */
function endOf(query: Query, name: string): End {
  const text = query.get(name) ?? "";
  if (parseTime(text) !== undefined) return { text, isDay: DAY.test(text) };
  throw badRequest(`${name} is required, as YYYY-MM-DD or as a moment.`);
}

/** A day as reports write it (documented sample). */
export function reportDay(day: string): string {
  const [year, month, date] = day.split("-");
  return `${month}/${date}/${year}`;
}
