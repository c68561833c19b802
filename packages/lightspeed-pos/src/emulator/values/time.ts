const MOMENT = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?: ?(Z|UTC|[+-]\d\d:?\d\d))?)?$/i;
const MONTH_FIRST = /^(\d\d)\/(\d\d)\/(\d{4})/;

/** A moment as the wire says it: UTC with its offset written out, no fractions. */
export function wireTime(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}+00:00`;
}

/** A moment as a zone's clocks show it, with the zone's offset at that time. */
export function zonedTime(milliseconds: number, zone: string): string {
  const offset = offsetAt(milliseconds, zone);
  const [sign, minutes] = [offset < 0 ? "-" : "+", Math.abs(offset) / 60_000];
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0"));
  return `${new Date(milliseconds + offset).toISOString().slice(0, 19)}${sign}${hours}:${rest}`;
}

/**
 * Reads a moment in milliseconds: any offset form, none (UTC), or a bare day. Clients also write the month first, and
 * a space before the offset (observed).
 *
 * A bare day is the midnight of `zone` (observed on writes), of UTC where no zone is given.
 */
export function parseTime(text: string, zone = "UTC"): number | undefined {
  const parts = MOMENT.exec(text.trim().replace(MONTH_FIRST, "$3-$1-$2"));
  if (parts === null) return undefined;
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map((part) => Number(part ?? 0));
  const asUtc = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
  if (!isSameDay(asUtc, month, day)) return undefined;
  return parts[4] === undefined ? asUtc - zoneOffset(asUtc, zone) : asUtc - offsetOf(parts[7]);
}

/** `Date.UTC` rolls over what is not a date: 31 April becomes 1 May. */
function isSameDay(milliseconds: number, month: number | undefined, day: number | undefined): boolean {
  const date = new Date(milliseconds);
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
}

function offsetOf(text: string | undefined): number {
  if (text === undefined || /^[ZU]/i.test(text)) return 0;
  const digits = text.replace(":", "");
  const minutes = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5));
  return (text.startsWith("-") ? -minutes : minutes) * 60_000;
}

/** How far a zone's wall clock is ahead of UTC at a wall-clock time, in milliseconds. */
function zoneOffset(wallClock: number, zone: string): number {
  const guess = offsetAt(wallClock, zone);
  return offsetAt(wallClock - guess, zone);
}

function offsetAt(milliseconds: number, zone: string): number {
  if (zone === "UTC") return 0;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const part = Object.fromEntries(format.formatToParts(milliseconds).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day, hour, minute, second } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(milliseconds / 1000) * 1000;
}
