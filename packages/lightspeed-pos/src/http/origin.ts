import { InvalidInputError } from "../errors.js";

/** Checks that a URL is an origin (scheme, host, port) and gives it without a trailing slash. */
export function originOf(url: unknown, option: string): string {
  const parsed = typeof url === "string" ? parse(url) : undefined;
  if (!parsed || !/^https?:$/.test(parsed.protocol)) {
    throw new InvalidInputError(`${option} must be an origin such as "https://api.lightspeedapp.com".`);
  }
  if (parsed.username || parsed.password) {
    throw new InvalidInputError(`${option} must not hold a user name or password.`);
  }
  if (parsed.pathname !== "/" || parsed.search || parsed.hash) {
    throw new InvalidInputError(`${option} must be an origin without a path or query: use "${parsed.origin}".`);
  }
  return parsed.origin;
}

function parse(url: string): URL | undefined {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}
