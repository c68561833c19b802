import { isIP } from "node:net";

/** Cuts an address into its path and its query, which stay as they came. */
export function splitAddress(url: string): { readonly path: string; readonly query: string } {
  const at = url.indexOf("?");
  return at < 0 ? { path: url, query: "" } : { path: url.slice(0, at), query: url.slice(at + 1) };
}

/**
 * The address that the caller reached it by: from another machine or a container that is not where it listens.
 *
 * Names of the internet lead to others in general, so that no link is made with one.
 */
export function originOf(host = "", ownHost: string): string | undefined {
  const isWritten = /^[\w.-]+(?::\d+)?$|^\[[\da-f:.]+\](?::\d+)?$/i.test(host);
  return isWritten && isOwnName(nameOf(host), ownHost) ? `http://${host}` : undefined;
}

/**
 * A site on the internet can make its own name lead to this machine, and its page is then no stranger to the browser.
 * It cannot do so with an address, a name without a dot, or under the endings that are kept for private use.
 */
export function isOwnName(name: string, ownHost: string): boolean {
  if (name === ownHost.toLowerCase() || isIP(name) !== 0) return true;
  return !name.includes(".") || /\.(?:localhost|test|internal)$/.test(name);
}

/** A host without its port, and an address without its brackets. */
export function nameOf(host: string): string {
  return host
    .toLowerCase()
    .replace(/:\d*$/, "")
    .replace(/^\[(.*)\]$/, "$1");
}
