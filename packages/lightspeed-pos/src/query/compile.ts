import { InvalidInputError } from "../errors.js";
import { closest, isObject, type LoadTree, loadTree, writeScalar } from "../schema/codec/index.js";
import { type AnyDefinition, isScalar, type Kind } from "../schema/index.js";
import { type Condition, conditionText, fieldOf, readCondition } from "./conditions.js";
import { encodeValue, type Parameter } from "./encoding.js";

/** A query as plain data: what the verbs take, without the types that guard it. */
export interface LooseQuery {
  readonly where?: unknown;
  readonly load?: unknown;
  readonly sort?: unknown;
  readonly archived?: unknown;
  readonly params?: unknown;
}

/** A query that was checked, ready to be sent. */
export interface CompiledQuery {
  /** Nothing can match (`in: []`), so nothing needs to be asked. */
  readonly isEmpty: boolean;
  readonly parameters: readonly Parameter[];
  readonly loaded: LoadTree;
  /** Conditions on the record's own fields, to check the answer against. */
  readonly conditions: readonly Condition[];
}

type Definitions = Readonly<Record<string, AnyDefinition>>;

/** Checks a query against the declaration and writes it as parameters: sort, filters, archived, relations, the rest. */
export function compileQuery(definitions: Definitions, definition: AnyDefinition, query: LooseQuery): CompiledQuery {
  const paths = loadPaths(definition, query.load);
  const loaded = loadTree(paths);
  const where = compileWhere(definitions, definition, query.where, loaded);
  const parameters = [
    ...sortParameter(definition, query.sort),
    ...where.parameters,
    ...archivedParameter(query.archived),
    ...ownParameters(definition, query),
    ...(definition.loadsAll ? [] : loadParameter(paths, query.load)),
  ];
  return { ...where, loaded, parameters: [...parameters, ...passedOn(query.params, parameters)] };
}

/** The documented paths that a `load` brings: those that it names, or all where all come anyway. */
export function loadPaths(definition: AnyDefinition, load: unknown): readonly string[] {
  const named = namedPaths(definition, load);
  return definition.loadsAll ? definition.load : named;
}

function namedPaths(definition: AnyDefinition, load: unknown): readonly string[] {
  if (load === undefined) return [];
  if (load === "all") return definition.load.filter((path) => !path.startsWith("CustomFieldValues"));
  if (!Array.isArray(load)) throw new InvalidInputError('load must be a list of relations or "all".');
  for (const path of load) {
    if (definition.load.includes(path)) continue;
    const hint = closest(String(path), definition.load);
    throw new InvalidInputError(
      `load: ${definition.name} has no relation "${path}".${hint} It has ${definition.load.join(", ") || "none"}.`,
    );
  }
  return load;
}

function loadParameter(paths: readonly string[], load: unknown): Parameter[] {
  if (load === "all") return [["load_relations", "all"]];
  return paths.length === 0 ? [] : [["load_relations", encodeValue(JSON.stringify(paths), "load")]];
}

function sortParameter(definition: AnyDefinition, sort: unknown): Parameter[] {
  if (sort === undefined) return [];
  const field = String(sort).replace(/^-/, "");
  if (definition.sort.includes(field)) return [["sort", encodeValue(String(sort), "sort")]];
  const known = definition.sort.join(", ") || "nothing";
  throw new InvalidInputError(`sort: ${definition.name} cannot be sorted by "${field}". The API sorts it by ${known}.`);
}

function archivedParameter(archived: unknown): Parameter[] {
  if (archived === undefined || archived === false) return [];
  if (archived === true || archived === "only") return [["archived", String(archived)]];
  throw new InvalidInputError('archived must be true, false or "only".');
}

/** What the endpoint takes besides filters, such as the days of a report. */
function ownParameters({ name, parameters }: AnyDefinition, query: LooseQuery): Parameter[] {
  const given = query as Readonly<Record<string, unknown>>;
  return Object.entries(parameters).flatMap(([key, { kind, facts }]): Parameter[] => {
    const value = given[key];
    if (value === undefined && !facts.required) return [];
    if (value === undefined) throw new InvalidInputError(`${name} needs ${key}. Nothing was sent.`);
    return [[key, encodeValue(parameterText(kind, value, `${name}: ${key}`), key)]];
  });
}

