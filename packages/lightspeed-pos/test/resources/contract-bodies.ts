import type { ContractOperation } from "../../../../test-support/requirements.js";
import type { AnyDefinition, AnyField, FieldMap, Kind, RelationMap } from "../../src/schema/index.js";
import { isObject, type Wire } from "./canonical.js";
import { type Documented, definitions, documented } from "./documented.js";
import { notWritable } from "./not-writable.js";

/** A documented request body, and what takes it. */
export interface BodySample {
  readonly title: string;
  readonly definition: AnyDefinition;
  /** The name of a call, or one of the two verbs that take a body. */
  readonly action: string;
  readonly body: Wire;
}

/** Every sample body of the documentation. */
export const bodySamples: readonly BodySample[] = documented.flatMap(samplesOf);

function samplesOf(one: Documented): BodySample[] {
  return one.page.operations.flatMap((operation, index) => {
    const body = bodyOf(operation);
    const taker = callShown(one, operation) ?? { definition: one.definition, action: actionOf(one, operation) };
    if (body === undefined || taker.action === undefined) return [];
    const title = `${one.page.page}: ${operation.name ?? operation.definition[0] ?? index}`;
    return [{ title, definition: taker.definition, action: taker.action, body }];
  });
}

/** The call that an operation is, which may be one of another resource than the page is about. */
function callShown({ page }: Documented, { definition: [shown = ""] }: ContractOperation) {
  const [method = "", path = ""] = shown.split(" ");
  const step = path
    .replace(/\.json$/, "")
    .split("/")
    .at(-1);
  for (const definition of Object.values(definitions)) {
    if (definition.name !== definition.records) continue;
    const calls = Object.entries(definition.calls).filter(([, call]) => call.page?.toLowerCase() === page.page);
    const found = calls.find(([, call]) => call.step === step && call.method === method);
    if (found) return { definition, action: found[0] };
  }
  return undefined;
}

function bodyOf({ request }: ContractOperation): Wire | undefined {
  const text = request?.["unparsed"];
  if (typeof text !== "string") return request ?? undefined;
  // Some samples lack a comma, and one has a brace too many.
  const repaired = text.replace(/("\s*)\n(\s*")/g, "$1,\n$2").replace(/\}\s*\}\s*$/, "}");
  return JSON.parse(repaired) as Wire;
}

function actionOf({ definition, call }: Documented, { definition: shown }: ContractOperation): string | undefined {
  const [method = "", path = ""] = (shown[0] ?? "").split(" ");
  const calls = Object.entries(definition.calls);
  if (call !== undefined) return calls.find(([, one]) => one === call)?.[0];
  const step =
    path
      .replace(/\.json$/, "")
      .split("/")
      .at(-1) ?? "";
  const named = calls.find(([, one]) => one.step === step && one.method === method);
  if (named) return named[0];
  if (method === "PUT") return "update";
  return method === "POST" || shown.length === 0 ? "create" : undefined;
}

/** A body as the literal of a typed input, and as the value that it stands for. */
export function inputOf({ definition, action, body }: BodySample): unknown {
  const call = definition.calls[action];
  const { fields, relations } = call ?? definition;
  const read = (wire: Wire) => valuesOf(definition.records, fields, relations, wire, false);
  if (call?.list === undefined) return read(body);
  return [body[call.list]].flat().map((one) => read(one as Wire));
}

function valuesOf(name: string, fields: FieldMap, relations: RelationMap, wire: Wire, isNested: boolean): object {
  const values: Record<string, unknown> = {};
  const extra: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(wire)) {
    const field = fields[key];
    const relation = Object.entries(relations).find(([one, { facts }]) => one === key || facts.wire === key);
    if (`${name}.${key}` in notWritable || isID(name, key, isNested)) continue;
    if (field) values[key] = fieldValue(field, value);
    else if (relation) values[relation[0]] = related(relation[1], value);
    else extra[key] = value;
  }
  return Object.keys(extra).length > 0 ? { ...values, extra } : values;
}

/** The id of the record itself stands in the path; inside another record it says which one is meant. */
function isID(name: string, key: string, isNested: boolean): boolean {
  return !isNested && definitions[name]?.id === key;
}

function related({ target, many, facts }: RelationMap[string], value: unknown): unknown {
  const definition = definitions[target] as AnyDefinition;
  const { records, fields, relations, key } = definition;
  const unwrapped = many && isObject(value) ? (value[facts.wrapper ?? key] ?? []) : value;
  const all = [unwrapped].flat().map((one) => {
    const inner = many && isObject(one) && key in one ? one[key] : one;
    return valuesOf(records, fields, relations, inner as Wire, true);
  });
  return many ? all : all[0];
}

function fieldValue({ kind }: AnyField, value: unknown): unknown {
  if (value === "" && kind.type !== "text" && kind.type !== "code" && kind.type !== "enumeration") return null;
  switch (kind.type) {
    case "id":
    case "integer":
    case "quantity":
      return Number(value);
    case "boolean":
      return String(value) === "true";
    case "list":
      return listOf(kind, value);
    case "structure":
      return structureOf(kind.fields, value);
    case "structures":
      return [isObject(value) ? (value[kind.wrapper] ?? []) : value].flat().map((one) => structureOf(kind.fields, one));
    case "anything":
      return value;
    default:
      return String(value);
  }
}

function listOf(kind: Kind & { readonly type: "list" }, value: unknown): unknown[] {
  const inner = kind.wrapper !== undefined && isObject(value) ? value[kind.wrapper] : value;
  return [inner].flat().filter((one) => one !== "" && one !== undefined);
}

function structureOf(fields: FieldMap, value: unknown): object {
  const known = Object.entries(value as Wire).flatMap(([key, one]) => {
    const field = fields[key];
    return field === undefined ? [] : [[key, fieldValue(field, one)] as const];
  });
  return Object.fromEntries(known);
}
