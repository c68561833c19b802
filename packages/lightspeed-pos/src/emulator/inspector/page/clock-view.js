import { send } from "./control.js";
import { announce, button, fill, make, setAttributes, setText } from "./dom.js";
import { dayOf, secondsOf } from "./format.js";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** @type {readonly (readonly [string, number])[]} */
const STEPS = [
  ["10 seconds", 10 * SECOND],
  ["1 minute", MINUTE],
  ["1 hour", HOUR],
  ["1 day", DAY],
  ["30 days", 30 * DAY],
];

/**
 * The shop's clock.
 *
 * @implements {View}
 * @typedef {import("./types.js").View} View
 */
export class ClockView {
  /** @type {HTMLElement} */
  element;
  #feed;
  #time = make("p", { class: "big", id: "clock-time" });
  #day = make("p", { class: "lead" });
  #freeze = button("", () => void this.#move({ freeze: !this.#isFrozen }), { class: "switch", role: "switch" });
  #set = make("input", { type: "datetime-local", step: 1, id: "clock-set" });
  #trouble = make("p", { class: "trouble", role: "alert", hidden: true });
  #isFrozen = false;

  /** @param {import("./feed.js").Feed} feed */
  constructor(feed) {
    this.#feed = feed;
    const frozen = make(
      "span",
      {},
      make("strong", {}, "Frozen"),
      make("span", { class: "quiet" }, "the bucket stops leaking, tokens stop ageing"),
    );
    fill(this.#freeze, make("span", { class: "knob", "aria-hidden": "true" }), frozen);
    const form = make(
      "form",
      { class: "form inline" },
      make("label", { class: "field", for: "clock-set" }, "Set to, in UTC", this.#set),
    );
    form.append(button("Set", () => form.requestSubmit(), { class: "main" }));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#move({ set: `${this.#set.value}Z` });
    });
    this.element = make(
      "section",
      { class: "page", "aria-labelledby": "clock-title" },
      make("h1", { id: "clock-title", tabindex: -1 }, "Clock"),
      this.#time,
      this.#day,
      this.#trouble,
      make("h2", {}, "Move it on by"),
      make(
        "div",
        { class: "steps" },
        ...STEPS.map(([name, milliseconds]) => button(name, () => void this.#move({ advance: milliseconds }))),
      ),
      make("h2", {}, "Stop it"),
      make("div", { class: "switches" }, this.#freeze),
      make("h2", {}, "Another time"),
      form,
      make(
        "p",
        { class: "quiet" },
        "Buckets, timestamps and the life of tokens go by this clock. What waits already waits as long as before.",
      ),
    );
    feed.listen(({ clock }) => this.#show(clock));
  }

  show() {}

  focus() {
    this.element.querySelector("h1")?.focus();
  }

  /** @param {{ readonly milliseconds: number, readonly frozen: boolean }} clock */
  #show({ milliseconds, frozen }) {
    this.#isFrozen = frozen;
    setText(this.#time, secondsOf(milliseconds));
    setText(this.#day, `${dayOf(milliseconds)}, UTC${frozen ? ", frozen" : ""}`);
    setAttributes(this.#freeze, { "aria-checked": frozen ? "true" : "false" });
  }

  /** @param {Readonly<Record<string, unknown>>} move */
  async #move(move) {
    try {
      const { milliseconds, frozen = false } = await send("POST", "/clock", move);
      this.#trouble.hidden = true;
      this.#show({ milliseconds, frozen });
      announce(`It is ${secondsOf(milliseconds)} on ${dayOf(milliseconds)}${frozen ? ", frozen" : ""}.`);
      this.#feed.askNow();
    } catch (error) {
      fill(this.#trouble, error instanceof Error ? error.message : String(error));
      this.#trouble.hidden = false;
    }
  }
}
