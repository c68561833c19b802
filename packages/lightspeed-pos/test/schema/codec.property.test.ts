import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { resources } from "../../src/resources/index.js";
import { Encoder } from "../../src/schema/codec/encode.js";
import { Decoder } from "../../src/schema/codec/index.js";
import { type AnyDefinition, type AnyField, type FieldMap, type Kind, money } from "../../src/schema/index.js";

const definitions: Readonly<Record<string, AnyDefinition>> = resources;
const encoder = new Encoder(definitions);

// A wire that cannot say the difference between an absent and an empty value is not asked to.
const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 });
const moment = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 1000, max: Date.UTC(2100, 0, 1) / 1000 })
  .map((seconds) => new Date(seconds * 1000));
const decimal = fc.tuple(fc.integer(), fc.nat(8)).map(([digits, places]) => money(`${digits}e-${places}`));

function arbitraryValue(kind: Kind): fc.Arbitrary<unknown> {
  switch (kind.type) {
    case "id":
      return fc.nat();
    case "integer":
      return fc.integer();
    case "quantity":
      return fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map((value) => value + 0);
    case "money":
    case "rate":
      return decimal;
    case "boolean":
      return fc.boolean();
    case "timestamp":
      return moment;
    case "date":
      return moment.map((value) => value.toISOString().slice(0, 10));
    case "text":
    case "code":
    case "enumeration":
    case "anything":
      return text;
    case "list":
      return fc.array(arbitraryValue(kind.of), { maxLength: 3 });
    case "structure":
      return arbitraryFields(kind.fields);
    case "structures":
      return fc.array(arbitraryFields(kind.fields), { maxLength: 3 });
  }
}

function arbitraryFields(fields: FieldMap): fc.Arbitrary<Record<string, unknown>> {
  const shown = Object.entries(fields).filter(([, { facts }]) => !facts.internal && !facts.writeOnly);
  const arbitrary = ([name, field]: [string, AnyField]) => [name, arbitraryValue(field.kind)] as const;
  return fc.record(Object.fromEntries(shown.map(arbitrary)));
}

/** A row with its relations, two levels deep. */
function arbitraryRow(name: string, depth: number): fc.Arbitrary<Record<string, unknown>> {
  const { fields, relations } = definitions[name] as AnyDefinition;
  const fieldsOnly = arbitraryFields(fields);
  if (depth === 0) return fieldsOnly;
  const related = Object.entries(relations).map(([key, { target, many }]) => {
    const one = arbitraryRow(target, depth - 1);
    return [key, many ? fc.array(one, { minLength: 1, maxLength: 2 }) : one] as const;
  });
  const some = fc.record(Object.fromEntries(related), { requiredKeys: [] });
  return fc.tuple(fieldsOnly, some).map(([own, others]) => distinguished(name, { ...own, ...others }));
}

type Row = Record<string, unknown>;

/** Records that come under one key are told apart by their ids. */
function distinguished(name: string, row: Row): Row {
  const { relations } = definitions[name] as AnyDefinition;
  const keys = Object.entries(relations).map(([key, { facts }]) => facts.wire ?? key);
  for (const [index, [key, { target, facts }]] of Object.entries(relations).entries()) {
    if (keys.filter((one) => one === (facts.wire ?? key)).length === 1) continue;
    row[facts.key] = row[key] === undefined ? 0 : index + 1;
    if (row[key] !== undefined) row[key] = { ...(row[key] as Row), [definitions[target]?.id ?? ""]: index + 1 };
  }
  return row;
}

describe("for every resource", () => {
  test.each(Object.keys(definitions))("a %s comes back from the wire as it was", (name) => {
    fc.assert(
      fc.property(arbitraryRow(name, 1), (row) => {
        const wire: unknown = JSON.parse(JSON.stringify(encoder.record(name, row)));
        const oddities: unknown[] = [];
        const decoder = new Decoder(definitions, (oddity) => oddities.push(oddity));
        const decoded = decoder.record(name, wire as Record<string, unknown>);
        expect(oddities).toEqual([]);
        expect(JSON.parse(JSON.stringify(decoded))).toEqual(JSON.parse(JSON.stringify(row)));
      }),
      { numRuns: 12 },
    );
  });

  test.each(Object.keys(definitions))("arbitrary JSON never makes the decoder of %s throw", (name) => {
    const keys = [
      ...Object.keys((definitions[name] as AnyDefinition).fields),
      "__proto__",
      "constructor",
      "toJSON",
      "other",
    ];
    const record = fc.dictionary(fc.constantFrom(...keys), fc.jsonValue());
    fc.assert(
      fc.property(fc.oneof(record, fc.dictionary(fc.string(), fc.jsonValue())), (raw) => {
        new Decoder(definitions, () => {}).record(name, raw as Record<string, unknown>);
      }),
      { numRuns: 60 },
    );
  });
});
