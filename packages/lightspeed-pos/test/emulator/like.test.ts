import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isLike } from "../../src/emulator/query/like.js";

const text = fc.string({ unit: fc.constantFrom("a", "b", "."), maxLength: 8 });
const pattern = fc.string({ unit: fc.constantFrom("a", "b", ".", "%"), maxLength: 8 });

describe("a like pattern", () => {
  it("means what the regular expression with .* for each percent sign means", () => {
    fc.assert(
      fc.property(text, pattern, (value, like) => {
        const expression = like
          .split("%")
          .map((piece) => piece.replaceAll(".", "\\."))
          .join(".*");
        expect(isLike(value, like)).toBe(new RegExp(`^${expression}$`, "s").test(value));
      }),
      { numRuns: 2000 },
    );
  });
});
