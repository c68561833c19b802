const whole = new Intl.NumberFormat("en");
const fraction = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });
const day = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** @param {number} count */
export function counted(count) {
  return whole.format(count);
}

/** @param {number} value */
export function short(value) {
  return fraction.format(value);
}

/**
 * A number with its word: `1 record`, `2 records`.
 *
 * @param {number} count
 * @param {string} word
 */
export function many(count, word) {
  return `${counted(count)} ${word}${count === 1 ? "" : "s"}`;
}

/**
 * The time of day, in UTC as the API has it.
 *
 * @param {number} at
 */
export function timeOf(at) {
  return new Date(at).toISOString().slice(11, 23);
}

/** @param {number} at */
export function secondsOf(at) {
  return new Date(at).toISOString().slice(11, 19);
}

/** @param {number} at */
export function dayOf(at) {
  return day.format(at);
}

/** @param {number} milliseconds */
export function durationOf(milliseconds) {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${fraction.format(milliseconds / 1000)} s`;
}

/**
 * How a status went, for its colour; the number itself says it too.
 *
 * @param {number} status
 */
export function toneOf(status) {
  if (status === 0 || status >= 500) return "bad";
  if (status === 429) return "warn";
  return status >= 400 ? "bad" : "good";
}

/** @param {number} status */
export function statusOf(status) {
  return status === 0 ? "none" : String(status);
}

/**
 * A query without its escapes, which nobody reads; the request itself shows each parameter.
 *
 * @param {string} query
 */
export function readable(query) {
  try {
    return decodeURIComponent(query.replaceAll("+", " "));
  } catch {
    return query;
  }
}
