import type { Random } from "./random.js";

const DAY = 86_400;

/** The moments of a shop's life, in seconds since 1970. */
export interface Calendar {
  /** The account was set up. */
  readonly founded: number;
  /** The first sale of the year that the shop shows. */
  readonly opened: number;
  /** The present. */
  readonly now: number;
}

export function calendarUntil(nowMs: number): Calendar {
  const now = Math.floor(nowMs / 1000);
  return { founded: now - 730 * DAY, opened: now - 365 * DAY, now };
}

/** Midnight on the given day in the account's time zone. US/Arizona is seven hours behind UTC the whole year. */
export function localMidnight(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day, 7) / 1000;
}

/** A year of sales is busiest in spring and quietest in winter. Share of each month, January first. */
const monthWeights = [4, 5, 8, 11, 12, 11, 10, 9, 8, 7, 5, 7];
/** Sunday first. */
const weekdayWeights = [3, 2, 3, 3, 4, 6, 9];

/** The moments at which `count` sales begin, in order: between 9 and 18 o'clock, busy on spring Saturdays. */
export function saleTimes(calendar: Calendar, count: number, random: Random): Float64Array {
  const days = weighDays(calendar);
  const total = days[days.length - 1]?.through ?? 0;
  const times = new Float64Array(count);
  for (let index = 0; index < count; index += 1) {
    const day = findDay(days, random.below(total));
    times[index] = day.nine + random.below(day.open);
  }
  return times.sort();
}

interface WeighedDay {
  /** Nine o'clock in the morning. */
  readonly nine: number;
  /** Seconds from nine on in which a sale may begin. */
  readonly open: number;
  /** The weights of all days until this one together. */
  readonly through: number;
}

function weighDays({ opened, now }: Calendar): WeighedDay[] {
  const days: WeighedDay[] = [];
  // The last quarter of an hour stays free, so that every sale is over by now.
  const latest = now - 900;
  let through = 0;
  for (let time = opened; time < latest; time += DAY) {
    const date = new Date(time * 1000);
    const nine = localMidnight(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()) + 9 * 3600;
    const open = Math.min(9 * 3600, latest - nine);
    if (nine < opened || open <= 0) continue;
    through += (monthWeights[date.getUTCMonth()] as number) * (weekdayWeights[date.getUTCDay()] as number);
    days.push({ nine, open, through });
  }
  return days;
}

function findDay(days: readonly WeighedDay[], weight: number): WeighedDay {
  let low = 0;
  let high = days.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as WeighedDay).through <= weight) low = middle + 1;
    else high = middle;
  }
  return days[low] as WeighedDay;
}
