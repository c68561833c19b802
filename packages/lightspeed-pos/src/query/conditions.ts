import { InvalidInputError } from "../errors.js";
import { closest, isObject, writeScalar } from "../schema/codec/index.js";
import { type AnyDefinition, type AnyField, isMoney, isScalar, type ScalarKind } from "../schema/index.js";

/** The operators by the name they have in `where`, and how the API writes them. */
const operators = {
  eq: "=",
  ne: "!=",
  gt: ">",
  gte: ">=",
  lt: "<",
  lte: "<=",
  between: "><",
  like: "~",
  notLike: "!~",
  in: "IN",
} as const;

export type OperatorName = keyof typeof operators;

/** One comparison of a field, checked and in wire form. */
export interface Condition {
  /** The field, with its relation in front where it belongs to one. */
  readonly key: string;
  readonly kind: ScalarKind;
  readonly operator: OperatorName;
  /** The operands as the wire writes them. */
  readonly operands: readonly string[];
}

const operatorsOfKind: Readonly<Record<ScalarKind["type"], readonly OperatorName[]>> = {
  id: ["eq", "ne", "gt", "gte", "lt", "lte", "between", "in"],
  integer: ["eq", "ne", "gt", "gte", "lt", "lte", "between", "in"],
  quantity: ["eq", "ne", "gt", "gte", "lt", "lte", "between", "in"],
  money: ["eq", "ne", "gt", "gte", "lt", "lte", "between", "in"],
  rate: ["eq", "ne", "gt", "gte", "lt", "lte", "between", "in"],
  boolean: ["eq", "ne"],
  text: ["eq", "ne", "like", "notLike", "in"],
  code: ["eq", "ne", "like", "notLike", "in"],
  enumeration: ["eq", "ne", "in"],
  timestamp: ["eq", "ne", "gt", "gte", "lt", "lte", "between"],
  date: ["eq", "ne", "gt", "gte", "lt", "lte", "between"],
};

/** Most values that the API takes in one `IN`. */
export const mostValuesInOneFilter = 100;

/** Reads one entry of `where`. */
export function readCondition(key: string, field: AnyField, value: unknown): Condition {
  const kind = field.kind;
  const at = `where["${key}"]`;
  if (!isScalar(kind) || field.facts.unfilterable) throw new InvalidInputError(notFilterable(key));
  const [operator, operand] = operatorOf(value, kind, at);
  return { key, kind, operator, operands: operandsOf(operator, operand, kind, at) };
}

function notFilterable(key: string): string {
  const instead = key.endsWith("archived") ? "Use the `archived` option of the query." : "Choose on your side.";
  return `The server does not filter by "${key}". ${instead}`;
}

// A bare value means equals. Of pairs only gte with lte can be said in one key: as between.
function operatorOf(value: unknown, kind: ScalarKind, at: string): [OperatorName, unknown] {
  if (!isObject(value) || value instanceof Date || isMoney(value)) return ["eq", value];
  const given = Object.entries(value).filter(([, operand]) => operand !== undefined);
  const allowed = operatorsOfKind[kind.type];
  for (const [name] of given) {
    if (!allowed.includes(name as OperatorName)) {
      throw new InvalidInputError(
        `${at} has no operator "${name}".${closest(name, allowed)} It takes ${list(allowed)}.`,
      );
    }
  }
  const [first, second] = given;
  if (!first)
    throw new InvalidInputError(`${at} names no value: leave the field out, or give one of ${list(allowed)}.`);
  if (!second) return [first[0] as OperatorName, first[1]];
  const { gte, lte } = value;
  if (given.length === 2 && gte !== undefined && lte !== undefined) return ["between", [gte, lte]];
  throw new InvalidInputError(
    `${at} has two operators, and a query key can stand once. Only gte with lte go together.`,
  );
}

function operandsOf(operator: OperatorName, operand: unknown, kind: ScalarKind, at: string): string[] {
  if (operator === "in") {
    if (!Array.isArray(operand)) throw new InvalidInputError(`${at}.in must be a list.`);
    if (operand.length > mostValuesInOneFilter) {
      throw new InvalidInputError(
        `${at}.in has ${operand.length} values; the API takes ${mostValuesInOneFilter}. Use findMany, or several calls.`,
      );
    }
    return operand.map((one) => operandText(one, kind, at));
  }
  if (operator !== "between") return [operandText(operand, kind, at)];
  if (!Array.isArray(operand) || operand.length !== 2) throw new InvalidInputError(`${at}.between must be [from, to].`);
  return operand.map((one) => operandText(one, kind, at));
}

function operandText(value: unknown, kind: ScalarKind, at: string): string {
  if (value === undefined || value === null) {
    throw new InvalidInputError(`${at} is ${value}. Left in, it would match everything: leave the field out instead.`);
  }
  try {
    return writeScalar(kind, value);
  } catch (error) {
    throw new InvalidInputError(`${at} ${(error as Error).message}.`);
  }
}

// Text that starts like an operator must say "equals" itself; so must empty text, to be seen as a value at all.
const looksLikeOperator = /^(=|!=|>|>=|<|<=|><|~|!~|IN),/i;

/** A condition's value as the API reads it, not yet percent-encoded. */
export function conditionText({ kind, operator, operands }: Condition): string {
  const [first = ""] = operands;
  if (operator === "eq") return first === "" || looksLikeOperator.test(first) ? `=,${first}` : first;
  if (operator === "in") return `IN,${JSON.stringify(isNumeric(kind) ? operands.map(Number) : operands)}`;
  return `${operators[operator]},${operands.join(",")}`;
}

// Only ids and whole numbers are safe to write as JSON numbers; amounts keep their digits as text.
function isNumeric(kind: ScalarKind): boolean {
  return kind.type === "id" || kind.type === "integer";
}

/** The field of a definition that a `where` key names. */
export function fieldOf(definition: AnyDefinition, name: string, at: string): AnyField {
  const field = definition.fields[name];
  if (field && !field.facts.internal && !field.facts.writeOnly) return field;
  const known = Object.keys(definition.fields);
  throw new InvalidInputError(
    `${at}: ${definition.name} has no field "${name}".${closest(name, known)} The server would ignore it and give everything.`,
  );
}

function list(names: readonly string[]): string {
  return names.join(", ");
}
