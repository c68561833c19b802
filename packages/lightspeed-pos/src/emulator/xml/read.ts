import { badRequest } from "../refusal.js";
import { collapse } from "../render/collapse.js";
import type { Json } from "../values/json.js";
import { decodeReferences, hasForbidden } from "./characters.js";
import { Scanner } from "./scanner.js";

/** As deep as a body in JSON may be. */
const MAX_DEPTH = 64;

const NAME = "[\\p{L}_][\\p{L}\\p{N}_.:-]*";
const START = new RegExp(`<(${NAME})`, "uy");
const ATTRIBUTE = new RegExp(`[ \\t\\n]+(${NAME})[ \\t\\n]*=[ \\t\\n]*(?:"([^<"]*)"|'([^<']*)')`, "uy");
const END_OF_START = /[ \t\n]*(\/?)>/y;
const END = new RegExp(`</(${NAME})[ \\t\\n]*>`, "uy");

/** An element whose end was not met yet. */
interface Open {
  readonly name: string;
  readonly children: Map<string, Json[]>;
  text: string;
}

/**
 * Reads a document as the value that the same body has in JSON: text for an element without children, else an object of
 * them, with arrays for those that repeat. Attributes say nothing (assumed: clients send `currency` and `readonly` back).
 *
 * It is a strict reader of a small XML: no document types, so no entities to grow or to fetch, one encoding, a limit to
 * the depth. What is not well-formed is refused, with the line.
 */
export function readXml(document: string): Json {
  return new Reader(
    document
      .replace(/^\uFEFF/, "")
      .replaceAll("\r\n", "\n")
      .replaceAll("\r", "\n")
      .trimStart(),
  ).read();
}

class Reader {
  readonly #scanner: Scanner;
  readonly #open: Open[] = [];
  #root: Json | undefined;

  constructor(text: string) {
    if (hasForbidden(text)) throw badRequest("The body is not valid XML: it holds control characters.");
    this.#scanner = new Scanner(text);
  }

  read(): Json {
    if (this.#scanner.startsWith("<?xml ")) refuseEncoding(this.#scanner.between("<?", "?>"));
    while (!this.#scanner.isAtEnd) this.#step();
    const left = this.#open.at(-1);
    if (left !== undefined) throw this.#scanner.malformed(`<${brief(left.name)}> has no end`);
    if (this.#root === undefined) throw this.#scanner.malformed("there is no element");
    return this.#root;
  }

  #step(): void {
    const scanner = this.#scanner;
    const raw = scanner.before("<");
    if (raw !== "") this.#takeText(raw);
    else if (scanner.startsWith("<!--")) this.#passComment();
    else if (scanner.startsWith("<![CDATA[")) this.#add(scanner.between("<![CDATA[", "]]>"));
    else if (scanner.startsWith("<!DOCTYPE")) throw scanner.malformed("document types are not read; leave it out");
    else if (scanner.startsWith("<?")) this.#passInstruction();
    else if (scanner.startsWith("</")) this.#end();
    else this.#start();
  }

  #takeText(raw: string): void {
    if (raw.includes("]]>")) throw this.#scanner.malformed("]]> stands outside of CDATA");
    this.#add(this.#decode(raw));
    this.#scanner.skip(raw.length);
  }

  #add(text: string): void {
    const parent = this.#open.at(-1);
    if (parent !== undefined) parent.text += text;
    else if (!isBlank(text)) throw this.#scanner.malformed("text stands outside of the element");
  }

  #decode(raw: string): string {
    const text = decodeReferences(raw);
    if (text !== undefined) return text;
    throw this.#scanner.malformed("a & starts no reference that XML knows; write & as &amp;, and letters as they are");
  }

  #passComment(): void {
    if (this.#scanner.between("<!--", "-->").includes("--")) throw this.#scanner.malformed("a comment holds --");
  }

  #passInstruction(): void {
    const instruction = this.#scanner.between("<?", "?>");
    if (/^xml\b/i.test(instruction)) throw this.#scanner.malformed("the declaration is not at the start");
  }

  #start(): void {
    const scanner = this.#scanner;
    if (this.#root !== undefined) throw scanner.malformed("there is a second outermost element");
    const name = scanner.match(START)?.[1];
    if (name === undefined) throw scanner.malformed("a < starts no tag; write it as &lt;");
    if (this.#open.length >= MAX_DEPTH) throw badRequest(`The body is nested deeper than ${MAX_DEPTH} levels.`);
    this.#passAttributes();
    const end = scanner.match(END_OF_START);
    if (end === undefined) throw scanner.malformed(`the tag <${brief(name)}> is broken`);
    this.#open.push({ name, children: new Map(), text: "" });
    if (end[1] !== "") this.#finish();
  }

  #passAttributes(): void {
    const names = new Set<string>();
    for (let found = this.#scanner.match(ATTRIBUTE); found !== undefined; found = this.#scanner.match(ATTRIBUTE)) {
      const [, name = "", double, single = ""] = found;
      if (names.has(name)) throw this.#scanner.malformed(`the attribute ${brief(name)} stands twice in a tag`);
      this.#decode(double ?? single);
      names.add(name);
    }
  }

  #end(): void {
    const name = this.#scanner.match(END)?.[1];
    const open = this.#open.at(-1);
    if (name === undefined || open === undefined) throw this.#scanner.malformed("an end tag is broken or ends nothing");
    if (name !== open.name) {
      throw this.#scanner.malformed(`</${brief(name)}> stands where <${brief(open.name)}> must end`);
    }
    this.#finish();
  }

  /** White space that stands alone, or around children, is layout (assumed for the first). */
  #finish(): void {
    const { name, children, text } = this.#open.pop() as Open;
    if (children.size > 0 && !isBlank(text)) {
      throw this.#scanner.malformed(`<${brief(name)}> holds text between its elements`);
    }
    const value = children.size > 0 ? objectOf(children) : isBlank(text) ? "" : text;
    const parent = this.#open.at(-1);
    if (parent === undefined) this.#root = value;
    else siblingsIn(parent, name).push(value);
  }
}

/** The encoding is that of the bytes, which were read as UTF-8: a document that claims another would be misread. */
function refuseEncoding(declaration: string): void {
  const encoding = /encoding\s*=\s*["']([^"']*)/.exec(declaration)?.[1] ?? "UTF-8";
  if (/^(utf-8|us-ascii)$/i.test(encoding)) return;
  throw badRequest(`The body says that its encoding is ${brief(encoding)}. Send UTF-8, and say so or nothing.`);
}

function objectOf(children: ReadonlyMap<string, readonly Json[]>): Json {
  return Object.fromEntries([...children].map(([name, values]) => [name, collapse(values)]));
}

function siblingsIn({ children }: Open, name: string): Json[] {
  const siblings = children.get(name) ?? [];
  children.set(name, siblings);
  return siblings;
}

function isBlank(text: string): boolean {
  return !/[^ \t\n]/.test(text);
}

/** Names come from callers, who may send long ones. */
function brief(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}
