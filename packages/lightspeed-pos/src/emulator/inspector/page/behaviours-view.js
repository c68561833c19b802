import { ask } from "./control.js";
import { fill, make } from "./dom.js";

/** @typedef {import("./types.js").LedgerLine} LedgerLine */

/**
 * What the emulator does, and how well that is known.
 *
 * @implements {View}
 * @typedef {import("./types.js").View} View
 */
export class BehavioursView {
  /** @type {HTMLElement} */
  element;
  #search = make("input", {
    type: "search",
    placeholder: "Search behaviours",
    "aria-label": "Search behaviours",
    "aria-keyshortcuts": "/",
  });
  #status = make(
    "select",
    { "aria-label": "How well it is known" },
    ...["", "documented", "observed", "assumed", "absent"].map((status) =>
      make("option", { value: status }, status === "" ? "known in any way" : status),
    ),
  );
  #table = make("div");
  /** @type {readonly LedgerLine[]} */
  #lines = [];

  constructor() {
    this.element = make(
      "section",
      { class: "page wide", "aria-labelledby": "behaviours-title" },
      make("h1", { id: "behaviours-title", tabindex: -1 }, "Behaviours"),
      make(
        "p",
        { class: "lead" },
        "Every resource that the emulator has. What stores and gives back what it is told follows from the declaration alone; the rest is listed with how well it is known, each sentence after the test that shows it. What holds for all resources stands at the end.",
      ),
      make("div", { class: "toolbar", role: "search" }, this.#search, this.#status),
      this.#table,
    );
    this.#search.addEventListener("input", () => this.#draw());
    this.#status.addEventListener("change", () => this.#draw());
  }

  async show() {
    try {
      this.#lines = (await ask("/behaviours")).resources;
      this.#draw();
    } catch (error) {
      fill(this.#table, error instanceof Error ? error.message : String(error));
    }
  }

  focus() {
    this.element.querySelector("h1")?.focus();
  }

  search() {
    this.#search.focus();
    this.#search.select();
  }

  #draw() {
    const word = this.#search.value.trim().toLowerCase();
    const lines = this.#lines.flatMap((line) => narrowed(line, word, this.#status.value));
    const head = ["Resource", "Actions", "Behaviour"].map((title) => make("th", { scope: "col" }, title));
    fill(
      this.#table,
      make(
        "table",
        { class: "ledger" },
        make("thead", {}, make("tr", {}, ...head)),
        make("tbody", {}, ...lines.map(rowOf)),
      ),
    );
  }
}

/**
 * What of a line fits: all of it where its name does, else the sentences that do.
 *
 * @param {LedgerLine} line
 * @param {string} word
 * @param {string} status
 * @returns {readonly LedgerLine[]}
 */
function narrowed(line, word, status) {
  const isNamed = line.resource.toLowerCase().includes(word) || line.actions.some((action) => action.includes(word));
  const behaviours = line.behaviours.filter(
    (each) => (status === "" || each.status === status) && (isNamed || each.behaviour.toLowerCase().includes(word)),
  );
  const isShown = behaviours.length > 0 || (isNamed && status === "");
  return isShown ? [{ ...line, behaviours }] : [];
}

/** @param {LedgerLine} line */
function rowOf({ resource, actions, isGeneral, behaves, behaviours }) {
  const nothing = isGeneral ? "all resources" : "only inside other records";
  const chips = actions.map((action) => make("span", { class: "chip" }, action));
  const known = behaviours.map(({ behaviour, status }) =>
    make("li", {}, make("span", { class: "chip", "data-status": status }, status), ` ${behaviour}`),
  );
  const summary = behaves ? "Has behaviour of its own" : "Keeps what it is told";
  return make(
    "tr",
    {},
    make("th", { scope: "row" }, resource),
    make("td", {}, ...(chips.length > 0 ? chips : [make("span", { class: "quiet" }, nothing)])),
    make(
      "td",
      {},
      known.length > 0
        ? make("ul", { class: "links" }, ...known)
        : make("span", { class: behaves ? "" : "quiet" }, summary),
    ),
  );
}
