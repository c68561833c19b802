import { type DocumentedRoute, routesOf } from "../../schema/routes.js";
import { allDefinitions, definitions } from "../definitions.js";
import { groupBy } from "../values/group.js";

/** A route that is answered, its path cut into steps below `/API/V3`, or `/API` for version 2. */
export interface ServedRoute extends DocumentedRoute {
  /** A step in braces stands for an id. */
  readonly steps: readonly string[];
}

const declared = allDefinitions.flatMap((definition) => routesOf(definitions, definition));
const verbs = new Set(declared.filter(({ call }) => call === undefined).map(textOf));

/** Every method and path that is answered. A call that goes to the path of a verb is that one's. */
export const servedRoutes: readonly ServedRoute[] = declared
  .filter((route) => route.call === undefined || !verbs.has(textOf(route)))
  .map((route) => ({ ...route, steps: route.path.replace(/^\/API(\/V3)?\//, "").split("/") }));

function textOf({ method, path, extension }: DocumentedRoute): string {
  return `${method} ${path}.${extension}`;
}

const byPlace = groupBy(servedRoutes, ({ steps, extension }) => placeOf(steps, isPlaceholder, extension));

/** The routes of a path, one for each method. */
export function routesAt(segments: readonly string[], extension: string | undefined): readonly ServedRoute[] {
  return byPlace.get(placeOf(segments, isID, extension)) ?? [];
}

/** A path with `#` for its ids. Pages lie beside the records that they show. */
function placeOf(steps: readonly string[], stands: (step: string) => boolean, extension: string | undefined): string {
  const place = steps.map((step) => (stands(step) ? "#" : step)).join("/");
  return extension === "html" ? `${place}.html` : place;
}

function isPlaceholder(step: string): boolean {
  return step.startsWith("{");
}

export function isID(segment: string): boolean {
  return /^\d+$/.test(segment);
}
