import type { Action, AnyDefinition } from "../../schema/index.js";
import { behaviourOf } from "../behaviours/index.js";
import { allDefinitions } from "../definitions.js";

/** A path of an endpoint, cut into steps; a step in braces stands for an id. */
export interface Pattern {
  readonly definition: AnyDefinition;
  readonly steps: readonly string[];
}

const PLACEHOLDER = /^\{(\w+)\}$/;
const ID = /^\d+$/;

/** The paths of every resource that has an endpoint, as they stand below `/API/V3` and `/API`. */
export const patterns: readonly Pattern[] = allDefinitions
  .filter(({ actions }) => actions.length > 0)
  .flatMap(patternsOf);

function patternsOf(definition: AnyDefinition): Pattern[] {
  const prefix = definition.scope === "account" ? "Account/{accountID}/" : "";
  const paths = [definition.path, ...(behaviourOf(definition.name).alsoAt ?? [])];
  return paths.map((path) => ({ definition, steps: `${prefix}${path}`.split("/") }));
}

/** The values of a pattern's placeholders, by name, where it fits a path; and the steps that are left. */
export function matchPattern(
  pattern: Pattern,
  segments: readonly string[],
): { readonly ids: Readonly<Record<string, string>>; readonly rest: readonly string[] } | undefined {
  const ids: Record<string, string> = {};
  for (const [index, step] of pattern.steps.entries()) {
    const segment = segments[index] ?? "";
    const name = PLACEHOLDER.exec(step)?.[1];
    if (name === undefined ? segment !== step : !ID.test(segment)) return undefined;
    if (name !== undefined) ids[name] = segment;
  }
  return { ids, rest: segments.slice(pattern.steps.length) };
}

const METHODS: Readonly<Record<"collection" | "record", Readonly<Record<string, readonly Action[]>>>> = {
  collection: { GET: ["list"], POST: ["create"] },
  record: { GET: ["get"], PUT: ["update"], DELETE: ["archive", "delete"] },
};

/** The method that each allowed action of an endpoint goes by. */
export function allowedMethods(definition: AnyDefinition, place: "collection" | "record"): ReadonlyMap<string, Action> {
  const allowed = new Map<string, Action>();
  for (const [method, actions] of Object.entries(METHODS[place])) {
    const action = actions.find((candidate) => definition.actions.includes(candidate));
    if (action !== undefined) allowed.set(method, action);
  }
  return allowed;
}
