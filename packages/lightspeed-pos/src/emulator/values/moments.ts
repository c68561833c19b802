const SECONDS_PER_DAY = 86_400;
const twoDigits = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, "0"));
const texts = new Map<number, string>();
const numbers = new Map<string, number>();
let lastDay: { readonly text: string; readonly number: number | undefined } = { text: "1970-01-01", number: 0 };

/** A moment, given in whole seconds since 1970, as the wire writes it. */
export function momentText(seconds: number): string {
  const day = Math.floor(seconds / SECONDS_PER_DAY);
  const rest = seconds - day * SECONDS_PER_DAY;
  const hour = twoDigits[Math.floor(rest / 3600)];
  const minute = twoDigits[Math.floor(rest / 60) % 60];
  // A large shop has a hundred thousand of them: joined parts are one flat piece of text, a template is a tree of them.
  return [dayText(day), "T", hour, ":", minute, ":", twoDigits[rest % 60], "+00:00"].join("");
}

/** The seconds since 1970 of a moment that `momentText` would write so. */
export function secondsIn(text: string): number | undefined {
  if (text.length !== 25 || !text.endsWith("+00:00") || text[10] !== "T") return undefined;
  if (text[13] !== ":" || text[16] !== ":") return undefined;
  // One moment mostly follows another of the same day.
  if (!text.startsWith(lastDay.text)) lastDay = { text: text.slice(0, 10), number: dayNumber(text.slice(0, 10)) };
  const day = lastDay.number;
  const hour = twoDigitsAt(text, 11);
  const minute = twoDigitsAt(text, 14);
  const second = twoDigitsAt(text, 17);
  if (day === undefined || !(hour < 24 && minute < 60 && second < 60)) return undefined;
  return day * SECONDS_PER_DAY + hour * 3600 + minute * 60 + second;
}

function dayText(day: number): string {
  const known = texts.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * SECONDS_PER_DAY * 1000).toISOString().slice(0, 10);
  texts.set(day, text);
  return text;
}

function dayNumber(text: string): number | undefined {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) / (SECONDS_PER_DAY * 1000) : Number.NaN;
  if (Number.isNaN(day) || dayText(day) !== text) return undefined;
  numbers.set(text, day);
  return day;
}

/** A number of two digits; what is none is not a number. */
function twoDigitsAt(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}
