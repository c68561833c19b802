import { isObject, type Json } from "../values/json.js";
import { escapeAttribute, escapeText, safeName } from "./characters.js";
import type { Shape } from "./shape.js";

/** The outermost element of a document: its name, what JSON says inside of it, and what XML adds. */
export interface Root {
  readonly name: string;
  readonly value: Json;
  readonly shape: Shape;
}

/** What stands between elements. */
interface Layout {
  readonly lineBreak: string;
  readonly indent: string;
}

const COMPACT: Layout = { lineBreak: "", indent: "" };
const PRETTY: Layout = { lineBreak: "\n", indent: "  " };

/** Observed in a sample of 2013 that a client quotes: the declaration names no encoding, which means UTF-8. */
const DECLARATION = '<?xml version="1.0"?>\n';

/**
 * Writes a document from the value that JSON is made of.
 *
 * Every name is an element, repeated for each element of an array, and `@attributes` are its attributes; that is how the
 * API makes its JSON, read backwards (deduced: it is what PHP's own conversion does, `@attributes` and all). Nothing is an
 * element that is closed at once (observed: `<custom/>` in a customer of 2012).
 */
export function writeXml({ name, value, shape }: Root, isPretty = false): string {
  return `${DECLARATION}${element(name, value, shape, isPretty ? PRETTY : COMPACT, 0)}\n`;
}

function element(name: string, value: Json, shape: Shape, layout: Layout, depth: number): string {
  const tag = safeName(name);
  const start = `<${tag}${attributes(value, shape)}`;
  const content = isObject(value) ? children(value, shape, layout, depth + 1) : escapeText(textOf(value));
  return content === "" ? `${start}/>` : `${start}>${content}</${tag}>`;
}

function children(value: Json, shape: Shape, layout: Layout, depth: number): string {
  const written = Object.entries(value as Readonly<Record<string, Json | undefined>>)
    .filter(([name, each]) => !(name === "@attributes" && isObject(each)))
    .flatMap(([name, each]) => flat(each).map((one) => element(name, one, shape.inside(name), layout, depth)));
  if (written.length === 0) return "";
  const margin = layout.lineBreak + layout.indent.repeat(depth);
  return `${margin}${written.join(margin)}${layout.lineBreak}${layout.indent.repeat(depth - 1)}`;
}

/** The elements that a member stands for: none, one, or one for each of an array, at any depth. */
function flat(value: Json | undefined): readonly Json[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value.flatMap((each: Json) => flat(each)) : [value];
}

function attributes(value: Json, shape: Shape): string {
  const given = isObject(value) ? value["@attributes"] : undefined;
  const all = Object.entries({ ...shape.attributes, ...(isObject(given) ? given : {}) });
  // By their safe names, of which two may be the same: a tag with one name twice is no XML.
  const named = new Map(all.map(([name, each]) => [safeName(name), each]));
  return [...named].map(([name, each]) => ` ${name}="${escapeAttribute(textOf(each))}"`).join("");
}

function textOf(value: Json | undefined): string {
  return value === null || value === undefined || typeof value === "object" ? "" : String(value);
}
