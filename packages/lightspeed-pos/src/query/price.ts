import { isObject, manyOf } from "../schema/codec/index.js";
import type { Action, AnyDefinition, AnyRelation } from "../schema/index.js";
import { decode, fromSearch } from "./encoding.js";
import { type Endpoint, endpointAt } from "./endpoints.js";

/** The parts of a request that its price depends on. */
export interface PricedRequest {
  readonly method: string;
  /** The API's path, as in `/API/V3/Account/1/Item/2.json`. */
  readonly path: string;
  /** The query string, without the question mark. */
  readonly search: string;
  /** The body as it will be sent. */
  readonly body?: unknown;
}

type Definitions = Readonly<Record<string, AnyDefinition>>;

// The price list of 17 March 2026 (documented: changelog 2026.03.17, Rate Limiting).
const base = 1;
const toOneRelation = 0.1;
const toManyRelation = 0.2;
const countQuery = 10;
const nestedRecord = 0.5;
const orOperandSameEntity = 1;
const orEntity = 10;
const orFurtherOperand = 1;
/** What a request will cost in drips, told from its text alone, as the server tells it. */
export function priceOf(definitions: Definitions, request: PricedRequest): number {
  const endpoint = endpointAt(definitions, request.method, request.path);
  const drips =
    request.method === "GET"
      ? readPrice(definitions, endpoint, request.search)
      : writePrice(definitions, endpoint, request);
  return round(drips);
}

function readPrice(definitions: Definitions, endpoint: Endpoint | undefined, search: string): number {
  const parameters = new Map(fromSearch(search));
  const first = parameters.has("count") ? countQuery : base;
  return (
    first +
    relationsPrice(definitions, endpoint, decode(parameters.get("load_relations") ?? "")) +
    orPrice(parameters.get("or")) +
    0.0005 * offsetOf(parameters.get("offset"))
  );
}

// What is no number costs nothing, as the server cannot use it.
function offsetOf(value: string | undefined): number {
  const offset = Number(decode(value ?? ""));
  return Number.isFinite(offset) && offset > 0 ? offset : 0;
}

function relationsPrice(definitions: Definitions, endpoint: Endpoint | undefined, load: string): number {
  if (!endpoint || load === "") return 0;
  const { definition, isSingle } = endpoint;
  const paths = load === "all" ? definition.load.filter((path) => !path.startsWith("CustomFieldValues")) : parse(load);
  const nodes = new Set(paths.flatMap(prefixes));
  return [...nodes].reduce((sum, path) => sum + relationPrice(definitions, definition, path, isSingle), 0);
}

function parse(load: string): string[] {
  try {
    const paths: unknown = JSON.parse(load);
    return Array.isArray(paths) ? paths.map(String) : [];
  } catch {
    return [];
  }
}

// A dotted path loads each step of it (assumed: the price list says "each relation requested").
function prefixes(path: string): string[] {
  const parts = path.split(".");
  return parts.map((_, index) => parts.slice(0, index + 1).join("."));
}

// Twice the price where it may be loaded for several records: on lists, and below a to-many.
function relationPrice(definitions: Definitions, definition: AnyDefinition, path: string, isSingle: boolean): number {
  let owner: AnyDefinition | undefined = definition;
  let isDoubled = !isSingle;
  let isMany = false;
  for (const name of path.split(".")) {
    isDoubled ||= isMany;
    const relation: AnyRelation | undefined = owner?.relations[name];
    isMany = relation ? relation.many : isEmbeddedList(owner, name);
    owner = relation && definitions[relation.target];
  }
  return (isMany ? toManyRelation : toOneRelation) * (isDoubled ? 2 : 1);
}

function isEmbeddedList(definition: AnyDefinition | undefined, name: string): boolean {
  const fields = Object.entries(definition?.fields ?? {});
  const field = fields.find(
    ([key, { facts }]) => key === name || facts.loadedAs === name || facts.alsoLoadedAs === name,
  )?.[1];
  return field?.kind.type === "list" || field?.kind.type === "structures";
}

const rangeOperator = /^(>|>=|<|<=|><),/;

function orPrice(or: string | undefined): number {
  if (!or) return 0;
  const operands = or.split("|").map((operand) => {
    const [key = "", ...value] = decode(operand).split("=");
    return { key, entity: key.includes(".") ? key.split(".")[0] : "", isRange: rangeOperator.test(value.join("=")) };
  });
  if (new Set(operands.map(({ key }) => key)).size === 1) return 0;
  const entities = new Set(operands.map(({ entity }) => entity)).size;
  const ranges = operands.filter(({ isRange }) => isRange).length;
  if (entities === 1 && ranges <= 1) return orOperandSameEntity * operands.length;
  return orEntity * entities + orFurtherOperand * (operands.length - entities);
}

const actionOf: Readonly<Record<string, readonly Action[]>> = {
  POST: ["create"],
  PUT: ["update"],
  DELETE: ["archive", "delete"],
};

function writePrice(
  definitions: Definitions,
  endpoint: Endpoint | undefined,
  { method, body, search }: PricedRequest,
): number {
  if (!endpoint) return base;
  const { definition, call } = endpoint;
  const action = (actionOf[method] ?? []).find((one) => definition.cost[one] !== undefined);
  const first = call?.cost ?? (action ? definition.cost[action] : undefined) ?? base;
  if (!isObject(body)) return first;
  const load = decode(new Map(fromSearch(search)).get("load_relations") ?? "");
  const completed = !call && String(body["completed"]) === "true" ? definition.costWhenCompleted : 0;
  const relations = relationsPrice(definitions, { ...endpoint, isSingle: true }, load);
  return first + completed + relations + nestedRecord * nestedRecords(definitions, call ?? definition, body);
}

function nestedRecords(
  definitions: Definitions,
  { relations }: Pick<AnyDefinition, "relations">,
  body: Readonly<Record<string, unknown>>,
): number {
  let count = 0;
  for (const [name, relation] of Object.entries(relations)) {
    const target = definitions[relation.target];
    const value = body[relation.facts.wire ?? name];
    const wrapper = relation.facts.wrapper ?? target?.key ?? "";
    const records = manyOf(relation.many && isObject(value) ? value[wrapper] : value).filter(isObject);
    for (const record of records) count += 1 + (target ? nestedRecords(definitions, target, record) : 0);
  }
  return count;
}

// Sums of tenths: cut the noise of binary fractions.
function round(drips: number): number {
  return Math.round(drips * 1e6) / 1e6;
}
