import type { AnyField, ScalarKind } from "../../../src/schema/index.js";

/** A value of a field as a caller gives it, and as the wire must have it. Written down here, not taken from the encoder. */
export interface Sent {
  readonly value: unknown;
  readonly wire: unknown;
}

const moment = "2026-03-01T10:20:30+00:00";

/** A plausible value for each kind of scalar. `existing` finds a record that a reference can name. */
export function valueFor(
  { kind, facts }: AnyField,
  existing: (resource: string) => number | undefined,
): Sent | undefined {
  if (facts.internal || kind.type === "structure" || kind.type === "structures") return undefined;
  if (kind.type === "anything") return { value: "x", wire: "x" };
  if (kind.type === "list") return undefined;
  return scalarFor(kind, existing);
}

function scalarFor(kind: ScalarKind, existing: (resource: string) => number | undefined): Sent | undefined {
  switch (kind.type) {
    case "id": {
      const id = existing(kind.target ?? "");
      return id === undefined ? undefined : { value: id, wire: String(id) };
    }
    case "integer":
      return { value: 3, wire: "3" };
    case "quantity":
      return { value: 2, wire: "2" };
    case "money":
      return { value: "12.5", wire: "12.5" };
    case "rate":
      return { value: "0.05", wire: "0.05" };
    case "boolean":
      return { value: true, wire: "true" };
    case "text":
      return { value: "Some words", wire: "Some words" };
    case "code":
      return { value: "082435010045", wire: "082435010045" };
    case "enumeration":
      return { value: kind.values.at(-1) ?? "x", wire: kind.values.at(-1) ?? "x" };
    case "timestamp":
      return { value: new Date(moment), wire: moment };
    case "date":
      return { value: "2026-03-01", wire: kind.american ? "03/01/2026" : "2026-03-01" };
  }
}
