/**
 * A rule in words: what happens, and to whom.
 *
 * @param {Readonly<Record<string, unknown>>} rule
 */
export function sentenceOf(rule) {
  return `${upper(faultIn(rule))}${whenIn(rule)}: ${whomIn(rule)}`;
}

/** @param {Readonly<Record<string, unknown>>} rule */
function faultIn({ fault, milliseconds = 1000, status, retryAfter = 1, lengthFits }) {
  switch (fault) {
    case "latency":
      return `answers ${milliseconds} ms late`;
    case "drop":
      return "closes the connection without an answer";
    case "reset":
      return "resets the connection";
    case "hang":
      return "never answers";
    case "status":
      return `answers ${status ?? 500}`;
    case "html":
      return `answers ${status ?? 200} with a page of HTML`;
    case "empty":
      return `answers ${status ?? 200} without a body`;
    case "truncate":
      return lengthFits ? "answers half, with a length that fits" : "answers half, then closes the connection";
    case "gzip":
      return "says that the answer is compressed, and it is not";
    case "drip":
      return `answers in pieces, over ${milliseconds} ms`;
    case "rateLimit":
      return retryAfter === false ? "answers 429 without a time to wait" : `answers 429, wait ${retryAfter} s`;
    case "expiredToken":
      return "answers 401, as to an expired token";
    default:
      return String(fault);
  }
}

/** @param {Readonly<Record<string, unknown>>} rule */
function whenIn({ when }) {
  return when === "after" ? ", with the work done" : "";
}

/** @param {Readonly<Record<string, unknown>>} rule */
function whomIn({ method, path, nth, rate, times }) {
  const requests = [method ?? "every request", path === undefined ? "" : `to ${path}`].join(" ").trim();
  const share = rate === undefined ? "" : `, ${Number((Number(rate) * 100).toFixed(2))} % of them`;
  const from = nth === undefined ? "" : `, the ${ordinal(Number(nth))}${Number(times ?? 1) > 1 ? " and on" : ""}`;
  const most = times === undefined ? "" : times === 1 ? ", once" : `, ${times} times at most`;
  return `${requests}${share}${from}${most}`;
}

const endings = new Map([
  ["one", "st"],
  ["two", "nd"],
  ["few", "rd"],
]);
const rules = new Intl.PluralRules("en", { type: "ordinal" });

/** @param {number} number */
function ordinal(number) {
  return `${number}${endings.get(rules.select(number)) ?? "th"}`;
}

/** @param {string} text */
function upper(text) {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
