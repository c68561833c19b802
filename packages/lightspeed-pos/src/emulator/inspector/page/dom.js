/**
 * Makes an element. Children are elements or text, and text stays text: nothing here reads markup.
 *
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Readonly<Record<string, string | number | boolean | undefined>>} [attributes] `false` and `undefined` leave one out.
 * @param {...(Node | string | number | undefined)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  setAttributes(element, attributes);
  fill(element, ...children);
  return element;
}

/**
 * @param {Element} element
 * @param {Readonly<Record<string, string | number | boolean | undefined>>} attributes
 */
export function setAttributes(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
}

/**
 * Puts children in the place of those that an element has.
 *
 * @param {Element} element
 * @param {...(Node | string | number | undefined)} children
 */
export function fill(element, ...children) {
  const present = children.filter((child) => child !== undefined);
  element.replaceChildren(...present.map((child) => (child instanceof Node ? child : String(child))));
}

/**
 * Changes a text only where it differs, so that nothing is laid out or read aloud again without need.
 *
 * @param {Element} element
 * @param {string} text
 */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * An element of the page itself.
 *
 * @param {string} id
 */
export function part(id) {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no part ${id}.`);
  return element;
}

/**
 * Says something to those who listen to the page.
 *
 * @param {string} text
 */
export function announce(text) {
  setText(part("announcer"), text);
}

/**
 * A button that does something.
 *
 * @param {string} text
 * @param {() => void} run
 * @param {Readonly<Record<string, string | boolean | undefined>>} [attributes]
 */
export function button(text, run, attributes = {}) {
  const element = make("button", { type: "button", ...attributes }, text);
  element.addEventListener("click", run);
  return element;
}
