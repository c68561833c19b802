import { button, make, setAttributes, setText } from "./dom.js";
import { counted, durationOf, many, readable, statusOf, timeOf, toneOf } from "./format.js";
import { RequestView } from "./request-view.js";
import { addressOf, goTo } from "./router.js";
import { VirtualList } from "./virtual-list.js";

/** @typedef {import("./types.js").Row} Row */
/** @typedef {import("./feed.js").Feed} Feed */

/**
 * The requests as they happen, and one of them opened.
 *
 * @implements {View}
 * @typedef {import("./types.js").View} View
 */
export class RequestsView {
  /** @type {HTMLElement} */
  element;
  #feed;
  #list;
  #detail = new RequestView(() => this.#close());
  /** Rows that fit the search. @type {Row[]} */
  #shown = [];
  /** The request that is to be marked, or 0. */
  #unmarked = 0;
  #search = make("input", {
    type: "search",
    placeholder: "Search requests",
    "aria-label": "Search requests",
    "aria-keyshortcuts": "/",
  });
  #failed = make("input", { type: "checkbox", id: "failed-only" });
  #count = make("span", { class: "quiet", role: "status" });
  #follow = button("Follow", () => this.#list.toEnd(), { "aria-pressed": "true" });

  /** @param {Feed} feed */
  constructor(feed) {
    this.#feed = feed;
    this.#list = new VirtualList({
      name: "requests",
      label: "Requests, oldest first",
      columns: [
        { title: "No.", className: "number" },
        { title: "Time" },
        { title: "Method" },
        { title: "Path", className: "path" },
        { title: "Status" },
        { title: "Drips", className: "number" },
        { title: "Took", className: "number" },
        { title: "Told to wait", className: "number" },
        { title: "Chaos" },
      ],
      write: (index, cells, row) => writeRow(this.#shown[index], cells, row),
      open: (index) => goTo(addressOf(["requests", this.#shown[index]?.number ?? ""])),
      follows: true,
      followed: (isFollowing) => setAttributes(this.#follow, { "aria-pressed": isFollowing ? "true" : "false" }),
    });
    const failed = make("label", { class: "check", for: "failed-only" }, this.#failed, "Failed only");
    const bar = make("div", { class: "toolbar", role: "search" }, this.#search, failed, this.#follow, this.#count);
    this.element = make(
      "section",
      { class: "split", "aria-label": "Requests" },
      make("div", { class: "pane" }, bar, this.#list.element),
      this.#detail.element,
    );
    this.#search.addEventListener("input", () => this.#filter());
    this.#search.addEventListener("keydown", (event) => this.#fromSearch(event));
    this.#failed.addEventListener("change", () => this.#filter());
    feed.listen((live, dropped) => this.#take(live.requests, dropped));
  }

  /** @param {readonly string[]} steps */
  show([number]) {
    this.#unmarked = 0;
    if (number === undefined) return this.#detail.close();
    this.#unmarked = Number(number);
    this.#mark();
    void this.#detail.open(Number(number));
  }

  /** Marks the request that is open, once the list has it. */
  #mark() {
    const index = this.#shown.findIndex((row) => row.number === this.#unmarked);
    if (index < 0) return;
    this.#list.activate(index);
    this.#unmarked = 0;
  }

  focus() {
    this.#list.focus();
  }

  search() {
    this.#search.focus();
    this.#search.select();
  }

  #close() {
    goTo(addressOf(["requests"]));
    this.#list.focus();
  }

  /** @param {KeyboardEvent} event */
  #fromSearch(event) {
    if (event.key !== "Enter" && event.key !== "ArrowDown") return;
    event.preventDefault();
    this.#list.focus();
    if (this.#list.active < 0) this.#list.activate(0);
  }

  /**
   * @param {readonly Row[]} added
   * @param {number} dropped
   */
  #take(added, dropped) {
    const fits = this.#test();
    const fitting = added.filter(fits);
    if (dropped > 0) {
      const before = this.#shown.length + fitting.length;
      this.#shown = this.#feed.rows.filter(fits);
      this.#list.shift(before - this.#shown.length);
    } else for (const row of fitting) this.#shown.push(row);
    if (added.length > 0 || dropped > 0) this.#resize();
    if (this.#unmarked > 0) this.#mark();
  }

  #filter() {
    this.#shown = this.#feed.rows.filter(this.#test());
    this.#list.deactivate();
    this.#resize();
  }

  /** @returns {(row: Row) => boolean} */
  #test() {
    const words = this.#search.value.toLowerCase().split(/\s+/);
    const isFailedOnly = this.#failed.checked;
    return (row) => {
      if (isFailedOnly && row.status > 0 && row.status < 400) return false;
      const text =
        `${row.method} ${row.path}?${row.query} ${readable(row.query)} ${row.status} ${row.fault ?? ""}`.toLowerCase();
      return words.every((word) => text.includes(word));
    };
  }

  #resize() {
    this.#list.resize(this.#shown.length);
    const all = this.#feed.rows.length;
    const isWhole = this.#shown.length === all;
    setText(this.#count, isWhole ? many(all, "request") : `${counted(this.#shown.length)} of ${many(all, "request")}`);
  }
}

/** The column that is written in pieces. */
const PATH = 3;

/** What all paths below an account have in common, and nobody reads twice. */
const COMMON = /^\/API\/(?:V3\/)?(?:Account\/\d+\/)?/;

/**
 * @param {Row | undefined} row
 * @param {readonly HTMLElement[]} cells
 * @param {HTMLElement} element
 */
function writeRow(row, cells, element) {
  if (row === undefined) return;
  const texts = [
    String(row.number),
    timeOf(row.at),
    row.method,
    "",
    statusOf(row.status),
    row.path.startsWith("/API/") ? String(Number(row.cost.toFixed(3))) : "",
    durationOf(row.durationMs),
    row.retryAfter === undefined ? "" : `${row.retryAfter} s`,
    row.fault ?? "",
  ];
  for (const [index, cell] of cells.entries()) if (index !== PATH) setText(cell, texts[index] ?? "");
  writePath(row, cells[PATH]);
  element.dataset.tone = toneOf(row.status);
  element.dataset.method = row.method;
  element.dataset.number = String(row.number);
}

/**
 * The telling part of a path stands out from what comes before and after it.
 *
 * @param {Row} row
 * @param {HTMLElement | undefined} cell
 */
function writePath({ path, query }, cell) {
  if (cell === undefined) return;
  if (cell.children.length === 0)
    cell.append(make("span", { class: "quiet" }), make("span"), make("span", { class: "quiet" }));
  const common = COMMON.exec(path)?.[0] ?? "";
  const pieces = [common, path.slice(common.length), query === "" ? "" : `?${readable(query)}`];
  for (const [index, piece] of [...cell.children].entries()) setText(piece, pieces[index] ?? "");
}
