import { make } from "./dom.js";
import { counted } from "./format.js";

/** @typedef {import("./types.js").Behaviour} Behaviour */
/** @typedef {import("./types.js").LedgerResource} LedgerResource */

/**
 * The behaviours by area, each of which opens and closes.
 *
 * @param {readonly Behaviour[]} behaviours
 * @param {boolean} areOpen
 */
export function areasOf(behaviours, areOpen) {
  const areas = [...new Set(behaviours.map(({ area }) => area))];
  return areas.map((area) => {
    const rows = behaviours.filter((each) => each.area === area).map(behaviourRow);
    return part(area, ["Evidence", "Behaviour", "About"], rows, areOpen);
  });
}

/**
 * The resources with their actions, as one more area; nothing where there are none.
 *
 * @param {readonly LedgerResource[]} resources
 * @param {boolean} isOpen
 */
export function resourcesOf(resources, isOpen) {
  if (resources.length === 0) return [];
  return [part("Resources", ["Resource", "Actions", "Behaviour"], resources.map(resourceRow), isOpen)];
}

/**
 * @param {string} title
 * @param {readonly string[]} heads
 * @param {readonly HTMLElement[]} rows
 * @param {boolean} isOpen
 */
function part(title, heads, rows, isOpen) {
  const head = heads.map((each) => make("th", { scope: "col" }, each));
  return make(
    "details",
    { open: isOpen },
    make("summary", {}, make("h2", {}, title), make("span", { class: "count" }, counted(rows.length))),
    make(
      "table",
      { class: "ledger", "aria-label": title },
      make("thead", {}, make("tr", {}, ...head)),
      make("tbody", {}, ...rows),
    ),
  );
}

/** @param {Behaviour} entry */
function behaviourRow({ id, evidence, behaviour, source, resources }) {
  return make(
    "tr",
    {},
    make("td", {}, make("span", { class: "chip", "data-evidence": evidence }, evidence)),
    make("td", {}, behaviour, make("small", { class: "quiet" }, make("code", {}, id), ` · ${source}`)),
    make("td", { class: "quiet" }, resources.length === 0 ? "every resource" : resources.join(", ")),
  );
}

/** @param {LedgerResource} entry */
function resourceRow({ resource, actions, behaves }) {
  const chips = actions.map((action) => make("span", { class: "chip" }, action));
  const summary = behaves ? "Has behaviour of its own" : "Keeps what it is told";
  return make(
    "tr",
    {},
    make("th", { scope: "row" }, resource),
    make("td", {}, ...(chips.length > 0 ? chips : [make("span", { class: "quiet" }, "only inside other records")])),
    make("td", { class: behaves ? "" : "quiet" }, summary),
  );
}