function parameterText(kind: Kind, value: unknown, at: string): string {
  try {
    if (isScalar(kind)) return writeScalar(kind, value);
  } catch (error) {
    throw new InvalidInputError(`${at} ${(error as Error).message}. Nothing was sent.`);
  }
  throw new TypeError(`${at} is declared as ${kind.type}, which cannot stand in a query.`);
}

// Paging is the client's: set through `pageSize`, `max`, `sort` and `from`.
const reserved: readonly string[] = [
  "limit",
  "after",
  "before",
  "count",
  "offset",
  "sort",
  "load_relations",
  "archived",
];

function passedOn(params: unknown, taken: readonly Parameter[]): Parameter[] {
  if (params === undefined) return [];
  if (!isObject(params)) throw new InvalidInputError("params must be an object of texts.");
  return Object.entries(params).map(([name, value]) => {
    if (typeof value !== "string") throw new InvalidInputError(`params["${name}"] must be text.`);
    if (reserved.includes(name) || taken.some(([other]) => other === name)) {
      throw new InvalidInputError(
        `params["${name}"] is set by the query itself; use its option (a key can stand once).`,
      );
    }
    return [name, encodeValue(value, `params["${name}"]`)];
  });
}

interface CompiledWhere {
  readonly isEmpty: boolean;
  readonly parameters: readonly Parameter[];
  readonly conditions: readonly Condition[];
}

function compileWhere(
  definitions: Definitions,
  definition: AnyDefinition,
  where: unknown,
  loaded: LoadTree,
): CompiledWhere {
  if (where === undefined) return { isEmpty: false, parameters: [], conditions: [] };
  if (!isObject(where)) throw new InvalidInputError("where must be an object of conditions.");
  const { or, ...all } = where;
  const read = (key: string, value: unknown) => conditionOf(definitions, definition, loaded, key, value);
  const conditions = Object.entries(all).map(([key, value]) => read(key, value));
  const alternatives = or === undefined ? undefined : readAlternatives(or, read);
  const parameters = conditions.map(({ key }, index): Parameter => {
    return [key, encodeValue(conditionText(conditions[index] as Condition), `where["${key}"]`)];
  });
  if (alternatives) parameters.push(["or", alternatives.map(operandText).join("|")]);
  return {
    isEmpty: conditions.some(matchesNothing) || alternatives?.length === 0,
    parameters,
    conditions: conditions.filter(({ key }) => !key.includes(".")),
  };
}

function conditionOf(
  definitions: Definitions,
  definition: AnyDefinition,
  loaded: LoadTree,
  key: string,
  value: unknown,
): Condition {
  const at = `where["${key}"]`;
  const [name = "", field, ...deeper] = key.split(".");
  if (field === undefined) return readCondition(key, fieldOf(definition, name, at), value);
  const relation = definition.relations[name];
  if (!relation) {
    throw new InvalidInputError(
      `${at}: ${definition.name} has no relation "${name}".${closest(name, Object.keys(definition.relations))}`,
    );
  }
  if (deeper.length > 0) throw new InvalidInputError(`${at}: the API filters one level of relations deep.`);
  if (!(name in loaded))
    throw new InvalidInputError(`${at}: a relation must be loaded to filter by it; add "${name}" to load.`);
  return readCondition(key, fieldOf(definitions[relation.target] as AnyDefinition, field, at), value);
}

// An operand that nothing matches (`in: []`) adds nothing to the alternatives.
function readAlternatives(or: unknown, read: (key: string, value: unknown) => Condition): Condition[] {
  if (!Array.isArray(or) || or.length === 0) {
    throw new InvalidInputError(
      "where.or must be a list of at least one condition: left empty it would match everything.",
    );
  }
  const conditions = or.map((one, index) => {
    const entries = isObject(one) ? Object.entries(one) : [];
    const [entry, another] = entries;
    if (!entry || another) {
      throw new InvalidInputError(
        `where.or[${index}] must be an object with one field: the API joins single conditions.`,
      );
    }
    return read(entry[0], entry[1]);
  });
  return conditions.filter((condition) => !matchesNothing(condition));
}

function matchesNothing({ operator, operands }: Condition): boolean {
  return operator === "in" && operands.length === 0;
}

// Inside `or` the equals sign of an operand is data of the outer value, so it is encoded too; a bare | joins them.
function operandText(condition: Condition): string {
  return encodeValue(`${condition.key}=${conditionText(condition)}`, `where.or "${condition.key}"`);
}
