import { ask } from "./control.js";
import { button, make, setText } from "./dom.js";
import { counted, many } from "./format.js";
import { addressOf } from "./router.js";

/** @typedef {import("./types.js").Excerpt} Excerpt */
/** @typedef {import("./types.js").Resource} Resource */

/** Lines that are shown at once; a button brings as many again. */
const LOT = 300;

/**
 * A line of JSON, drawn when it is wanted.
 *
 * @typedef {object} Line
 * @property {number} depth
 * @property {string | undefined} name
 * @property {unknown} [value] A scalar; absent for a bracket.
 * @property {string} [text] A bracket.
 * @property {string} after
 * @property {string | undefined} [target] The resource that the value leads to.
 */

/** @type {Promise<readonly Resource[]> | undefined} */
let known;

/** @returns {Promise<readonly Resource[]>} */
function resources() {
  known ??= ask("/inspector/resources").then((answer) => answer.resources);
  return known;
}

/**
 * A body, indented, with a link from every id to the record it names.
 *
 * @param {Excerpt} excerpt
 * @param {{ path?: string, accountID: number | undefined }} about A request's body is a bare record: its path names it.
 * @returns {Promise<HTMLElement>}
 */
export async function bodyView({ text, length }, { path, accountID }) {
  if (length === 0) return make("p", { class: "quiet" }, "No body.");
  const cut = length > text.length ? ` ${counted(text.length)} of ${many(length, "character")} are kept.` : "";
  const json = parse(text);
  const shapes = new Shapes(await resources());
  const lines =
    json === undefined
      ? plainLines(text)
      : jsonLines(json.value, path === undefined ? undefined : shapes.ofPath(path), shapes);
  const code = make("pre", { class: "code", tabindex: 0, "aria-label": "Body" });
  const note = make("span", { class: "quiet" }, cut);
  const more = button("Show more lines", () => {
    if (!show(lines, code, accountID)) more.remove();
  });
  const copy = button("Copy", () => void navigator.clipboard.writeText(text).then(() => setText(copy, "Copied")));
  const isMore = show(lines, code, accountID);
  const tools = make("p", { class: "code-tools" }, navigator.clipboard && copy, isMore ? more : undefined, note);
  return make("div", { class: "body" }, code, tools);
}

/** @param {string} text */
function parse(text) {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/**
 * Draws the next lot of lines, and tells whether there are more.
 *
 * @param {Iterator<Line>} lines
 * @param {HTMLElement} code
 * @param {number | undefined} accountID
 */
function show(lines, code, accountID) {
  for (let drawn = 0; drawn < LOT; drawn += 1) {
    const { value: line, done } = lines.next();
    if (done) return false;
    code.append(draw(line, accountID), "\n");
  }
  return true;
}

/**
 * @param {Line} line
 * @param {number | undefined} accountID
 */
function draw({ depth, name, value, text, after, target }, accountID) {
  const key = name === undefined ? undefined : make("span", { class: "key" }, JSON.stringify(name));
  const shown = text ?? JSON.stringify(value);
  const isLink = target !== undefined && accountID !== undefined && /^[1-9]\d*$/.test(String(value));
  const what = isLink
    ? make("a", { href: addressOf(["records", accountID, target, String(value)]), title: `${target} ${value}` }, shown)
    : text === undefined
      ? make("span", { class: typeof value === "string" ? "text" : "scalar" }, shown)
      : shown;
  return make("span", { class: "line" }, "  ".repeat(depth), key, key && ": ", what, after);
}

/**
 * @param {string} text
 * @returns {Generator<Line>}
 */
function* plainLines(text) {
  for (const line of text.split("\n")) yield { depth: 0, name: undefined, text: line, after: "" };
}

/**
 * @param {unknown} value
 * @param {Resource | undefined} shape What the value is a record of.
 * @param {Shapes} shapes
 * @param {{ depth: number, name: string | undefined, after: string, target?: string | undefined }} [at]
 * @returns {Generator<Line>}
 */
function* jsonLines(value, shape, shapes, at = { depth: 0, name: undefined, after: "" }) {
  if (typeof value !== "object" || value === null) {
    yield { ...at, value };
    return;
  }
  const isList = Array.isArray(value);
  const entries = Object.entries(value);
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  if (entries.length === 0) {
    yield { ...at, text: `${open}${close}` };
    return;
  }
  yield { ...at, text: open, after: "" };
  for (const [index, [name, inner]] of entries.entries()) {
    const after = index < entries.length - 1 ? "," : "";
    const below = {
      depth: at.depth + 1,
      name: isList ? undefined : name,
      after,
      target: isList ? undefined : targetOf(shape, name),
    };
    yield* jsonLines(inner, isList ? shape : shapes.below(shape, name), shapes, below);
  }
  yield { depth: at.depth, name: undefined, text: close, after: at.after };
}

/**
 * @param {Resource | undefined} shape
 * @param {string} name
 */
function targetOf(shape, name) {
  return name === shape?.id ? shape.name : shape?.references[name];
}

/** Tells which part of a body is a record of what. */
class Shapes {
  #byName;
  #byKey;

  /** @param {readonly Resource[]} all */
  constructor(all) {
    this.#byName = new Map(all.map((one) => [one.name, one]));
    this.#byKey = new Map(all.map((one) => [one.key, one]));
  }

  /**
   * @param {Resource | undefined} shape
   * @param {string} name
   */
  below(shape, name) {
    return this.#byName.get(shape?.relations[name] ?? "") ?? this.#byKey.get(name);
  }

  /** @param {string} path */
  ofPath(path) {
    const steps = path.replace(/\.\w+$/, "").split("/");
    return this.#byName.get(steps.filter((step) => !/^\d*$/.test(step)).at(-1) ?? "");
  }
}
