/**
 * Prints a table in Markdown: names to the left, figures to the right.
 *
 * @param {string} title
 * @param {readonly string[]} header
 * @param {readonly (readonly string[])[]} rows
 */
export function printTable(title, header, rows) {
  const line = header.map((_, column) => (column === 0 ? "---" : "---:"));
  const lines = [header, line, ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  console.log(`\n### ${title}\n\n${lines.join("\n")}\n`);
}

/** @param {number} value */
export function seconds(value) {
  return `${value.toFixed(2)} s`;
}

/** @param {number} bytes */
export function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** @param {number} value */
export function ratio(value) {
  return `${value.toFixed(2)}×`;
}

/** @param {number} value */
export function count(value) {
  return value.toLocaleString("en-US");
}

/** @param {number} value */
export function microseconds(value) {
  return `${count(Math.round(value))} µs`;
}
