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
        "Every resource that the emulator has. What stores and gives back what it is told follows from the declaration alone; the rest is listed with where it is known from.",
      ),
      make("div", { class: "toolbar", role: "search" }, this.#search),
      this.#table,
    );
    this.#search.addEventListener("input", () => this.#draw());
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
    const lines = this.#lines.filter((line) => JSON.stringify(line).toLowerCase().includes(word));
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

/** @param {LedgerLine} line */
function rowOf({ resource, actions, behaves }) {
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
