import { ask } from "./control.js";
import { button, fill, make } from "./dom.js";
import { durationOf, short, statusOf, timeOf, toneOf } from "./format.js";
import { bodyView } from "./json-view.js";

/** @typedef {import("./types.js").OneRequest} OneRequest */

/** One request, with its bodies. */
export class RequestView {
  /** @type {HTMLElement} */
  element = make("aside", { class: "pane detail", "aria-label": "Request", hidden: true });
  #number = 0;
  #leave;

  /** @param {() => void} leave */
  constructor(leave) {
    this.#leave = leave;
    this.element.addEventListener("keydown", (event) => {
      if (event.key === "Escape") leave();
    });
  }

  close() {
    this.#number = 0;
    this.element.hidden = true;
  }

  /** @param {number} number */
  async open(number) {
    this.#number = number;
    /** @type {OneRequest | Error} */
    const request = await ask("/inspector/request", { number }).catch((error) => error);
    if (this.#number !== number) return;
    const title = request instanceof Error ? `Request ${number}` : `${request.method} ${request.path}`;
    const heading = make("h2", { tabindex: -1 }, title);
    const head = make(
      "div",
      { class: "detail-head" },
      heading,
      button("Close", this.#leave, { "aria-keyshortcuts": "Escape" }),
    );
    const content =
      request instanceof Error ? [make("p", { class: "trouble" }, request.message)] : await contentOf(request);
    if (this.#number !== number) return;
    fill(this.element, head, ...content);
    this.element.hidden = false;
    this.element.scrollTop = 0;
    heading.focus();
  }
}

/** @param {OneRequest} request */
async function contentOf(request) {
  const { status, bodies, path, accountID } = request;
  const lost = "Not kept: the log keeps the last 32 million characters of bodies, and none of the token server's.";
  const badge = make(
    "p",
    { class: "badge", "data-tone": toneOf(status) },
    status === 0 ? "No answer went out" : statusOf(status),
  );
  if (bodies === undefined)
    return [badge, facts(request), parameters(request.query), make("p", { class: "quiet" }, lost)];
  return [
    badge,
    facts(request),
    parameters(request.query),
    ...(bodies.sent.length === 0 ? [] : [make("h3", {}, "Sent"), await bodyView(bodies.sent, { path, accountID })]),
    make("h3", {}, "Answer"),
    headers(bodies.headers),
    await bodyView(bodies.answer, { accountID }),
  ];
}

/** @param {OneRequest} request */
function facts({ number, at, accountID, client, cost, bucketLevel, burstLevel, durationMs, retryAfter, fault }) {
  /** @type {readonly (readonly [string, string | undefined])[]} */
  const all = [
    ["Number", String(number)],
    ["Arrived", `${timeOf(at)} UTC`],
    ["Took", durationOf(durationMs)],
    ["Account", accountID === undefined ? undefined : String(accountID)],
    ["Application", client],
    ["Cost", accountID === undefined ? undefined : `${short(cost)} ${cost === 1 ? "drip" : "drips"}`],
    ["Bucket after it", accountID === undefined ? undefined : short(bucketLevel)],
    ["Burst after it", accountID === undefined ? undefined : String(burstLevel)],
    ["Told to wait", retryAfter === undefined ? undefined : `${retryAfter} s`],
    ["Chaos", fault && `${fault.fault}, ${fault.when} the work (rule ${fault.rule})`],
  ];
  const shown = all.filter(([, value]) => value !== undefined);
  return make(
    "dl",
    { class: "facts" },
    ...shown.map(([name, value]) => make("div", {}, make("dt", {}, name), make("dd", {}, value))),
  );
}

/** @param {string} query */
function parameters(query) {
  if (query === "") return undefined;
  const all = [...new URLSearchParams(query)];
  return make(
    "dl",
    { class: "pairs", "aria-label": "Parameters" },
    ...all.map(([name, value]) => make("div", {}, make("dt", {}, name), make("dd", {}, value))),
  );
}

/** @param {Readonly<Record<string, string>>} all */
function headers(all) {
  const pairs = Object.entries(all).map(([name, value]) =>
    make("div", {}, make("dt", {}, name), make("dd", {}, value)),
  );
  return make(
    "details",
    {},
    make("summary", {}, `Headers (${pairs.length})`),
    make("dl", { class: "pairs" }, ...pairs),
  );
}
