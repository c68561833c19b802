import { type AnyCall, type AnyDefinition, patternOf } from "../schema/index.js";

type Definitions = Readonly<Record<string, AnyDefinition>>;

/** Where a path leads. */
export interface Endpoint {
  readonly definition: AnyDefinition;
  /** One record of it. */
  readonly isSingle: boolean;
  /** The call that the path names. */
  readonly call: AnyCall | undefined;
}

/** Finds what a path of the API leads to, from `/API` on; `undefined` where nothing is declared there. */
export function endpointAt(definitions: Definitions, method: string, path: string): Endpoint | undefined {
  const place = placeOf(path);
  const endpoints = endpointsOf(definitions);
  return endpoints.get(`${method} ${place}`) ?? endpoints.get(place);
}

// Calls stand under their method too: some go to a path that is another resource's.
const known = new WeakMap<Definitions, ReadonlyMap<string, Endpoint>>();

function endpointsOf(definitions: Definitions): ReadonlyMap<string, Endpoint> {
  const made = known.get(definitions);
  if (made) return made;
  const endpoints = new Map<string, Endpoint>();
  for (const definition of Object.values(definitions)) {
    if (definition.actions.length === 0) continue;
    const place = patternOf(definitions, definition).replace(/\{\w+\}/g, "#");
    endpoints.set(place, { definition, isSingle: false, call: undefined });
    endpoints.set(`${place}/#`, { definition, isSingle: true, call: undefined });
    for (const call of Object.values(definition.calls)) {
      if (call.step === "") continue;
      endpoints.set(`${call.method} ${place}/#/${call.step}`, { definition, isSingle: true, call });
    }
  }
  known.set(definitions, endpoints);
  return endpoints;
}

/** A path with `#` for its ids: `/API/V3/Account/1/Sale/5/refund.json` is at `Sale/#/refund`. */
function placeOf(path: string): string {
  const place = path
    .replace(/\.\w+$/, "")
    .replace(/^\/API(\/V\d+)?\//, "")
    .replace(/(?<=^|\/)\d+(?=\/|$)/g, "#");
  return place.replace(/^Account\/#\/(?=.)/, "");
}
