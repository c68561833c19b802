import { own } from "../values/own.js";

/** What XML 1.0 allows nowhere, not even escaped: most control characters, and halves of pairs. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const EVERY_FORBIDDEN = new RegExp(FORBIDDEN, "gu");

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
  "\n": "&#10;",
  "\t": "&#9;",
};

const NAMED: Readonly<Record<string, string>> = { "amp;": "&", "lt;": "<", "gt;": ">", "quot;": '"', "apos;": "'" };

export function hasForbidden(text: string): boolean {
  return FORBIDDEN.test(text);
}

/** Text between tags. A carriage return that stands bare would be read as a line feed. */
export function escapeText(text: string): string {
  return allowed(text).replace(/[&<>\r]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** The inside of a quoted attribute, where all white space that stands bare would be read as spaces. */
export function escapeAttribute(text: string): string {
  return allowed(text).replace(/[&<>"\r\n\t]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** Assumed: what the API does with a text that XML cannot hold was not found. The mark shows that something stood there. */
function allowed(text: string): string {
  return text.replace(EVERY_FORBIDDEN, "\uFFFD");
}

/** A name that every parser takes. Names of the API need no change; those that callers invent may. */
export function safeName(name: string): string {
  const plain = name.replace(/[^\w.-]/g, "_");
  return /^[A-Za-z_]/.test(plain) ? plain : `_${plain}`;
}

/** The text that references stand for; `undefined` where one of them stands for nothing that XML itself knows. */
export function decodeReferences(raw: string): string | undefined {
  const pieces: string[] = [];
  let at = 0;
  for (const { 0: whole, 1: reference = "", index } of raw.matchAll(/&([^&;]*;?)/g)) {
    const meaning = meaningOf(reference);
    if (meaning === undefined) return undefined;
    pieces.push(raw.slice(at, index), meaning);
    at = index + whole.length;
  }
  return at === 0 ? raw : pieces.join("") + raw.slice(at);
}

/** What stands behind the `&`, with the `;` that must end it. */
function meaningOf(reference: string): string | undefined {
  const named = own(NAMED, reference);
  if (named !== undefined) return named;
  const number = /^#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}));$/.exec(reference);
  if (number === null) return undefined;
  const code = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16);
  if (code > 0x10ffff) return undefined;
  const character = String.fromCodePoint(code);
  return hasForbidden(character) ? undefined : character;
}
