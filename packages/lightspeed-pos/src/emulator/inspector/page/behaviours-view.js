import { ask } from "./control.js";
import { fill, make, setAttributes, setText } from "./dom.js";
import { counted } from "./format.js";
import { areasOf, resourcesOf } from "./ledger-parts.js";

/** @typedef {import("./types.js").Behaviour} Behaviour */
/** @typedef {import("./types.js").LedgerResource} LedgerResource */

const EVIDENCE = ["documented", "observed", "assumed", "absent"];

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
  #evidence = EVIDENCE.map((name) => make("button", { type: "button", "aria-pressed": "false", value: name }, name));
  #count = make("span", { class: "quiet", role: "status" });
  #areas = make("div", { class: "areas" });
  /** @type {readonly Behaviour[]} */
  #behaviours = [];
  /** @type {readonly LedgerResource[]} */
  #resources = [];

  constructor() {
    this.element = make(
      "section",
      { class: "page wide", "aria-labelledby": "behaviours-title" },
      make("h1", { id: "behaviours-title", tabindex: -1 }, "Behaviours"),
      make(
        "p",
        { class: "lead" },
        "What the emulator does, each with how it is known: documented, observed in traffic, or assumed. What is absent the real API does, and the emulator does not.",
      ),
      make(
        "div",
        { class: "toolbar", role: "search" },
        this.#search,
        make("span", { class: "steps", role: "group", "aria-label": "Evidence" }, ...this.#evidence),
        this.#count,
      ),
      this.#areas,
    );
    this.#search.addEventListener("input", () => this.#draw());
    for (const each of this.#evidence) each.addEventListener("click", () => this.#press(each));
  }

  /** The ledger is the same as long as the emulator runs. */
  async show() {
    if (this.#behaviours.length > 0) return;
    try {
      const { behaviours, resources } = await ask("/behaviours");
      this.#behaviours = behaviours;
      this.#resources = resources;
      this.#draw();
    } catch (error) {
      fill(this.#areas, error instanceof Error ? error.message : String(error));
    }
  }

  focus() {
    this.element.querySelector("h1")?.focus();
  }

  search() {
    this.#search.focus();
    this.#search.select();
  }

  /** @param {HTMLButtonElement} pressed */
  #press(pressed) {
    setAttributes(pressed, { "aria-pressed": isPressed(pressed) ? "false" : "true" });
    this.#draw();
  }

  #draw() {
    const word = this.#search.value.trim().toLowerCase();
    const evidence = this.#evidence.filter(isPressed).map(({ value }) => value);
    /** @param {unknown} entry */
    const says = (entry) => JSON.stringify(entry).toLowerCase().includes(word);
    const isWanted = (/** @type {Behaviour} */ entry) => evidence.length === 0 || evidence.includes(entry.evidence);
    const behaviours = this.#behaviours.filter((entry) => isWanted(entry) && says(entry));
    const resources = evidence.length === 0 ? this.#resources.filter(says) : [];
    const isNarrowed = word !== "" || evidence.length > 0;
    setText(this.#count, `${counted(behaviours.length)} of ${counted(this.#behaviours.length)}`);
    fill(this.#areas, ...areasOf(behaviours, isNarrowed), ...resourcesOf(resources, isNarrowed));
  }
}

/** @param {HTMLElement} element */
function isPressed(element) {
  return element.getAttribute("aria-pressed") === "true";
}
