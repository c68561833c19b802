import { InvalidInputError } from "../errors.js";

/** Scopes as one text, separated by spaces. */
export function scopeText(scope: string | readonly string[]): string {
  const list = (typeof scope === "string" ? scope.split(/[ +]/) : [...scope]).filter((one) => one !== "");
  const strange = list.find((one) => !/^[\w:.-]+$/.test(one));
  if (list.length > 0 && strange === undefined) return list.join(" ");
  throw new InvalidInputError(
    strange === undefined
      ? 'The scope is empty. Ask for what you need, such as "employee:register employee:inventory_read".'
      : `"${strange}" is no scope. Scopes look like "employee:register"; separate several with a space.`,
  );
}

/** Of time, for one request. */
export function milliseconds(timeout: unknown): number {
  if (typeof timeout === "number" && timeout > 0 && Number.isFinite(timeout)) return timeout;
  throw new InvalidInputError("timeout must be a number of milliseconds above 0.");
}
