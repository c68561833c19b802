/** Cuts an address into its path and its query, which stay as they came. */
export function splitAddress(url: string): { readonly path: string; readonly query: string } {
  const at = url.indexOf("?");
  return at < 0 ? { path: url, query: "" } : { path: url.slice(0, at), query: url.slice(at + 1) };
}

/** The address that the caller reached it by: from another machine or a container that is not where it listens. */
export function originOf(host = ""): string | undefined {
  return /^[\w.-]+(?::\d+)?$|^\[[\da-f:.]+\](?::\d+)?$/i.test(host) ? `http://${host}` : undefined;
}
