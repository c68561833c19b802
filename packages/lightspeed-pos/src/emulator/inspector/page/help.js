import { button, make, part } from "./dom.js";

/** @type {readonly (readonly [string, string])[]} */
const KEYS = [
  ["1 to 5", "go to a view"],
  ["/", "search"],
  ["↑ ↓ Page Home End", "move in a list"],
  ["Enter", "open"],
  ["Escape", "close, back to the list"],
  ["Tab", "from part to part, and from link to link"],
  ["Alt ←", "back to where you were"],
  ["?", "this help"],
];

/**
 * A list of the keys, in a dialog.
 *
 * @returns {() => void} Opens it.
 */
export function makeHelp() {
  const rows = KEYS.map(([keys, does]) =>
    make(
      "div",
      {},
      make("dt", {}, ...keys.split(" ").flatMap((key) => [key === "to" ? " to " : make("kbd", {}, key), " "])),
      make("dd", {}, does),
    ),
  );
  const dialog = make(
    "dialog",
    { "aria-labelledby": "help-title" },
    make("h2", { id: "help-title" }, "Keys"),
    make("dl", { class: "pairs" }, ...rows),
  );
  dialog.append(button("Close", () => dialog.close(), { class: "main" }));
  document.body.append(dialog);
  const open = () => {
    if (!dialog.open) dialog.showModal();
  };
  part("help-button").addEventListener("click", open);
  return open;
}
