/**
 * Where the page is: its address behind the `#`, as steps and a query.
 *
 * @returns {{ readonly steps: readonly string[], readonly query: URLSearchParams }}
 */
export function place() {
  const [path = "", query = ""] = location.hash.replace(/^#\/?/, "").split("?");
  const steps = path.split("/").filter((step) => step !== "");
  return { steps: steps.map(decodeURIComponent), query: new URLSearchParams(query) };
}

/**
 * The address of a place in the page.
 *
 * @param {readonly (string | number)[]} steps
 * @param {Readonly<Record<string, string>>} [query]
 */
export function addressOf(steps, query = {}) {
  const text = new URLSearchParams(query).toString();
  return `#/${steps.map(encodeURIComponent).join("/")}${text === "" ? "" : `?${text}`}`;
}

/**
 * Goes somewhere in the page.
 *
 * @param {string} address
 */
export function goTo(address) {
  location.hash = address;
}
