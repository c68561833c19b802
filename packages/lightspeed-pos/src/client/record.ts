import { InvalidInputError } from "../errors.js";
import type { CallOptions } from "../query/index.js";
import type { Action, AnyDefinition } from "../schema/index.js";
import type { Verbs } from "./collection.js";

type Row = Record<string, unknown>;

/** Makes the empty objects that records are decoded into: their data is their own, their methods do not show. */
export class RecordMaker {
  readonly #verbs: Verbs;
  readonly #definition: AnyDefinition;
  readonly #base: object;

  constructor(verbs: Verbs, definition: AnyDefinition) {
    this.#verbs = verbs;
    this.#definition = definition;
    this.#base = this.#prototype();
  }

  /** A maker of records that were read with these relations, so that `reload` brings them again. */
  loadedWith(load: unknown): () => Row {
    const prototype = Object.create(this.#base, { [loadedWith]: { value: load } }) as object;
    return () => Object.create(prototype) as Row;
  }

  #prototype(): object {
    const { name } = this.#definition;
    // A class of the resource's name, so that a printed record says what it is.
    const named = { [name]: class {} }[name] as { readonly prototype: object };
    const methods = { ...this.#reading(), ...this.#writing() };
    for (const [key, value] of Object.entries(methods)) {
      Object.defineProperty(named.prototype, key, { value, writable: true, configurable: true });
    }
    const id = this.#idOf.bind(this);
    Object.defineProperty(named.prototype, "id", {
      get(this: Row) {
        return id(this);
      },
      configurable: true,
    });
    return named.prototype;
  }

  #idOf(row: Row): number {
    const value = row[this.#definition.id];
    if (typeof value === "number") return value;
    throw new InvalidInputError(
      `This ${this.#definition.name} has no ${this.#definition.id}, so it cannot be named to the API.`,
    );
  }

  #reading(): Row {
    const verbs = this.#verbs;
    const id = this.#idOf.bind(this);
    return {
      reload(this: Row, options: CallOptions = {}) {
        return verbs.find(id(this), { ...options, load: loadOf(this) });
      },
      load(this: Row, ...relations: string[]) {
        const before = loadOf(this);
        return verbs.find(id(this), { load: before === "all" ? before : [...new Set([...before, ...relations])] });
      },
      toJSON(this: Row) {
        return { ...this };
      },
    };
  }

  #writing(): Row {
    const verbs = this.#verbs;
    const id = this.#idOf.bind(this);
    const actions: readonly Action[] = this.#definition.actions;
    const methods: Row = {};
    if (actions.includes("update")) {
      methods["update"] = function update(this: Row, patch: unknown, options?: CallOptions) {
        return verbs.update(id(this), patch, options);
      };
    }
    const destroy = function destroy(this: Row, options?: CallOptions) {
      return verbs.destroy(id(this), options);
    };
    if (actions.includes("archive")) methods["archive"] = destroy;
    if (actions.includes("archive") || actions.includes("delete")) methods["destroy"] = destroy;
    return methods;
  }
}

const loadedWith = Symbol("loadedWith");

function loadOf(row: Row): "all" | readonly string[] {
  const load = (row as { readonly [loadedWith]?: unknown })[loadedWith];
  return load === "all" ? load : Array.isArray(load) ? load : [];
}
