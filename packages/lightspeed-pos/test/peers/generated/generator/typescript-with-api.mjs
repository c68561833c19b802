/**
 * The generator prints its code with TypeScript's programming interface, which the native compiler of this project lacks.
 *
 * @type {import("node:module").ResolveHook}
 */
export function resolve(specifier, context, next) {
  return next(specifier === "typescript" ? "typescript-oldest" : specifier, context);
}
