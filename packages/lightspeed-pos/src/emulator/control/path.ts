/** Where the controls are; the API has nothing there. */
export const ROOT = "/__emulator";

/** Tells whether a request's path leads to the controls. */
export function isControlPath(url: string): boolean {
  return url.startsWith(ROOT) && (pathOf(url) === ROOT || url.startsWith(`${ROOT}/`));
}

/** The path of a request, without its query and a slash at its end. */
export function pathOf(url: string): string {
  return (url.split("?")[0] ?? "").replace(/\/$/, "");
}
