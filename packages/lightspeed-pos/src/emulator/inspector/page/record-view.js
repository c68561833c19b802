import { ask, send } from "./control.js";
import { announce, button, fill, make, setText } from "./dom.js";
import { counted } from "./format.js";
import { addressOf } from "./router.js";

/** @typedef {import("./types.js").OneRecord} OneRecord */
/** @typedef {import("./types.js").ShownField} ShownField */
/** @typedef {import("./types.js").Link} Link */

/** One record: its fields, and where its ids lead. */
export class RecordView {
  /** @type {HTMLElement} */
  element = make("aside", { class: "pane detail", "aria-label": "Record", hidden: true });
  #leave;
  #changed;
  #account = 0;
  #resource = "";
  #id = 0;
  /** What is shown, to see whether it changed. */
  #shown = "";

  /**
   * @param {() => void} leave
   * @param {() => Promise<void>} changed After something was done to the record.
   */
  constructor(leave, changed) {
    this.#leave = leave;
    this.#changed = changed;
    this.element.addEventListener("keydown", (event) => {
      if (event.key === "Escape") leave();
    });
  }

  close() {
    this.#id = 0;
    this.element.hidden = true;
  }

  /**
   * @param {number} account
   * @param {string} resource
   * @param {number} id
   */
  async open(account, resource, id) {
    this.#account = account;
    this.#resource = resource;
    this.#id = id;
    this.#shown = "";
    await this.refresh();
    this.element.scrollTop = 0;
    this.element.querySelector("h2")?.focus();
  }

  /** Shows the record as it is now; the focus stays on the link, button or heading that has it. */
  async refresh() {
    if (this.#id === 0) return;
    const [account, resource, id] = [this.#account, this.#resource, this.#id];
    /** @type {OneRecord | Error} */
    const record = await ask("/inspector/record", { account, resource, id }).catch((error) => error);
    if (this.#account !== account || this.#resource !== resource || this.#id !== id) return;
    const text = record instanceof Error ? record.message : JSON.stringify(record);
    if (text === this.#shown) return;
    this.#shown = text;
    const focused = this.element.contains(document.activeElement) ? placeOf(document.activeElement) : undefined;
    this.#draw(record);
    const reachable = [...this.element.querySelectorAll("a, button, h2")];
    const again = reachable.find((element) => focused !== undefined && placeOf(element) === focused);
    if (again instanceof HTMLElement) again.focus();
  }

  /** @param {OneRecord | Error} record */
  #draw(record) {
    const label = record instanceof Error ? "" : record.label;
    const heading = make(
      "h2",
      { tabindex: -1 },
      make("span", { class: "quiet" }, `${this.#resource} ${this.#id}`),
      " ",
      label,
    );
    const head = make(
      "div",
      { class: "detail-head" },
      heading,
      button("Close", this.#leave, { "aria-keyshortcuts": "Escape" }),
    );
    const content =
      record instanceof Error ? [make("p", { class: "trouble" }, record.message)] : this.#contentOf(record);
    fill(this.element, head, ...content);
    this.element.hidden = false;
  }

  /** @param {OneRecord} record */
  #contentOf({ id, fields, relations, referredBy, offers }) {
    return [
      offers.length > 0 ? this.#offers(offers) : undefined,
      make("dl", { class: "pairs", "aria-label": "Fields" }, ...fields.map((field) => this.#field(field))),
      relations.length > 0 ? make("h3", {}, "Relations") : undefined,
      make(
        "dl",
        { class: "pairs", "aria-label": "Relations" },
        ...relations.map((relation) => this.#relation(relation, id)),
      ),
      referredBy.length > 0 ? make("h3", {}, "Named by") : undefined,
      make("dl", { class: "pairs", "aria-label": "Named by" }, ...referredBy.map((by) => this.#referrer(by, id))),
    ].filter((part) => part?.childNodes.length);
  }

  /**
   * What the staff can do to it on the screens of the point of sale.
   *
   * @param {OneRecord["offers"]} offers
   */
  #offers(offers) {
    const trouble = make("p", { class: "trouble", role: "alert" });
    const buttons = offers.map(({ title, body }) => button(title, () => void this.#do(title, body, trouble)));
    return make("div", { class: "offers", role: "group", "aria-label": "The staff can" }, ...buttons, trouble);
  }

  /**
   * @param {string} title
   * @param {unknown} body
   * @param {HTMLElement} trouble Where it stands why it was not done.
   */
  async #do(title, body, trouble) {
    try {
      await send("POST", "/staff", body);
      announce(`Done: ${title}`);
      await this.#changed();
      this.element.querySelector("h2")?.focus();
    } catch (error) {
      setText(trouble, error instanceof Error ? error.message : String(error));
    }
  }

  /**
   * @param {ShownField} field
   * @returns {HTMLElement}
   */
  #field({ name, value, link, structures }) {
    const inner = structures?.map((fields) =>
      make("dl", { class: "pairs inner" }, ...fields.map((field) => this.#field(field))),
    );
    const content = inner ?? [link === undefined ? value || empty() : this.#link(link)];
    return make("div", {}, make("dt", {}, name), make("dd", {}, ...(content.length === 0 ? [empty()] : content)));
  }

  /**
   * @param {OneRecord["relations"][number]} relation
   * @param {number} id
   */
  #relation({ name, target, key, total, links }, id) {
    const items = links.map((link) => make("li", {}, this.#link(link)));
    const all =
      key === undefined ? "" : addressOf(["records", this.#account, target], { field: key, value: String(id) });
    const rest = total > links.length ? make("li", {}, make("a", { href: all }, `All ${counted(total)}`)) : undefined;
    const list = total === 0 ? empty() : make("ul", { class: "links" }, ...items, rest);
    return make(
      "div",
      {},
      make("dt", {}, name, total > 1 ? make("span", { class: "quiet" }, ` ${counted(total)}`) : undefined),
      make("dd", {}, list),
    );
  }

  /**
   * @param {OneRecord["referredBy"][number]} by
   * @param {number} id
   */
  #referrer({ resource, field, total }, id) {
    const address = addressOf(["records", this.#account, resource], { field, value: String(id) });
    const link = make("a", { href: address }, counted(total));
    return make("div", {}, make("dt", {}, `${resource}.${field}`), make("dd", {}, link));
  }

  /** @param {Link} link */
  #link({ resource, id, label, exists }) {
    const name = make("span", { class: "quiet" }, exists ? label : "not there");
    if (!exists) return make("span", {}, `${resource} ${id} `, name);
    return make(
      "span",
      {},
      make("a", { href: addressOf(["records", this.#account, resource, id]) }, `${resource} ${id}`),
      " ",
      name,
    );
  }
}

/**
 * What is the same place after the record is drawn anew: the one heading, a link by where it leads, a button by its words.
 *
 * @param {Element | null} element
 */
function placeOf(element) {
  if (element === null || element.tagName === "H2") return element?.tagName;
  return `${element.tagName} ${element.getAttribute("href") ?? element.textContent}`;
}

function empty() {
  return make("span", { class: "quiet" }, "—");
}
