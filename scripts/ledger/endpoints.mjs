/** @typedef {import("../../packages/lightspeed-pos/dist/emulator/ledger/endpoints.js").EndpointEntry} EndpointEntry */

/**
 * A table of operations by page, and how many there are.
 *
 * @param {readonly EndpointEntry[]} entries
 */
export function printEndpoints(entries) {
  printTable(
    ["page", "operation", "verb", "emulated"],
    entries.map(({ page = "(none)", method, path, verb, emulated }) => [page, `${method} ${path}`, verb, emulated]),
  );
  console.log(`\n${summaryOf(entries)}`);
}

/** @param {readonly EndpointEntry[]} entries */
function summaryOf(entries) {
  const documented = entries.filter(({ page }) => page !== undefined);
  const pages = new Set(documented.map(({ page }) => page)).size;
  /** @param {string} state */
  const count = (state) => documented.filter(({ emulated }) => emulated === state).length;
  const emulated = documented.length - count("no");
  return (
    `${pages} pages, ${documented.length} operations: ${documented.length} covered, ` +
    `${emulated} emulated (${count("behaviour")} with behaviour), ${count("no")} absent`
  );
}

/**
 * Prints rows in columns as wide as what stands in them; what repeats from the row above is left out of the first.
 *
 * @param {readonly string[]} heads
 * @param {readonly (readonly string[])[]} rows
 */
function printTable(heads, rows) {
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)));
  /** @param {readonly string[]} row */
  const line = (row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd();
  console.log(line(heads));
  console.log(widths.map((width) => "-".repeat(width)).join("  "));
  rows.forEach((row, at) => {
    const [first = "", ...others] = row;
    console.log(line([rows[at - 1]?.[0] === first ? "" : first, ...others]));
  });
}
