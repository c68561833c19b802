import { ask } from "./control.js";

/** @typedef {import("./types.js").Live} Live */
/** @typedef {import("./types.js").Row} Row */

/** How often the emulator is asked, in milliseconds: one question at a time, and few while nobody looks. */
const EVERY = 250;
const EVERY_UNSEEN = 2000;
const EVERY_IN_TROUBLE = 1000;

/** Requests that the page keeps, and how many more it lets come before it drops the oldest. */
const KEPT = 10_000;
const LOT = 1000;

/** What the emulator did, as the page knows it so far. */
export class Feed {
  /** @type {Row[]} */
  rows = [];
  /** @type {Live | undefined} */
  last;
  #era = -1;
  #next = 0;
  /** @type {number | undefined} */
  #timer;
  /** @type {((live: Live, dropped: number) => void)[]} */
  #listeners = [];
  #isAsking = false;
  #report;

  /** @param {(trouble: string | undefined) => void} report */
  constructor(report) {
    this.#report = report;
    document.addEventListener("visibilitychange", () => this.askNow());
  }

  /**
   * Calls back after every look, with how many of the oldest rows were dropped.
   *
   * @param {(live: Live, dropped: number) => void} listener
   */
  listen(listener) {
    this.#listeners.push(listener);
  }

  /** Looks at once, and then again and again. */
  askNow() {
    if (this.#isAsking) return;
    clearTimeout(this.#timer);
    void this.#ask();
  }

  async #ask() {
    this.#isAsking = true;
    let wait = document.hidden ? EVERY_UNSEEN : EVERY;
    try {
      /** @type {Live} */
      const live = await ask("/inspector/live", this.#era < 0 ? {} : { since: this.#next, era: this.#era });
      this.#report(undefined);
      this.#take(live);
      if (live.next < live.count) wait = 0;
    } catch {
      this.#report("The emulator does not answer. This page tries again by itself.");
      wait = EVERY_IN_TROUBLE;
    }
    this.#isAsking = false;
    this.#timer = setTimeout(() => this.askNow(), wait);
  }

  /** @param {Live} live */
  #take(live) {
    let dropped = 0;
    if (live.era !== this.#era) {
      dropped = this.rows.length;
      this.rows = [];
    }
    this.#era = live.era;
    this.#next = live.next;
    for (const row of live.requests) this.rows.push(row);
    if (this.rows.length > KEPT + LOT) {
      dropped += this.rows.length - KEPT;
      this.rows.splice(0, this.rows.length - KEPT);
    }
    this.last = live;
    for (const listener of this.#listeners) listener(live, dropped);
  }
}
