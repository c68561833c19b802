import { button, fill, make } from "./dom.js";

/** @typedef {{ readonly name: string, readonly label: string, readonly choices?: readonly string[], readonly hint?: string }} Option */

const WHEN = { name: "when", label: "When", choices: ["before", "after"] };
const MILLISECONDS = { name: "milliseconds", label: "Milliseconds", hint: "1000" };
const STATUS = { name: "status", label: "Status", hint: "200" };

/** What each fault can be told. @type {Readonly<Record<string, readonly Option[]>>} */
const FAULTS = {
  latency: [MILLISECONDS, WHEN],
  drop: [WHEN],
  reset: [WHEN],
  hang: [WHEN],
  status: [{ name: "status", label: "Status", choices: ["500", "502", "503", "504"] }, WHEN],
  html: [STATUS, WHEN],
  empty: [STATUS, WHEN],
  truncate: [{ name: "lengthFits", label: "Length fits", choices: ["false", "true"] }],
  gzip: [],
  drip: [MILLISECONDS],
  rateLimit: [{ name: "retryAfter", label: "Retry after, seconds", hint: "1, or false" }],
  expiredToken: [],
};

/** @type {readonly Option[]} */
const AIM = [
  { name: "method", label: "Method", choices: ["any", "GET", "POST", "PUT", "DELETE"] },
  { name: "path", label: "Resource or path", hint: "all" },
  { name: "nth", label: "Only the nth", hint: "any" },
  { name: "rate", label: "Share, 0 to 1", hint: "1" },
  { name: "times", label: "Times at most", hint: "no end" },
];

/** Makes a rule out of what somebody fills in. The emulator checks it. */
export class ChaosForm {
  element = make("form", { class: "form", "aria-label": "A rule of your own" });
  #fault = make("select", { id: "rule-fault" }, ...Object.keys(FAULTS).map((name) => make("option", {}, name)));
  #options = make("div", { class: "fields" });

  /** @param {(rule: Readonly<Record<string, unknown>>) => Promise<boolean>} add */
  constructor(add) {
    const fault = make("label", { class: "field", for: "rule-fault" }, "Fault", this.#fault);
    const submit = button("Add the rule", () => this.element.requestSubmit(), { class: "main" });
    fill(
      this.element,
      make("div", { class: "fields" }, fault),
      this.#options,
      make("div", { class: "fields" }, ...AIM.map(field)),
      submit,
    );
    this.#fault.addEventListener("change", () => this.#showOptions());
    this.element.addEventListener("submit", (event) => {
      event.preventDefault();
      void add(this.#rule());
    });
    this.element.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target instanceof HTMLInputElement) this.element.requestSubmit();
    });
    this.#showOptions();
  }

  #showOptions() {
    fill(this.#options, ...(FAULTS[this.#fault.value] ?? []).map(field));
  }

  /** What is left empty is left out, so that the emulator's defaults hold. */
  #rule() {
    /** @type {Record<string, unknown>} */
    const rule = { fault: this.#fault.value };
    for (const input of this.element.querySelectorAll("[name]")) {
      const { name, value } = /** @type {HTMLInputElement | HTMLSelectElement} */ (input);
      if (value !== "" && value !== "any") rule[name] = valueIn(value.trim());
    }
    return rule;
  }
}

/** @param {Option} option */
function field({ name, label, choices, hint }) {
  const id = `rule-${name}`;
  const input =
    choices === undefined
      ? make("input", { id, name, placeholder: hint, autocomplete: "off", spellcheck: "false" })
      : make("select", { id, name }, ...choices.map((choice) => make("option", {}, choice)));
  return make("label", { class: "field", for: id }, label, input);
}

/**
 * Numbers and true and false are themselves; all else is text.
 *
 * @param {string} text
 */
function valueIn(text) {
  if (text === "true" || text === "false") return text === "true";
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
