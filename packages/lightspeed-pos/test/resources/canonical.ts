import type { AnyDefinition, AnyField, FieldMap, Kind, ScalarKind } from "../../src/schema/index.js";
import { isScalar } from "../../src/schema/index.js";

export type Wire = Readonly<Record<string, unknown>>;

/** What a value is, for a rule to decide by. */
type Place = { readonly kind: Kind; readonly optional: boolean } | { readonly relation: true };

/** One way in which a sample may differ from the canonical wire form without meaning anything else. */
interface Rule {
  readonly name: string;
  /** Why the difference means nothing. */
  readonly reason: string;
  /** The value in canonical form; `undefined` leaves its key out. */
  readonly apply: (value: unknown, place: Place) => unknown;
}

const numeric: readonly Kind["type"][] = ["id", "integer", "quantity", "money", "rate"];
const textual: readonly Kind["type"][] = ["text", "code", "enumeration"];

const isEmpty = (value: unknown) => value === "" || value === null;
const kindOf = (place: Place): Kind | undefined => ("kind" in place ? place.kind : undefined);
const isKind = (place: Place, types: readonly Kind["type"][]) => types.includes(kindOf(place)?.type as Kind["type"]);

/** The rules, in the order in which they apply. */
export const rules: readonly Rule[] = [
  {
    name: "attributes without a value are an empty value",
    reason: "an element that says only that it is read-only has nothing to say",
    apply: (value, place) => (isKind(place, textual) && isObject(value) && hasOnlyAttributes(value) ? "" : value),
  },
  {
    name: "an empty relation is left out",
    reason: "there are no records either way, and recordings leave the key out",
    apply: (value, place) => ("relation" in place && isEmpty(value) ? undefined : value),
  },
  {
    name: "an unset number, moment or switch is left out",
    reason: "the empty text stands for no value, as a missing key does",
    apply: (value, place) => (isUnset(value, place) ? undefined : value),
  },
  {
    name: "zeros at the end of a decimal are dropped",
    reason: "`30.00` and `30` are one number, and recordings write the shortest form",
    apply: (value, place) => (isKind(place, numeric) && typeof value === "string" ? shortest(value) : value),
  },
  {
    name: "a day that its month does not have is the next month's",
    reason: "samples whose year was edited by hand have a 29 February 2021",
    apply: (value, place) => (isKind(place, ["timestamp"]) && typeof value === "string" ? rolled(value) : value),
  },
  {
    name: "a structure of a list may stand without its wrapper",
    reason: "one sample shows the representative of a vendor so",
    apply: (value) => value,
  },
  {
    name: "a moment is written in universal time",
    reason: "the session alone shows the shop's own offset, and the moment is the same",
    apply: (value, place) => (isKind(place, ["timestamp"]) && typeof value === "string" ? universal(value) : value),
  },
];

/** A sample in canonical form, and the names of the rules that changed it. */
export function canonical(definitions: Readonly<Record<string, AnyDefinition>>, name: string, sample: Wire) {
  const used = new Set<string>();

  function apply(value: unknown, place: Place): unknown {
    let current = value;
    for (const rule of rules) {
      const next = rule.apply(current, place);
      if (next !== current) used.add(rule.name);
      current = next;
    }
    return current;
  }

  function record(definition: AnyDefinition, raw: Wire): Wire {
    return mapped(respelled(definition, raw), (key, value) => {
      const field = definition.fields[key];
      if (field) return fieldValue(field, value);
      const entry = Object.entries(definition.relations).find(([one, { facts }]) => (facts.wire ?? one) === key);
      const target = entry && definitions[entry[1].target];
      return target ? related(target, apply(value, { relation: true }), entry[1].many, entry[1].facts.wrapper) : value;
    });
  }

  function related(target: AnyDefinition, value: unknown, many: boolean, wrapper = target.key): unknown {
    if (!isObject(value)) return value;
    return many
      ? mapped(value, (key, inner) => (key === wrapper ? each(inner, target) : inner))
      : record(target, value);
  }

  function each(value: unknown, target: AnyDefinition): unknown {
    return Array.isArray(value) ? value.map((one) => record(target, one as Wire)) : record(target, value as Wire);
  }

  function fieldValue({ kind, facts }: AnyField, value: unknown): unknown {
    if (isScalar(kind)) return apply(value, { kind, optional: facts.optional === true });
    if (kind.type === "list") return scalars(kind.of, value);
    if (kind.type === "structure" && kind.attributes) return value;
    if (kind.type === "structure") return isObject(value) ? structure(kind.fields, value) : value;
    if (kind.type !== "structures" || !isObject(value)) return value;
    if (!(kind.wrapper in value)) {
      used.add("a structure of a list may stand without its wrapper");
      return { [kind.wrapper]: structures(kind.fields, value) };
    }
    return mapped(value, (key, inner) => (key === kind.wrapper ? structures(kind.fields, inner) : inner));
  }

  function scalars(kind: ScalarKind, value: unknown): unknown {
    const one = (scalar: unknown) => apply(scalar, { kind, optional: false });
    return Array.isArray(value) ? value.map(one) : one(value);
  }

  function structures(fields: FieldMap, value: unknown): unknown {
    return Array.isArray(value) ? value.map((one) => structure(fields, one as Wire)) : structure(fields, value as Wire);
  }

  function structure(fields: FieldMap, raw: Wire): Wire {
    return mapped(raw, (key, value) => (fields[key] ? fieldValue(fields[key], value) : value));
  }

  return { wire: record(definitions[name] as AnyDefinition, sample), used };
}

/** Keys of another spelling as they are declared: a field has one name in a row, whichever an answer used. */
function respelled({ fields }: AnyDefinition, raw: Wire): Wire {
  const declared = new Map(Object.entries(fields).map(([name, { facts }]) => [facts.alias, name]));
  return Object.fromEntries(Object.entries(raw).map(([key, value]) => [declared.get(key) ?? key, value]));
}

function isUnset(value: unknown, place: Place): boolean {
  if (!("kind" in place) || !place.optional || !isScalar(place.kind)) return false;
  return isEmpty(value) && !isKind(place, textual);
}

function hasOnlyAttributes(value: Wire): boolean {
  return Object.keys(value).every((key) => key === "@attributes");
}

function shortest(text: string): string {
  return /^-?\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, "") : text;
}

function rolled(text: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(.*)$/.exec(text);
  if (!parts) return text;
  const [, year, month, day, rest] = parts;
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(day) <= days) return text;
  const next = String(Number(month) + 1).padStart(2, "0");
  return `${year}-${next}-${String(Number(day) - days).padStart(2, "0")}${rest}`;
}

function universal(text: string): string {
  if (!/[+-]\d{2}:\d{2}$/.test(text) || text.endsWith("+00:00")) return text;
  return new Date(text).toISOString().replace(/\.\d+Z$/, "+00:00");
}

function mapped(raw: Wire, change: (key: string, value: unknown) => unknown): Wire {
  const entries = Object.entries(raw).map(([key, value]) => [key, change(key, value)] as const);
  return Object.fromEntries(entries.filter(([key, value]) => key !== "@attributes" && value !== undefined));
}

export function isObject(value: unknown): value is Wire {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
