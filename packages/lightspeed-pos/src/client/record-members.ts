import { InvalidInputError } from "../errors.js";
import type { CallOptions } from "../query/index.js";
import type { Action, AnyDefinition } from "../schema/index.js";
import { type ImageSettings, imageUrl } from "./image-url.js";
import { pricesByLevel } from "./prices.js";
import type { Verbs } from "./verbs.js";

type Row = Record<string, unknown>;

/** Where a record keeps the `load` that it was read with; on its prototype, so that it does not show. */
export const loadedWith = Symbol("loadedWith");

/** The id that a record is named by to the API. */
export function idOf(definition: AnyDefinition, row: Row): number {
  const value = row[definition.id];
  if (typeof value === "number") return value;
  throw new InvalidInputError(`This ${definition.name} has no ${definition.id}, so it cannot be named to the API.`);
}

/** What every record of a resource has besides its data. */
export function recordMembers(verbs: Verbs, definition: AnyDefinition): PropertyDescriptorMap {
  return {
    ...reading(verbs, definition),
    ...writing(verbs, definition),
    ...calling(verbs, definition),
    ...(verbs.takesFiles() ? pictured(verbs) : {}),
    ...("Prices" in definition.fields ? { prices: getter((row) => pricesByLevel(row as never)) } : {}),
    id: getter((row) => idOf(definition, row)),
  };
}

function pictured(verbs: Verbs): PropertyDescriptorMap {
  return {
    url: method((row, settings?: ImageSettings) => imageUrl(row as never, settings)),
    replace: method((row, input: unknown, options?: CallOptions) => verbs.replaceRow(row, input, options)),
  };
}

function reading(verbs: Verbs, definition: AnyDefinition): PropertyDescriptorMap {
  return {
    reload: method((row, options?: CallOptions) =>
      verbs.find(idOf(definition, row), { ...options, load: loadOf(row) }),
    ),
    load: method((row, ...relations: string[]) => {
      const before = loadOf(row);
      const load = before === "all" ? before : [...new Set([...before, ...relations])];
      return verbs.find(idOf(definition, row), { load });
    }),
    toJSON: method((row) => ({ ...row })),
  };
}

function writing(verbs: Verbs, definition: AnyDefinition): PropertyDescriptorMap {
  const actions: readonly Action[] = definition.actions;
  const update = method((row, patch: unknown, options?: CallOptions) => {
    return verbs.update(idOf(definition, row), patch, options);
  });
  const destroy = method((row, options?: CallOptions) => verbs.destroy(idOf(definition, row), options));
  const archives = actions.includes("archive");
  return {
    ...(actions.includes("update") ? { update } : {}),
    ...(archives || actions.includes("delete") ? { destroy } : {}),
    ...(archives ? { archive: destroy } : {}),
  };
}

function calling(verbs: Verbs, definition: AnyDefinition): PropertyDescriptorMap {
  const call = (name: string) =>
    method((row, ...given: unknown[]) => verbs.call(name, idOf(definition, row), ...given));
  return Object.fromEntries(Object.keys(definition.calls).map((name) => [name, call(name)]));
}

function loadOf(row: Row): "all" | readonly string[] {
  const load = (row as { readonly [loadedWith]?: unknown })[loadedWith];
  return load === "all" ? load : Array.isArray(load) ? load : [];
}

/** A method of records, as a property that does not show. */
export function method<A extends unknown[]>(call: (row: Row, ...values: A) => unknown): PropertyDescriptor {
  return {
    value(this: Row, ...values: A) {
      return call(this, ...values);
    },
    writable: true,
    configurable: true,
  };
}

/** A value worked out when it is read, as a property that does not show. */
export function getter(read: (row: Row) => unknown): PropertyDescriptor {
  return {
    get(this: Row) {
      return read(this);
    },
    configurable: true,
  };
}
