/** @typedef {Readonly<Record<string, unknown>>} Schema */

/** Embedded values that are empty are an empty text. */
export const nothing = Object.freeze({ const: "" });

/**
 * @param {string} name
 * @param {string} [description]
 * @returns {Schema}
 */
export function ref(name, description) {
  return { $ref: `#/components/schemas/${componentName(name)}`, ...describe(description) };
}

/**
 * A name of the registry as the key of a component, which may have no slash.
 *
 * @param {string} name
 */
export function componentName(name) {
  return name.replaceAll("/", "_");
}

/** @param {string | undefined} description */
export function describe(description) {
  return description === undefined || description === "" ? {} : { description };
}

/**
 * The rule for several values, at every depth: one stands bare, more are an array.
 *
 * @param {Schema} one
 * @returns {Schema}
 */
export function oneOrMany(one) {
  return { oneOf: [one, { type: "array", items: one, minItems: 2 }] };
}

/**
 * @param {Readonly<Record<string, Schema>>} properties
 * @param {readonly string[]} [required]
 * @returns {Schema}
 */
export function object(properties, required = []) {
  return { type: "object", properties, ...(required.length > 0 ? { required } : {}) };
}
