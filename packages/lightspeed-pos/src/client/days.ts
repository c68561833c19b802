import { InvalidInputError } from "../errors.js";

/**
 * The day that a moment falls on in a shop, as `"YYYY-MM-DD"`.
 *
 * ```ts
 * const shop = await account.shops.find(1);
 * dayIn(shop.timeZone, customer.dob); // "1981-04-09"
 * ```
 *
 * The API keeps days (`dob`, `orderedDate`) as the shop's local midnight in UTC (observed), so that the day read off the
 * UTC time is wrong west of Greenwich. Throws `InvalidInputError` for a time zone that the runtime does not know.
 */
export function dayIn(timeZone: string, moment: Date): string {
  const { year, month, day } = partsIn(timeZone, moment);
  return `${year}-${month}-${day}`;
}

/**
 * The moment at which a day begins in a shop: what the API stores for that day.
 *
 * ```ts
 * await customer.update({ dob: startOfDayIn(shop.timeZone, "1981-04-09") });
 * ```
 *
 * On a day whose midnight does not exist (clocks go forward at 0:00) it is the first moment that does.
 */
export function startOfDayIn(timeZone: string, day: string): Date {
  const asUTC = Date.parse(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(asUTC)) {
    throw new InvalidInputError('A day must be given as "YYYY-MM-DD".');
  }
  // The offset at midnight is not known before midnight is: guess with that of UTC's midnight, then look again.
  const guess = asUTC - offsetAt(timeZone, asUTC);
  const start = asUTC - offsetAt(timeZone, guess);
  return new Date(dayIn(timeZone, new Date(start)) === day ? start : Math.max(guess, start));
}

// How far a zone's clocks are ahead of UTC, in milliseconds.
function offsetAt(timeZone: string, moment: number): number {
  const { year, month, day, hour, minute, second } = partsIn(timeZone, new Date(moment));
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - moment;
}

type Part = "year" | "month" | "day" | "hour" | "minute" | "second";

function partsIn(timeZone: string, moment: Date): Readonly<Record<Part, string>> {
  const parts = formatFor(timeZone).formatToParts(moment);
  const named = Object.fromEntries(parts.map(({ type, value }) => [type, value])) as Record<Part, string>;
  return { ...named, year: named.year.padStart(4, "0") };
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  try {
    const two = "2-digit";
    return new Intl.DateTimeFormat("en-CA", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: two,
      day: two,
      hour: two,
      minute: two,
      second: two,
    });
  } catch (cause) {
    throw new InvalidInputError(`The time zone "${timeZone}" is not known here.`, { cause });
  }
}
