import type { AnyField } from "../../schema/index.js";

/** What stands in place of what is not shown. */
export const MASK = "••••";

/** Parameters that nobody should send in an address, and some do. */
const SECRET_NAME = /token|secret|password|authorization|verifier|api_?key/i;

/** A query in which nothing secret can be read. */
export function maskedQuery(query: string): string {
  return query
    .split("&")
    .map((parameter) => {
      const [name = "", ...value] = parameter.split("=");
      return value.length > 0 && SECRET_NAME.test(name) ? `${name}=${MASK}` : parameter;
    })
    .join("&");
}

/** Values in a body, as JSON or as XML, whose names say that they are secret. */
const SECRET_VALUE = /("[^"\\]*(?:token|secret|password|accessPin)[^"\\]*"\s*:\s*)(?:"(?:[^"\\]|\\.)*"|[\w.-]+)/gi;
const SECRET_ELEMENT = /(<\w*(?:token|secret|password|accessPin)\w*>)[^<]*/gi;

/** A body in which nothing secret can be read. */
export function maskedBody(text: string): string {
  return text.replace(SECRET_VALUE, `$1"${MASK}"`).replace(SECRET_ELEMENT, `$1${MASK}`);
}

/** A field that the API takes and never shows, like a PIN, is not shown here either. */
export function isSecret({ facts }: AnyField): boolean {
  return facts.writeOnly === true;
}
