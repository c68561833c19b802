/**
 * The kind of a driver's error, and no more of it: its other parts can hold what was sent, and that is tokens.
 *
 * ioredis keeps the arguments of the command on the error; PostgreSQL quotes the failing row.
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "no reason given";
  if ("code" in error && typeof error.code === "string" && error.code !== "") return error.code;
  return /^[A-Z]{3,}(?= )/.exec(error.message)?.[0] ?? error.name;
}
