import type { AnyDefinition, AnyRelation, FieldMap, Kind } from "../../schema/index.js";
import { fieldOf, findDefinition, relationsOf } from "../definitions.js";
import { own } from "../values/own.js";

/** What an element has in XML that its JSON does not show. */
export interface Shape {
  readonly attributes: Readonly<Record<string, string>>;
  /** The shape of what stands inside, by name. */
  readonly inside: (name: string) => Shape;
}

/** An element without attributes of its own, and nothing but such inside. */
export const PLAIN: Shape = { attributes: {}, inside: () => PLAIN };

/** The shape of a resource's records, wherever they stand. */
export function recordShape(definition: AnyDefinition, currency: string): Shape {
  return around((name) => {
    const field = fieldOf(definition, name);
    if (field !== undefined) return kindShape(name, field.kind, currency);
    const found = relationsOf(definition).find(([key, { facts }]) => (facts.wire ?? key) === name);
    return found === undefined ? PLAIN : relationShape(found[1], currency);
  });
}

function relationShape({ target, many, facts }: AnyRelation, currency: string): Shape {
  const definition = findDefinition(target);
  if (definition === undefined) return PLAIN;
  return below(facts.wrapper ?? (many ? definition.key : undefined), recordShape(definition, currency));
}

function fieldsShape(fields: FieldMap, currency: string): Shape {
  return around((name) => {
    const field = own(fields, name);
    return field === undefined ? PLAIN : kindShape(name, field.kind, currency);
  });
}

function kindShape(name: string, kind: Kind, currency: string): Shape {
  switch (kind.type) {
    case "money":
      // Documented (Sale refund), and observed in SkuVault's client on totals, discounts, taxes and unit prices alike.
      return { ...PLAIN, attributes: { currency } };
    case "enumeration":
      // Observed in a customer of 2012 that the vendor's Highrise client keeps: on phones and emails, and nowhere else.
      return name === "useType" ? { ...PLAIN, attributes: { readonly: "true" } } : PLAIN;
    case "list":
      return below(kind.wrapper, kindShape(name, kind.of, currency));
    case "structure":
      return fieldsShape(kind.fields, currency);
    case "structures":
      return below(kind.wrapper, fieldsShape(kind.fields, currency));
    default:
      return PLAIN;
  }
}

function around(inside: Shape["inside"]): Shape {
  return { attributes: {}, inside };
}

function below(wrapper: string | undefined, shape: Shape): Shape {
  return wrapper === undefined ? shape : around((name) => (name === wrapper ? shape : PLAIN));
}
