import type { ScalarKind } from "../../schema/index.js";
import { type Comparable, comparable, compare, operand } from "./comparable.js";
import { isLike } from "./like.js";
import type { Operation } from "./operators.js";

/** Tells whether a value, in wire form, fits. */
export type Test = (wire: string) => boolean;

/** Makes the test that an operation on a field of some kind asks for. */
export function testFor(kind: ScalarKind, field: string, { operator, operands }: Operation): Test {
  const values = () => operands.map((value) => operand(kind, field, value));
  switch (operator) {
    case "~":
      return likeTest(operands);
    case "!~": {
      const isLikeIt = likeTest(operands);
      return (wire) => !isLikeIt(wire);
    }
    case "IN": {
      const set = new Set<Comparable>(values());
      return (wire) => set.has(comparable(kind, wire));
    }
    case "><": {
      const [from = "", to = ""] = values();
      return (wire) => compare(comparable(kind, wire), from) >= 0 && compare(comparable(kind, wire), to) <= 0;
    }
    default: {
      const [value = ""] = values();
      const holds = RELATIONS[operator];
      return (wire) => holds(compare(comparable(kind, wire), value));
    }
  }
}

const RELATIONS: Readonly<Record<"=" | "!=" | ">" | ">=" | "<" | "<=", (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "!=": (order) => order !== 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
};

function likeTest([pattern = ""]: readonly string[]): Test {
  const folded = pattern.toLowerCase();
  return (wire) => isLike(wire.toLowerCase(), folded);
}
