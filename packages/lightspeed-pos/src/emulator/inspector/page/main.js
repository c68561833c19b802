import { BehavioursView } from "./behaviours-view.js";
import { ChaosView } from "./chaos-view.js";
import { ClockView } from "./clock-view.js";
import { fill, make, part, setAttributes, setText } from "./dom.js";
import { Feed } from "./feed.js";
import { counted, dayOf, secondsOf } from "./format.js";
import { showGauges } from "./gauges.js";
import { makeHelp } from "./help.js";
import { RecordsView } from "./records-view.js";
import { RequestsView } from "./requests-view.js";
import { addressOf, goTo, place } from "./router.js";
import { startTheme } from "./theme.js";

/** @typedef {import("./types.js").View} View */
/** @typedef {import("./types.js").Live} Live */
/** @typedef {{ readonly name: string, readonly title: string, readonly view: View, readonly link: HTMLElement, readonly count: HTMLElement }} Tab */

const feed = new Feed((trouble) => {
  part("trouble").hidden = trouble === undefined;
  setText(part("trouble"), trouble ?? "");
});

const tabs = [
  tab("requests", "Requests", new RequestsView(feed)),
  tab("records", "Records", new RecordsView(feed)),
  tab("chaos", "Chaos", new ChaosView(feed)),
  tab("clock", "Clock", new ClockView(feed)),
  tab("behaviours", "Behaviours", new BehavioursView()),
];

/** @type {Tab | undefined} */
let shown;

startTheme();
const openHelp = makeHelp();
fill(part("views"), ...tabs.map(({ link }) => link));
fill(part("main"), ...tabs.map(({ view }) => view.element));
setText(part("address"), location.host);
feed.listen(showAround);
addEventListener("hashchange", () => showPlace());
addEventListener("keydown", onKey);
showPlace();
feed.askNow();

/**
 * @param {string} name
 * @param {string} title
 * @param {View} view
 * @returns {Tab}
 */
function tab(name, title, view) {
  const count = make("span", { class: "count" });
  const link = make("a", { href: addressOf([name]) }, title, count);
  link.addEventListener("click", () => setTimeout(() => view.focus()));
  return { name, title, view, link, count };
}

/** Shows the view that the address names. */
function showPlace() {
  const { steps, query } = place();
  const [name = "requests", ...rest] = steps;
  const wanted = tabs.find((one) => one.name === name) ?? tabs[0];
  if (wanted === undefined) return;
  shown = wanted;
  for (const { view, link } of tabs) {
    view.element.hidden = view !== wanted.view;
    setAttributes(link, { "aria-current": view === wanted.view ? "page" : undefined });
  }
  document.title = `${wanted.title} · emulated shop`;
  void wanted.view.show(rest, query);
}

/** @param {Live} live */
function showAround({ count, clock, buckets, rules }) {
  showGauges(buckets);
  setText(
    part("time"),
    `${dayOf(clock.milliseconds)} ${secondsOf(clock.milliseconds)}${clock.frozen ? " frozen" : ""}`,
  );
  for (const { name, count: badge } of tabs) {
    if (name === "requests") setText(badge, counted(count));
    if (name === "chaos") setText(badge, rules.length === 0 ? "" : counted(rules.length));
  }
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
  const target = event.target instanceof Element ? event.target : document.body;
  if (target.closest("dialog") !== null) return;
  if (target.matches("input, select, textarea")) {
    if (event.key === "Escape") shown?.view.focus();
    return;
  }
  const chosen = tabs[Number(event.key) - 1];
  if (event.key === "?") openHelp();
  else if (event.key === "/") shown?.view.search?.();
  else if (chosen !== undefined) {
    goTo(addressOf([chosen.name]));
    setTimeout(() => chosen.view.focus());
  } else return;
  event.preventDefault();
}
