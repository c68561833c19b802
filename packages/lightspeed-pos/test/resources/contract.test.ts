import { describe, expect, it } from "vitest";
import type { ContractOperation } from "../../../../test-support/requirements.js";
import { Encoder } from "../../src/schema/codec/encode.js";
import { Decoder, type Oddity } from "../../src/schema/codec/index.js";
import { type AnyDefinition, type AnyField, isMoney, isScalar, type ScalarKind } from "../../src/schema/index.js";
import { canonical, isObject, rules, type Wire } from "./canonical.js";
import { type Documented, definitions, documentation, documented } from "./documented.js";

/** Oddities of the documentation's samples that are known, with the reason. No other may appear. */
const explained: Readonly<Record<string, string>> = {
  "missing Vendor.archived": "the vendor of a return was pasted without it",
  "missing Vendor.shareSellThrough": "the vendor of a return was pasted without it",
  "missing Vendor.timeStamp": "the vendor of a return was pasted without it",
  "missing Account.accountID": "the single read of an account does not say the id that it was asked by",
};

/** Collections that have no sample of an answer, and why. */
const withoutSample: Readonly<Record<string, string>> = {
  DisplayTemplateVendorReturn: "the page shows no answer",
  Image: "the page shows what is sent; its own test holds an answer of that shape",
  Inventory: "there is no page of it",
  "Item/Image": "the page shows what is sent",
  "ItemMatrix/Image": "the page shows what is sent",
  "SalePayment/SalePaymentSignature": "the page shows what is sent, in XML",
  TagGroup: "the page shows the rest of an answer in XML alone",
  TaxCategoryClass: "the page shows no request; it stands inside of others' samples",
};

/** Keys of records whose samples have their fields in two orders, and which. */
const twoOrders: Readonly<Record<string, string>> = {
  Transfer: "answers to writes have the receiving shop before the employee, reads after",
  VendorReturn: "a single read has shop, vendor and note first",
  CustomFieldChoice: "lists and removals have the value before the name, all others after it",
  DisplayTemplateOrder: "arrivalDate stands further down than at the order's own endpoint",
};

interface Sample {
  readonly title: string;
  readonly name: string;
  readonly raw: Wire;
}

const samples = documented.flatMap(samplesOf);

describe.skipIf(documentation === undefined)("the documented samples", () => {
  it("are there: some for every collection, and more than a hundred", () => {
    const sampled = new Set(samples.map(({ name }) => name));
    const collections = Object.values(definitions).filter(({ actions }) => actions.length > 0);
    const missing = collections.map(({ name }) => name).filter((name) => !sampled.has(name));
    expect(missing.sort()).toEqual(Object.keys(withoutSample));
    expect(samples.length).toBeGreaterThan(100);
  });

  it.each(samples)("$title decodes as declared", ({ name, raw }) => {
    const { oddities } = decode(name, raw);
    expect(oddities.filter((oddity) => !(oddity in explained))).toEqual([]);
  });

  it.each(samples)("$title keeps no text where the kind is another", ({ name, raw }) => {
    expect(leftovers(definitions[name] as AnyDefinition, decode(name, raw).row)).toEqual([]);
  });

  it.each(samples)("$title encodes back to the canonical wire form", ({ name, raw }) => {
    const { row } = decode(name, raw);
    expect(new Encoder(definitions).record(name, row)).toEqual(canonical(definitions, name, raw).wire);
  });

  const ordered = samples.filter(({ name }) => ![name, definitions[name]?.key ?? ""].some((one) => one in twoOrders));
  it.each(ordered)("$title has its keys in the declared order", ({ name, raw }) => {
    const known = (record: Wire) => Object.keys(record).filter((key) => isDeclaredKey(name, key));
    const encoded = new Encoder(definitions).record(name, decode(name, raw).row);
    expect(known(encoded)).toEqual(known(canonical(definitions, name, raw).wire));
  });

  it("need every explanation", () => {
    const seen = samples.flatMap(({ name, raw }) => decode(name, raw).oddities);
    expect(Object.keys(explained).filter((oddity) => !seen.includes(oddity))).toEqual([]);
  });

  it.each(rules)("need the rule that $name: $reason", (rule) => {
    const used = samples.flatMap(({ name, raw }) => [...canonical(definitions, name, raw).used]);
    expect(used).toContain(rule.name);
  });
});

