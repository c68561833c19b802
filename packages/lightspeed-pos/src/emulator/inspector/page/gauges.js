import { fill, make, part, setAttributes, setText } from "./dom.js";
import { short } from "./format.js";

/** @typedef {import("./types.js").Bucket} Bucket */

/** Limits that nobody reaches are no limits to show. */
const UNREACHABLE = 1_000_000;

/** @typedef {{ readonly element: HTMLElement, readonly show: (bucket: Bucket) => void }} Gauge */

/** @type {Map<string, Gauge>} */
const gauges = new Map();

/**
 * Shows how full every bucket is: one for each account and application.
 *
 * @param {readonly Bucket[]} buckets
 */
export function showGauges(buckets) {
  const keys = buckets.map(({ accountID, clientNumber }) => `${accountID}:${clientNumber}`);
  const isSame = keys.length === gauges.size && keys.every((key) => gauges.has(key));
  if (!isSame || (keys.length === 0 && part("gauges").childElementCount === 0)) rebuild(keys, buckets);
  for (const [index, bucket] of buckets.entries()) gauges.get(keys[index] ?? "")?.show(bucket);
}

/**
 * @param {readonly string[]} keys
 * @param {readonly Bucket[]} buckets
 */
function rebuild(keys, buckets) {
  gauges.clear();
  for (const [index, bucket] of buckets.entries()) gauges.set(keys[index] ?? "", gaugeOf(bucket));
  const nothing = make("p", { class: "quiet" }, "No request yet. An account's bucket shows here with its first one.");
  fill(part("gauges"), ...(gauges.size === 0 ? [nothing] : [...gauges.values()].map(({ element }) => element)));
}

/**
 * @param {Bucket} bucket
 * @returns {Gauge}
 */
function gaugeOf({ accountID, client, sizes }) {
  const name = `Account ${accountID} · ${client}`;
  if (sizes.bucketSize >= UNREACHABLE) return { element: gaugeElement(name, "no limits"), show() {} };
  const drips = meter("Bucket", `Bucket of ${name}`, sizes.bucketSize, "drips");
  const burst = meter("Burst", `Burst of ${name}`, sizes.burst, "requests in a second");
  return {
    element: gaugeElement(name, `leaks ${short(sizes.dripRate)} a second`, drips.element, burst.element),
    show({ bucketLevel, burstLevel }) {
      drips.show(bucketLevel);
      burst.show(burstLevel);
    },
  };
}

/**
 * @param {string} name
 * @param {string} note
 * @param {...HTMLElement} meters
 */
function gaugeElement(name, note, ...meters) {
  const head = make("p", { class: "gauge-name" }, make("strong", {}, name), make("span", { class: "quiet" }, note));
  return make("div", { class: "gauge" }, head, ...meters);
}

/**
 * @param {string} title
 * @param {string} label
 * @param {number} size
 * @param {string} unit
 */
function meter(title, label, size, unit) {
  const bar = make("span", { class: "bar" });
  const value = make("span", { class: "value" });
  const track = make(
    "span",
    { class: "track", role: "meter", "aria-label": label, "aria-valuemin": 0, "aria-valuemax": size },
    bar,
  );
  return {
    element: make("div", { class: "meter" }, make("span", { class: "quiet" }, title), track, value),
    /** @param {number} level */
    show(level) {
      const share = Math.min(1, level / size);
      bar.style.setProperty("transform", `scaleX(${share})`);
      track.dataset.tone = share >= 1 ? "bad" : share >= 0.75 ? "warn" : "good";
      setAttributes(track, {
        "aria-valuenow": Math.min(level, size).toFixed(1),
        "aria-valuetext": `${short(level)} of ${size} ${unit}`,
      });
      setText(value, `${short(level)} / ${short(size)}`);
    },
  };
}
