import type { AnyDefinition } from "../../schema/index.js";
import { fieldsOf } from "../definitions.js";
import { badRequest } from "../refusal.js";
import type { Query } from "../request/query.js";
import type { ApiVersion } from "../request/target.js";

/** Which relations to bring, below one record: their names, each with what to bring below it. */
export class LoadTree {
  readonly #children = new Map<string, LoadTree>();

  static of(paths: Iterable<string>): LoadTree {
    const tree = new LoadTree();
    for (const path of paths) tree.#add(path.split("."));
    return tree;
  }

  has(name: string): boolean {
    return this.#children.has(name);
  }

  below(name: string): LoadTree {
    return this.#children.get(name) ?? new LoadTree();
  }

  /** The same tree with some more names. */
  with(names: readonly string[] | undefined): LoadTree {
    if (names === undefined || names.every((name) => this.has(name))) return this;
    const tree = new LoadTree();
    for (const name of names) tree.#children.set(name, new LoadTree());
    for (const [name, child] of this.#children) tree.#children.set(name, child);
    return tree;
  }

  #add(steps: readonly string[]): void {
    const [name, ...rest] = steps;
    if (name === undefined) return;
    const child = this.below(name);
    this.#children.set(name, child);
    child.#add(rest);
  }
}

/** What a request says about relations. */
interface Asking {
  readonly query: Query;
  readonly version: ApiVersion;
}

/**
 * The paths that a request's `load_relations` names.
 *
 * Assumed: version 2 leaves out what is no relation. Its clients name some that are not documented any more.
 */
export function parseLoad(definition: AnyDefinition, { query, version }: Asking): readonly string[] {
  const value = query.get("load_relations");
  // Documented: some answers always bring the same, and `load_relations` is ignored.
  if (definition.loadsAll) return [...definition.load, ...unlisted(definition)];
  if (value === undefined || value === "") return [];
  if (value === "all") return [...everyPath(definition), ...unlisted(definition)];
  const paths = pathList(value);
  const unknown = paths.find((path) => !definition.load.includes(path));
  if (unknown !== undefined && version !== 2) throw unknownRelation(definition, unknown);
  return paths;
}

/** Observed: `all` brings some fields too that no page lists among what can be asked for; they cost nothing (assumed). */
function unlisted(definition: AnyDefinition): readonly string[] {
  const loaded = fieldsOf(definition).flatMap(([, { facts }]) => facts.loadedAs ?? []);
  return loaded.filter((name) => !definition.load.includes(name));
}

/** Documented: `all` leaves custom field values out. */
export function everyPath(definition: AnyDefinition): readonly string[] {
  return definition.load.filter((path) => path.split(".")[0] !== "CustomFieldValues");
}

/** The text of the error was quoted from the live API. */
export function pathList(value: string): readonly string[] {
  const list = parseOrUndefined(value);
  if (Array.isArray(list) && list.every((path): path is string => typeof path === "string")) return list;
  throw badRequest("load_relations must be passed as a JSON encoded array.");
}

function parseOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Assumed: no answer to an unknown relation was found. */
function unknownRelation(definition: AnyDefinition, path: string) {
  return badRequest(
    `${definition.name} has no relation '${path}'. Available relations: ${definition.load.join(", ") || "none"}.`,
  );
}
