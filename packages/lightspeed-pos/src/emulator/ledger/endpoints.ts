import { pageOf, routesOf } from "../../schema/routes.js";
import { hasBehaviour } from "../behaviours/index.js";
import { handlerOf } from "../calls/index.js";
import { allDefinitions, definitions } from "../definitions.js";
import { servedRoutes } from "../request/routes.js";

/** One operation of the API, and what there is of it. */
export interface EndpointEntry {
  /** The page that documents it, as its address has it; `undefined` where there is none. */
  readonly page: string | undefined;
  readonly method: string;
  /** Its path from `/API` on, with the ending of what it answers. */
  readonly path: string;
  /** What calls it: `items.create`, `sales.of(id).saleLines.all`. */
  readonly verb: string;
  /** `behaviour`: it does what the real one does with it; `data`: it is stored and shown; `no`: it is not emulated. */
  readonly emulated: "behaviour" | "data" | "no";
}

/** Resources that no page describes, and how they are known. */
export const beyondPages: Readonly<Record<string, string>> = {
  Inventory: "observed in version 2 of the API",
};

/** Every operation that is declared, page by page. */
export function endpointLedger(): readonly EndpointEntry[] {
  const served = new Set(servedRoutes.map(({ method, path, extension }) => `${method} ${path}.${extension}`));
  const entries = allDefinitions.flatMap((definition) =>
    routesOf(definitions, definition).map((route): EndpointEntry => {
      const { method, action, call } = route;
      const path = `${route.path}.${route.extension}`;
      const declared = call === undefined ? undefined : definition.calls[call];
      const isServed = served.has(`${method} ${path}`) || declared?.at !== undefined;
      const behaves = call === undefined ? hasBehaviour(definition.records) : handlerOf(definition, call) !== undefined;
      return {
        page: definition.records in beyondPages ? undefined : (declared?.page ?? pageOf(definitions, definition)),
        method,
        path,
        verb: `${collectionPath(definition)}.${call ?? verbs[action ?? "list"]}`,
        emulated: !isServed ? "no" : behaves || declared?.at !== undefined ? "behaviour" : "data",
      };
    }),
  );
  return entries.sort((a, b) => compare(a.page ?? "~", b.page ?? "~"));
}

const verbs = { list: "all", get: "find", create: "create", update: "update", archive: "archive", delete: "destroy" };

function collectionPath({ within, collection = "" }: (typeof allDefinitions)[number]): string {
  const owner = within === undefined ? undefined : definitions[within];
  return owner === undefined ? collection : `${collectionPath(owner)}.of(id).${collection}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
