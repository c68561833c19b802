import { badRequest } from "../refusal.js";

export type Operator = "=" | ">" | ">=" | "<" | "<=" | "><" | "!=" | "~" | "!~" | "IN";

/** What a filter's value asks for. */
export interface Operation {
  readonly operator: Operator;
  readonly operands: readonly string[];
}

const PATTERN = /^(><|>=|<=|!=|!~|=|>|<|~|IN),(.*)$/s;

/** Documented: at most a hundred values for one field. */
const MAX_IN = 100;

/** Reads `operator,operand`; a value without an operator is compared for equality. */
export function parseOperation(value: string): Operation {
  const match = PATTERN.exec(value);
  if (match === null) return { operator: "=", operands: [value] };
  const operator = match[1] as Operator;
  const operand = match[2] ?? "";
  if (operator === "IN") return { operator, operands: listOf(operand) };
  if (operator === "><") return { operator, operands: rangeOf(operand) };
  return { operator, operands: [operand] };
}

/** Tells whether an operator compares by order; `or` costs more with several of them. */
export function isRange(operator: Operator): boolean {
  return [">", ">=", "<", "<=", "><"].includes(operator);
}

function rangeOf(operand: string): readonly string[] {
  const ends = operand.split(",");
  if (ends.length === 2) return ends;
  throw badRequest("The between operator takes two values: field=><,from,to");
}

/** Both documented forms: `IN,[1,2,3]` and `IN,1,2,3`. */
function listOf(operand: string): readonly string[] {
  const values = jsonList(operand) ?? operand.split(",");
  if (values.length <= MAX_IN) return values;
  throw badRequest(`The IN operator takes at most ${MAX_IN} values; ${values.length} were given.`);
}

function jsonList(text: string): readonly string[] | undefined {
  const values = text.trimStart().startsWith("[") ? parseOrUndefined(text) : undefined;
  if (!Array.isArray(values)) return undefined;
  // Text made of nested lists could be nested without end. That it is refused is assumed.
  if (values.some((value) => typeof value === "object" && value !== null)) {
    throw badRequest("The IN operator takes a plain list of values: field=IN,[1,2,3]");
  }
  return values.map(String);
}

function parseOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
