import { ChaosForm } from "./chaos-form.js";
import { sentenceOf } from "./chaos-words.js";
import { send } from "./control.js";
import { announce, button, fill, make, setAttributes } from "./dom.js";
import { counted } from "./format.js";

/** @typedef {import("./types.js").Rule} Rule */

/** Rules that are wanted often: on and off with a switch. */
const SWITCHES = [
  { name: "Slow answers", about: "a second late", rule: { fault: "latency", milliseconds: 1000 } },
  { name: "Server errors", about: "500 for everything", rule: { fault: "status", status: 500 } },
  { name: "Bad gateway", about: "502 as a page of HTML", rule: { fault: "status", status: 502 } },
  { name: "Too many requests", about: "429, wait a second", rule: { fault: "rateLimit", retryAfter: 1 } },
  { name: "Expired token", about: "401 for everything", rule: { fault: "expiredToken" } },
  {
    name: "Lost answers to creates",
    about: "the work is done, nobody hears of it",
    rule: { fault: "drop", when: "after", method: "POST" },
  },
  { name: "Half an answer", about: "the connection ends in the middle", rule: { fault: "truncate" } },
  { name: "One in ten resets", about: "before the work", rule: { fault: "reset", rate: 0.1 } },
];

/** @type {readonly (readonly [string, string | undefined])[]} */
const HEADS = [
  ["Rule", undefined],
  ["What happens", undefined],
  ["Met", "number"],
  ["Struck", "number"],
  ["", undefined],
];

/**
 * What goes wrong on purpose.
 *
 * @implements {View}
 * @typedef {import("./types.js").View} View
 */
export class ChaosView {
  /** @type {HTMLElement} */
  element;
  #feed;
  /** @type {readonly Rule[]} */
  #rules = [];
  /** What is shown, to see whether it changed. */
  #shown = "";
  #switches = SWITCHES.map((one) => this.#switch(one));
  #table = make("div", { class: "rules" });
  #trouble = make("p", { class: "trouble", role: "alert", hidden: true });

  /** @param {import("./feed.js").Feed} feed */
  constructor(feed) {
    this.#feed = feed;
    const form = new ChaosForm((rule) => this.#change("POST", "/chaos", rule, `Added. ${sentenceOf(rule)}.`));
    this.element = make(
      "section",
      { class: "page", "aria-labelledby": "chaos-title" },
      make("h1", { id: "chaos-title", tabindex: -1 }, "Chaos"),
      make(
        "p",
        { class: "lead" },
        "A rule is a fault and whom it strikes. Of several rules the first that strikes has the request.",
      ),
      this.#trouble,
      make("h2", {}, "Switches"),
      make("div", { class: "switches" }, ...this.#switches),
      make("h2", {}, "Rules in force"),
      this.#table,
      make("h2", {}, "A rule of your own"),
      form.element,
    );
    feed.listen(({ rules }) => this.#take(rules));
  }

  show() {}

  focus() {
    this.element.querySelector("h1")?.focus();
  }

  /** @param {(typeof SWITCHES)[number]} options */
  #switch({ name, about, rule }) {
    const toggle = () => {
      const active = this.#rules.find((one) => isSame(one.rule, rule));
      if (active === undefined) void this.#change("POST", "/chaos", rule, `${name} is on.`);
      else void this.#change("DELETE", `/chaos?rule=${active.number}`, undefined, `${name} is off.`);
    };
    const element = button("", toggle, { class: "switch", role: "switch", "aria-checked": "false" });
    const knob = make("span", { class: "knob", "aria-hidden": "true" });
    fill(element, knob, make("span", {}, make("strong", {}, name), make("span", { class: "quiet" }, about)));
    return element;
  }

  /** @param {readonly Rule[]} rules */
  #take(rules) {
    const text = JSON.stringify(rules);
    if (text === this.#shown) return;
    this.#shown = text;
    this.#rules = rules;
    for (const [index, { rule }] of SWITCHES.entries()) {
      const isOn = rules.some((one) => isSame(one.rule, rule));
      const element = this.#switches[index];
      if (element !== undefined) setAttributes(element, { "aria-checked": isOn ? "true" : "false" });
    }
    this.#drawTable();
  }

  #drawTable() {
    const focused = document.activeElement?.getAttribute("data-rule");
    if (this.#rules.length === 0) return fill(this.#table, make("p", { class: "quiet" }, "None. Everything works."));
    const head = HEADS.map(([title, className]) => make("th", { scope: "col", class: className }, title));
    const rows = this.#rules.map(({ number, rule, seen, struck }) =>
      make(
        "tr",
        {},
        make("td", {}, number),
        make("td", {}, sentenceOf(rule)),
        make("td", { class: "number" }, counted(seen)),
        make("td", { class: "number" }, counted(struck)),
        make("td", {}, this.#remover(number)),
      ),
    );
    const all = button(
      "End all rules",
      () => void this.#change("DELETE", "/chaos", undefined, "All rules have ended."),
    );
    fill(this.#table, make("table", {}, make("thead", {}, make("tr", {}, ...head)), make("tbody", {}, ...rows)), all);
    const again = [...this.#table.querySelectorAll("button")].find((one) => one.dataset.rule === focused);
    if (focused != null) again?.focus();
  }

  /** @param {number} number */
  #remover(number) {
    const remove = () => void this.#change("DELETE", `/chaos?rule=${number}`, undefined, `Rule ${number} has ended.`);
    return button("Remove", remove, { "aria-label": `Remove rule ${number}`, "data-rule": String(number) });
  }

  /**
   * @param {"POST" | "DELETE"} method
   * @param {string} path
   * @param {unknown} body
   * @param {string} done
   */
  async #change(method, path, body, done) {
    try {
      const { rules } = await send(method, path, body);
      this.#trouble.hidden = true;
      this.#take(rules);
      announce(done);
      this.#feed.askNow();
      return true;
    } catch (error) {
      fill(this.#trouble, error instanceof Error ? error.message : String(error));
      this.#trouble.hidden = false;
      return false;
    }
  }
}

/**
 * @param {object} one
 * @param {object} other
 */
function isSame(one, other) {
  const text = (/** @type {object} */ rule) => JSON.stringify(Object.entries(rule).sort());
  return text(one) === text(other);
}
