import { make, setAttributes } from "./dom.js";

/** @typedef {{ readonly title: string, readonly className?: string }} Column */

/** Rows beyond the edges, so that a fast scroll does not show gaps. */
const MARGIN = 6;

/**
 * A list of any length with a screenful of rows in the document. What a frame does depends on the height of the window
 * alone. Arrow keys, Page, Home and End move in it, Enter opens, Escape is the caller's.
 */
export class VirtualList {
  /** @type {HTMLElement} */
  element;
  #body;
  #space;
  #rowHeight;
  /** @type {HTMLElement[]} */
  #rows = [];
  #count = 0;
  #active = -1;
  #isAsked = false;
  #isFollowing;
  #followed;
  #write;
  #open;
  #name;
  #columns;

  /**
   * @param {object} options
   * @param {string} options.name For ids, unique in the page.
   * @param {string} options.label
   * @param {readonly Column[]} options.columns
   * @param {(index: number, cells: readonly HTMLElement[], row: HTMLElement) => void} options.write Shows a record in a row.
   * @param {(index: number) => void} options.open
   * @param {boolean} [options.follows] Stays at the end as long as it stands there.
   * @param {(isFollowing: boolean) => void} [options.followed] Hears when that changes.
   * @param {number} [options.rowHeight]
   */
  constructor({ name, label, columns, write, open, follows = false, followed, rowHeight = 30 }) {
    this.#name = name;
    this.#columns = columns;
    this.#write = write;
    this.#open = open;
    this.#isFollowing = follows;
    this.#followed = followed;
    this.#rowHeight = rowHeight;
    const titles = columns.map(({ title, className }) =>
      make("span", { role: "columnheader", class: className }, title),
    );
    const head = make("div", { class: "row head", role: "row", "aria-rowindex": 1 }, ...titles);
    this.#space = make("div", { class: "space", role: "rowgroup" });
    // The head stands inside of what scrolls, so that a scroll bar narrows both.
    this.#body = make("div", { class: "scroll", role: "presentation" }, head, this.#space);
    this.element = make("div", { class: `list ${name}`, role: "grid", tabindex: 0, "aria-label": label }, this.#body);
    this.#body.addEventListener("scroll", () => this.#scrolled(follows), { passive: true });
    this.element.addEventListener("keydown", (event) => this.#key(event));
    this.#body.addEventListener("click", (event) => this.#click(event));
    new ResizeObserver(() => this.#resized()).observe(this.#body);
  }

  get active() {
    return this.#active;
  }

  /**
   * How long the list is now.
   *
   * @param {number} count
   */
  resize(count) {
    this.#count = count;
    if (this.#active >= count) this.#active = count - 1;
    setAttributes(this.element, { "aria-rowcount": count + 1 });
    this.#space.style.setProperty("height", `${count * this.#rowHeight}px`);
    this.draw();
  }

  /** Draws in the next frame, once, however often it is asked. */
  draw() {
    if (this.#isAsked) return;
    this.#isAsked = true;
    requestAnimationFrame(() => {
      this.#isAsked = false;
      this.#render();
    });
  }

  /**
   * Takes rows away from the start, with the view staying where it is.
   *
   * @param {number} count
   */
  shift(count) {
    this.#active = Math.max(-1, this.#active - count);
    this.#body.scrollTop -= count * this.#rowHeight;
  }

  /**
   * Marks a row, and brings it into view.
   *
   * @param {number} index
   */
  activate(index) {
    if (this.#count === 0) return;
    this.#active = Math.min(Math.max(index, 0), this.#count - 1);
    this.#reveal(this.#active);
    this.draw();
  }

  deactivate() {
    this.#active = -1;
    this.draw();
  }

  /** Goes to the end, and stays there as the list grows. */
  toEnd() {
    this.#setFollowing(true);
    this.draw();
  }

  focus() {
    this.element.focus();
  }

  /** What is opened beside a list, or below it, may take its room: the row that it is of stays in view. */
  #resized() {
    if (this.#active >= 0 && !this.#isFollowing) this.#reveal(this.#active);
    this.draw();
  }

  /** @param {number} index */
  #reveal(index) {
    const top = index * this.#rowHeight;
    const { scrollTop } = this.#body;
    const height = this.#height();
    if (top < scrollTop) this.#body.scrollTop = top;
    else if (top + this.#rowHeight > scrollTop + height) this.#body.scrollTop = top + this.#rowHeight - height;
  }

  /** What is seen of the rows, below the head. */
  #height() {
    return this.#body.clientHeight - this.#rowHeight;
  }

  /** @param {boolean} follows */
  #scrolled(follows) {
    const { scrollTop, clientHeight, scrollHeight } = this.#body;
    if (follows) this.#setFollowing(scrollTop + clientHeight >= scrollHeight - this.#rowHeight);
    this.draw();
  }

  /** @param {boolean} isFollowing */
  #setFollowing(isFollowing) {
    if (isFollowing === this.#isFollowing) return;
    this.#isFollowing = isFollowing;
    this.#followed?.(isFollowing);
  }

  #render() {
    if (this.#isFollowing) this.#body.scrollTop = this.#body.scrollHeight;
    const { scrollTop } = this.#body;
    const first = Math.max(0, Math.floor(scrollTop / this.#rowHeight) - MARGIN);
    const last = Math.min(this.#count, Math.ceil((scrollTop + this.#height()) / this.#rowHeight) + MARGIN);
    while (this.#rows.length < last - first) this.#rows.push(this.#newRow());
    for (const [place, row] of this.#rows.entries()) this.#place(row, first + place, first + place < last);
    const activeRow = this.#active >= first && this.#active < last ? `${this.#name}-${this.#active}` : undefined;
    setAttributes(this.element, { "aria-activedescendant": activeRow });
  }

  /**
   * @param {HTMLElement} row
   * @param {number} index
   * @param {boolean} isUsed
   */
  #place(row, index, isUsed) {
    row.hidden = !isUsed;
    // What stands for nothing shares no id with the row that it stood for.
    if (!isUsed) return setAttributes(row, { id: undefined, "data-index": undefined, "aria-selected": undefined });
    row.style.setProperty("transform", `translateY(${index * this.#rowHeight}px)`);
    setAttributes(row, {
      id: `${this.#name}-${index}`,
      "aria-rowindex": index + 2,
      "aria-selected": index === this.#active ? "true" : "false",
      "data-index": index,
    });
    this.#write(index, /** @type {HTMLElement[]} */ ([...row.children]), row);
  }

  #newRow() {
    const cells = this.#columns.map(({ className }) => make("span", { role: "gridcell", class: className }));
    const row = make("div", { class: "row", role: "row" }, ...cells);
    this.#space.append(row);
    return row;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const page = Math.max(1, Math.floor(this.#height() / this.#rowHeight) - 1);
    const from = this.#active;
    /** @type {Readonly<Record<string, number>>} */
    const moves = {
      ArrowDown: from + 1,
      ArrowUp: from < 0 ? this.#count - 1 : from - 1,
      PageDown: from + page,
      PageUp: from - page,
      Home: 0,
      End: this.#count - 1,
    };
    const target = moves[event.key];
    if (target !== undefined) {
      event.preventDefault();
      this.#setFollowing(this.#isFollowing && target >= this.#count - 1);
      this.activate(target);
    } else if (event.key === "Enter" && from >= 0) {
      event.preventDefault();
      this.#open(from);
    }
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const row = event.target instanceof Element ? event.target.closest("[data-index]") : null;
    const index = Number(row?.getAttribute("data-index") ?? -1);
    if (index < 0) return;
    // Who looks at one of them does not want it to move away.
    this.#setFollowing(this.#isFollowing && index >= this.#count - 1);
    this.activate(index);
    this.#open(index);
  }
}