function isDeclaredKey(name: string, key: string): boolean {
  const { fields = {}, relations = {} } = definitions[name] ?? {};
  return key in fields || Object.entries(relations).some(([relation, { facts }]) => (facts.wire ?? relation) === key);
}

/** Decodes a copy that is made unreadable afterwards: what a row shows later is its own. */
function decode(name: string, raw: Wire) {
  const copy = structuredClone(raw) as Record<string, unknown>;
  const oddities: string[] = [];
  const report = ({ code, resource, field }: Oddity) => oddities.push(`${code} ${resource}.${field}`);
  const row = new Decoder(definitions, report).record(name, copy);
  wipe(copy);
  return { row, oddities };
}

function wipe(value: Record<string, unknown>): void {
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === "object" && inner !== null) wipe(inner as Record<string, unknown>);
    value[key] = "wiped";
  }
}

/** The fields of a row whose value is still text though their kind is not. */
function leftovers(definition: AnyDefinition, row: Wire): string[] {
  return Object.entries(row).flatMap(([key, value]) => {
    const field = definition.fields[key];
    if (field) return isDecoded(field, value) ? [] : [`${definition.name}.${key}`];
    const target = definitions[definition.relations[key]?.target ?? ""];
    return target ? [value].flat().flatMap((one) => (isObject(one) ? leftovers(target, one) : [])) : [];
  });
}

function isDecoded({ kind }: AnyField, value: unknown): boolean {
  if (value === undefined || kind.type === "anything") return true;
  if (isScalar(kind)) return isOfKind(kind, value);
  if (kind.type === "list") return Array.isArray(value) && value.every((one) => isOfKind(kind.of, one));
  const structures = kind.type === "structures" ? (value as Wire[]) : [value as Wire];
  return structures.every((one) => Object.entries(kind.fields).every(([key, field]) => isDecoded(field, one[key])));
}

function isOfKind(kind: ScalarKind, value: unknown): boolean {
  switch (kind.type) {
    case "id":
    case "integer":
      return Number.isSafeInteger(value);
    case "quantity":
      return Number.isFinite(value);
    case "money":
    case "rate":
      return isMoney(value);
    case "boolean":
      return typeof value === "boolean";
    case "timestamp":
      return value instanceof Date;
    default:
      return typeof value === "string";
  }
}

function samplesOf({ page, definition, call }: Documented): Sample[] {
  // What a call answers is no record of the resource that it is done to, but of the one that it names.
  const given = call === undefined ? definition : definitions[call.gives.resource ?? ""];
  if (given === undefined) return [];
  return page.operations.flatMap((operation, index) => {
    return recordsIn(given, answerOf(operation)).map((raw, at) => {
      const title = `${page.page}: ${operation.name ?? operation.definition[0] ?? index} (${at + 1})`;
      return { title, name: given.name, raw };
    });
  });
}

/** The samples that are no JSON lack the outer braces or have too many, name ids by placeholders, or break off with dots. */
function answerOf({ response }: ContractOperation): Wire {
  const text = response?.["unparsed"];
  if (typeof text !== "string") return response ?? {};
  const whole = text.trimStart().startsWith("{") ? text : `{${text}}`;
  return JSON.parse(repaired(whole)) as Wire;
}

function repaired(text: string): string {
  return text
    .replaceAll("{accountID}", "1")
    .replace(/,\s*\{\s*\.\.\.\s*\}/g, "")
    .replace(/\]\s*\}\s*\}\s*$/, "]}");
}

/** The records of an answer below their key; one that is read alone may stand without it. */
function recordsIn({ key, unwrapped }: AnyDefinition, answer: Wire): Wire[] {
  if (key in answer) return [answer[key]].flat() as Wire[];
  return unwrapped && Object.keys(answer).length > 0 ? [answer] : [];
}
