import type { AnyCall } from "./call.js";
import { type Definitions, patternOf } from "./pattern.js";
import type { Action, AnyDefinition } from "./resource.js";

/** A method and path of the API, and what it does. Steps in braces stand for ids. */
export interface DocumentedRoute {
  readonly definition: AnyDefinition;
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** Its path from `/API` on, without the extension. */
  readonly path: string;
  /** The verb's action; absent where it is a call. */
  readonly action: Action | undefined;
  /** The call's name, where it is one. */
  readonly call: string | undefined;
  readonly extension: "json" | "html";
}

const methods: Readonly<Record<Action, DocumentedRoute["method"]>> = {
  list: "GET",
  get: "GET",
  create: "POST",
  update: "PUT",
  archive: "DELETE",
  delete: "DELETE",
};

/** Every method and path that a declaration names, its calls after its actions. */
export function routesOf(definitions: Definitions, definition: AnyDefinition): readonly DocumentedRoute[] {
  const list = `${rootOf(definition)}/${patternOf(definitions, definition)}`;
  const record = definition.single ? list : `${list}/{${definition.id}}`;
  const actions = definition.actions.map((action): DocumentedRoute => {
    const path = action === "list" || action === "create" ? list : record;
    return { definition, method: methods[action], path, action, call: undefined, extension: "json" };
  });
  const calls = Object.entries(definition.calls).map(([name, call]): DocumentedRoute => {
    const { method, gives } = call;
    return {
      definition,
      method,
      path: callPath(record, definition, call),
      action: undefined,
      call: name,
      extension: gives.format,
    };
  });
  return [...actions, ...calls];
}

function callPath(record: string, definition: AnyDefinition, { at, step }: AnyCall): string {
  if (at !== undefined) return `${rootOf(definition)}/${at}`;
  return step === "" ? record : `${record}/${step}`;
}

function rootOf({ scope }: AnyDefinition): string {
  if (scope === "account") return "/API/V3/Account/{accountID}";
  return scope === "root" ? "/API/V3" : "/API";
}

/** The page that documents a resource: its path without the ids, with `-` for the slashes. */
export function pageOf(definitions: Definitions, definition: AnyDefinition): string {
  return (
    definition.page ??
    patternOf(definitions, definition)
      .replace(/\/\{\w+\}/g, "")
      .replaceAll("/", "-")
  );
}
