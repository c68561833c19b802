import { ask } from "./control.js";
import { fill, make, setText } from "./dom.js";
import { counted, many } from "./format.js";
import { RecordView } from "./record-view.js";
import { addressOf, goTo } from "./router.js";
import { VirtualList } from "./virtual-list.js";

/** @typedef {import("./types.js").Resource} Resource */
/** @typedef {{ readonly id: number, readonly label: string, readonly archived: boolean }} Row */

/** Records that are asked for at once. */
const LOT = 200;

/** So long nobody types before a search is asked, in milliseconds. */
const PAUSE = 150;

/**
 * The shop's data: resources, the records of one, and one record.
 *
 * @implements {View}
 * @typedef {import("./types.js").View} View
 */
export class RecordsView {
  /** @type {HTMLElement} */
  element;
  /** @type {readonly Resource[]} */
  #resources = [];
  #account = 0;
  #resource = "";
  /** The field and value that the list is limited to. @type {URLSearchParams} */
  #query = new URLSearchParams();
  /** Records by place; those that are not asked for yet are missing. @type {Map<number, Row>} */
  #rows = new Map();
  /** Lots that were asked for. @type {Set<number>} */
  #asked = new Set();
  /** Counts lists, so that answers to an earlier one are dropped. */
  #listing = 0;
  #accounts = make("select", { "aria-label": "Account" });
  #search = make("input", {
    type: "search",
    placeholder: "Search records",
    "aria-label": "Search records",
    "aria-keyshortcuts": "/",
  });
  #title = make("span", { class: "quiet", role: "status" });
  #resourceList;
  #list;
  #detail = new RecordView(
    () => this.#close(),
    () => this.#refresh(),
  );
  /** @type {number | undefined} */
  #timer;

  /** @param {import("./feed.js").Feed} feed */
  constructor(feed) {
    this.#resourceList = new VirtualList({
      name: "resources",
      label: "Resources",
      columns: [
        { title: "Resource", className: "path" },
        { title: "Records", className: "number" },
      ],
      write: (index, cells, row) => this.#writeResource(index, cells, row),
      open: (index) => goTo(addressOf(["records", this.#account, this.#resources[index]?.name ?? ""])),
    });
    this.#list = new VirtualList({
      name: "records",
      label: "Records",
      columns: [
        { title: "Id", className: "number" },
        { title: "Record", className: "path" },
      ],
      write: (index, cells, row) => this.#writeRow(index, cells, row),
      open: (index) => goTo(this.#addressOf(index)),
    });
    this.element = make(
      "section",
      { class: "split three", "aria-label": "Records" },
      make("div", { class: "pane" }, make("div", { class: "toolbar" }, this.#accounts), this.#resourceList.element),
      make(
        "div",
        { class: "pane" },
        make("div", { class: "toolbar", role: "search" }, this.#search, this.#title),
        this.#list.element,
      ),
      this.#detail.element,
    );
    this.#accounts.addEventListener("change", () => goTo(addressOf(["records", this.#accounts.value, this.#resource])));
    this.#search.addEventListener("input", () => this.#searchSoon());
    this.#search.addEventListener("keydown", (event) => this.#fromSearch(event));
    feed.listen((live, dropped) => {
      const isChanged = dropped > 0 || live.requests.some(({ method }) => method !== "GET");
      if (isChanged && !this.element.hidden) void this.#try(() => this.#refresh());
    });
  }

  /**
   * @param {readonly string[]} steps
   * @param {URLSearchParams} query
   */
  show([account, resource = "Item", id], query) {
    return this.#try(() => this.#show(account, resource, id, query));
  }

  /**
   * @param {string | undefined} account
   * @param {string} resource
   * @param {string | undefined} id
   * @param {URLSearchParams} query
   */
  async #show(account, resource, id, query) {
    await this.#loadResources(account);
    const index = this.#resources.findIndex(({ name }) => name === resource);
    if (index >= 0) this.#resourceList.activate(index);
    const isOther = resource !== this.#resource || query.toString() !== this.#query.toString();
    this.#resource = resource;
    this.#query = query;
    if (isOther) {
      this.#search.value = "";
      await this.#relist();
    }
    if (id === undefined) this.#detail.close();
    else await this.#open(Number(id));
  }

  /** @param {number} id */
  async #open(id) {
    for (const [index, row] of this.#rows) if (row.id === id) this.#list.activate(index);
    await this.#detail.open(this.#account, this.#resource, id);
  }

  focus() {
    this.#resourceList.focus();
  }

  search() {
    this.#search.focus();
    this.#search.select();
  }

  #close() {
    goTo(addressOf(["records", this.#account, this.#resource], Object.fromEntries(this.#query)));
    this.#list.focus();
  }

  /** @param {string | undefined} wanted */
  async #loadResources(wanted) {
    const { account, accounts, resources } = await ask("/inspector/resources", { account: wanted });
    if (account !== this.#account) {
      this.#resource = "";
      fill(
        this.#accounts,
        ...accounts.map((/** @type {number} */ one) =>
          make("option", { value: one, selected: one === account }, `Account ${one}`),
        ),
      );
    }
    this.#account = account;
    this.#resources = resources;
    this.#resourceList.resize(resources.length);
  }

  /**
   * Says what went wrong where the count stands.
   *
   * @param {() => Promise<void>} work
   */
  async #try(work) {
    try {
      await work();
    } catch (error) {
      setText(this.#title, error instanceof Error ? error.message : String(error));
    }
  }

  async #refresh() {
    await this.#loadResources(String(this.#account));
    await this.#relist();
    await this.#detail.refresh();
  }

  async #relist() {
    this.#listing += 1;
    this.#asked.clear();
    await this.#ask(0);
  }

  /** @param {number} lot */
  async #ask(lot) {
    if (this.#asked.has(lot)) return;
    this.#asked.add(lot);
    const listing = this.#listing;
    const { total, from, records } = await ask("/inspector/records", {
      account: this.#account,
      resource: this.#resource,
      from: lot * LOT,
      search: this.#search.value || undefined,
      ...Object.fromEntries(this.#query),
    });
    if (listing !== this.#listing) return;
    if (lot === 0) this.#rows.clear();
    for (const [index, row] of records.entries()) this.#rows.set(from + index, row);
    const limit = this.#query.get("field");
    const where = limit === null ? "" : ` with ${limit} ${this.#query.get("value")}`;
    setText(this.#title, `${many(total, `${this.#resource} record`)}${where}`);
    this.#list.resize(total);
  }

  #searchSoon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#try(() => this.#relist()), PAUSE);
  }

  /** @param {KeyboardEvent} event */
  #fromSearch(event) {
    if (event.key !== "Enter" && event.key !== "ArrowDown") return;
    event.preventDefault();
    this.#list.focus();
    this.#list.activate(Math.max(0, this.#list.active));
  }

  /** @param {number} index */
  #addressOf(index) {
    const steps = ["records", this.#account, this.#resource, this.#rows.get(index)?.id ?? ""];
    return addressOf(steps, Object.fromEntries(this.#query));
  }

  /**
   * @param {number} index
   * @param {readonly HTMLElement[]} cells
   * @param {HTMLElement} row
   */
  #writeResource(index, [name, count], row) {
    const resource = this.#resources[index];
    if (resource === undefined || name === undefined || count === undefined) return;
    setText(name, resource.name);
    // Long names are cut.
    name.title = resource.name;
    setText(count, counted(resource.count));
    row.dataset.empty = String(resource.count === 0);
  }

  /**
   * @param {number} index
   * @param {readonly HTMLElement[]} cells
   * @param {HTMLElement} element
   */
  #writeRow(index, [id, label], element) {
    const row = this.#rows.get(index);
    if (row === undefined) void this.#try(() => this.#ask(Math.floor(index / LOT)));
    if (id === undefined || label === undefined) return;
    setText(id, row === undefined ? "" : String(row.id));
    setText(label, row === undefined ? "…" : row.label || "—");
    element.dataset.empty = String(row?.archived ?? false);
  }
}
