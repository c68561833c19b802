/**
 * @param {readonly string[]} heads
 * @param {readonly (readonly string[])[]} rows
 */
export function table(heads, rows) {
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(heads), `| ${heads.map(() => "---").join(" | ")} |`, ...rows.map(line)].join("\n");
}

/** @param {string} text */
function cell(text) {
  return text.replace(/\s*\n\s*/g, " ").replaceAll("|", "\\|");
}

/** @param {string} text */
export function code(text) {
  return `\`${text}\``;
}

/** @param {readonly string[]} names */
export function codes(names) {
  return names.map(code).join(", ");
}

/**
 * @param {string} text
 * @param {string} language
 */
export function block(text, language) {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

/**
 * A part of a page; nothing where it has nothing to say.
 *
 * @param {string} title
 * @param {readonly string[]} parts
 */
export function section(title, parts) {
  const said = parts.filter((part) => part !== "");
  return said.length === 0 ? "" : [`## ${title}`, ...said].join("\n\n");
}

/**
 * A link from a page of the reference to a line of the sources.
 *
 * @param {string} text
 * @param {{ readonly file: string, readonly line: number }} place
 */
export function sourceLink(text, { file, line }) {
  return file === "" ? text : `[${text}](../../${file}#L${line})`;
}
