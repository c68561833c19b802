import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type ResourceName, resources } from "../../src/resources/index.js";
import { scopedNames, scopesOf } from "../../src/resources/scopes.js";
import type { AnyDefinition, AnyField, Kind } from "../../src/schema/index.js";

const definitions: Readonly<Record<string, AnyDefinition>> = resources;
const all = Object.entries(definitions);
const collections = all.filter(([, definition]) => definition.actions.length > 0);
/** Those that stand right below the account, or come with others: not the places below records. */
const own = all.filter(([, { within }]) => within === undefined);

/** What fields refer to although nothing is declared about it yet. */
const undeclared = [
  "CCTerminal",
  "CatalogIndustry",
  "CatalogMaster",
  "CustomField",
  "PriceRule",
  "ItemImport",
  "SystemUser",
  "TransferFrom",
  "TransferTo",
];

/** Endpoints whose lists are not sorted by an id, and why. */
const unsorted: Readonly<Record<string, string>> = {
  Account: "there are no pages of accounts",
  CurrencyRate: "it comes whole",
  DiscountsByDay: "its rows have no ids",
  Locale: "it comes whole",
  OrdersByTaxClass: "its rows have no ids",
  PaymentsByDay: "its rows have no ids",
  TagGroup: "it is not sorted (documented)",
  TaxClassSalesByDay: "its rows have no ids",
  TaxesByDay: "its rows have no ids",
  Session: "there is one",
};

it("the registry holds a declaration for each name of its type, in the same order", () => {
  const source = readFileSync(new URL("../../src/resources/index.ts", import.meta.url), "utf8");
  const named = [...source.matchAll(/^ {2}"?([\w/]+)"?: Entry</gm)].map(([, name]) => name);
  expect(Object.keys(resources)).toEqual(named);
});

it("scopes are told of endpoints and of their calls alone", () => {
  const endpoints = collections.flatMap(([name, { calls }]) => [
    name,
    ...Object.keys(calls).map((call) => `${name}.${call}`),
  ]);
  expect(scopedNames.filter((name) => !endpoints.includes(name))).toEqual([]);
});

describe.each(all)("%s", (name, definition) => {
  it("stands below declared records, if any, by a field that refers to them", () => {
    const { within, by } = definition;
    if (within === undefined) return expect(by).toBeUndefined();
    expect(targetOf(definition.fields[by ?? ""])).toBe(definitions[within]?.records);
  });

  it("stands in the registry under its own name", () => {
    expect(definition.name).toBe(name);
  });

  it("has its id among its fields, as an id", () => {
    expect(definition.fields[definition.id]?.kind.type).toBe("id");
  });

  it("relates to declared resources by fields that exist", () => {
    for (const [relation, { target, many, facts }] of Object.entries(definition.relations)) {
      const holder = many ? definitions[target] : definition;
      expect(definitions[target], `${name}.${relation}'s target ${target}`).toBeDefined();
      expect(holder?.fields[facts.key]?.kind.type, `${name}.${relation}'s key ${facts.key}`).toBe("id");
    }
  });

  it("links every relation by a field that refers to the right resource", () => {
    for (const [relation, { target, many, facts }] of Object.entries(definition.relations)) {
      const [holder, referred] = many ? [definitions[target], name] : [definition, target];
      expect(targetOf(holder?.fields[facts.key]), `${name}.${relation} by ${facts.key}`).toBe(
        definitions[referred]?.records,
      );
    }
  });

  it("refers to declared resources, or to those known to be missing", () => {
    const targets = Object.values(definition.fields).flatMap((field) => targetOf(field) ?? []);
    expect(targets.filter((target) => !(target in definitions) && !undeclared.includes(target))).toEqual([]);
  });

  it("loads along its relations and embedded fields", () => {
    expect(definition.load.filter((path) => !leadsSomewhere(definition, path.split(".")))).toEqual([]);
  });

  it("names no path of load, sort or scopes twice", () => {
    for (const list of [definition.load, definition.sort, scopesOf(definition)]) {
      expect(list).toEqual([...new Set(list)]);
    }
  });

  it("sorts by its fields", () => {
    const fields = Object.keys(definition.fields).map((field) => field.toLowerCase());
    expect(definition.sort.filter((field) => !fields.includes(field.toLowerCase()))).toEqual([]);
  });

  it("answers writes with relations that it has", () => {
    expect(definition.writesAnswer.filter((relation) => !(relation in definition.relations))).toEqual([]);
  });

  it("gives no field and relation the same name", () => {
    const fields = Object.keys(definition.fields);
    const onWire = Object.entries(definition.relations).map(([relation, { facts }]) => facts.wire ?? relation);
    expect(onWire.filter((relation) => fields.includes(relation))).toEqual([]);
  });

  it("requires only what can be written", () => {
    const required = Object.entries(definition.fields).filter(([, { facts }]) => facts.required);
    expect(required.filter(([, { facts }]) => facts.readOnly).map(([field]) => field)).toEqual([]);
    const places = all.filter(([, { records }]) => records === definition.records);
    expect(required.length === 0 || places.some(([, { actions }]) => actions.includes("create"))).toBe(true);
  });

  it("keeps computed moments from being written", () => {
    for (const field of ["timeStamp", "timestamp", "updateTime"]) {
      const facts = definition.fields[field]?.facts;
      expect(facts?.readOnly ?? true, `${name}.${field}`).toBe(true);
    }
  });

  it("takes archived records out of lists only where it can say so", () => {
    const { archived } = definition.fields;
    if (definition.actions.includes("archive")) expect(archived?.kind.type).toBe("boolean");
    if (archived) expect(archived.facts.unfilterable, "`archived` is an option, not a condition").toBe(true);
  });
});

describe("collections", () => {
  it("have names of their own", () => {
    const names = collections.map(([, { within, collection }]) => [within, collection].join(" "));
    expect(collections.filter(([, { collection }]) => collection === undefined)).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it("are sorted by their id by default, so it sorts", () => {
    const sorted = collections.filter(([name]) => !(name in unsorted));
    for (const [name, { id, sort }] of sorted) expect(sort, name).toContain(id);
  });

  it("are the members of an account, group by group, in the order of the alphabet", () => {
    const source = readFileSync(new URL("../../src/client/collections.ts", import.meta.url), "utf8");
    const written = [...source.matchAll(/^ {2}readonly (\w+): (?:\{(.+?)^ {2}\}|Collection<"(\w+)">);/gms)].flatMap(
      ([, name, group, resource]) =>
        group === undefined
          ? [`${name} ${resource}`]
          : [...group.matchAll(/readonly (\w+): Collection<"(\w+)">/g)].map(([, one, of]) => `${name}.${one} ${of}`),
    );
    const declared = own
      .filter(([, { scope, collection }]) => scope === "account" && collection !== undefined)
      .map(([name, { collection }]) => `${collection} ${name}`);
    expect(written).toEqual([...written].sort());
    expect(written).toEqual(declared.sort());
  });

  it("are at least those of the first families", () => {
    const families: ResourceName[] = [
      "Account",
      "Category",
      "Customer",
      "Employee",
      "Item",
      "ItemMatrix",
      "ItemShop",
      "PaymentType",
      "Sale",
      "SaleLine",
      "SalePayment",
      "Shop",
    ];
    expect(families.filter((name) => definitions[name]?.collection === undefined)).toEqual([]);
  });

  it("have names for their records", () => {
    const records = readFileSync(new URL("../../src/client/records.ts", import.meta.url), "utf8");
    const named = [...records.matchAll(/^export type (\w+)Record</gm)].map(([, name]) => name);
    const expected = own
      .filter(([, { scope }]) => scope === "account")
      .flatMap(([name, { collection }]) => (collection === undefined ? [] : [name]));
    expect(named.sort()).toEqual(expected.sort());
  });

  it("are all rows that have actions", () => {
    const others = all.filter(([, { actions }]) => actions.length === 0);
    expect(others.filter(([, { collection }]) => collection !== undefined)).toEqual([]);
  });
});

describe("what stands below records", () => {
  it("is named by its endpoint's path, and listed with its collection", () => {
    const registry = readFileSync(new URL("../../src/resources/index.ts", import.meta.url), "utf8");
    const listed = /^export interface Places \{(.+?)^\}/ms.exec(registry)?.[1] ?? "";
    const written = [...listed.matchAll(/^ {2}"?([\w/]+)"?: \{(.+?)\};$/gms)].flatMap(([, owner, places = ""]) =>
      [...places.matchAll(/(\w+): "([\w/]+)"/g)].map(([, collection, name]) => `${owner} ${collection} ${name}`),
    );
    const declared = all.flatMap(([name, { within, collection }]) =>
      within === undefined ? [] : [`${within} ${collection} ${name}`],
    );
    expect(written.sort()).toEqual(declared.sort());
  });
});

describe("resource files", () => {
  const folder = new URL("../../src/resources/", import.meta.url);
  const files = readdirSync(folder).filter(
    (file) => !["index.ts", "forms.ts", "display.ts", "scopes.ts"].includes(file),
  );

  it("are as many as there are resources", () => {
    expect(files.map((file) => file.replace(".ts", "")).sort()).toEqual(own.map(([name]) => fileName(name)).sort());
  });

  it.each(files)("%s exports its definition and its types, and nothing else", (file) => {
    const source = readFileSync(new URL(file, folder), "utf8");
    const name = all.map(([one]) => one).find((one) => `${fileName(one)}.ts` === file) as ResourceName;
    const places = all.filter(
      ([one, { records, within }]) => one === name || (within !== undefined && records === name),
    );
    const actions = places.flatMap(([, one]) => one.actions as readonly string[]);
    const types = [
      name,
      ...(actions.includes("create") ? [`${name}Input`] : []),
      ...(actions.includes("update") ? [`${name}Patch`] : []),
    ];
    const exported = [...source.matchAll(/^export (?:const|interface) (\w+)/gm)].map(([, word = ""]) => word);
    const constants = exported.filter((word) => /^[a-z]/.test(word));
    expect(constants[0]).toBe(constantName(name));
    expect(constants.length, "a constant for each of its places").toBe(places.length);
    expect(exported.filter((word) => /^[A-Z]/.test(word))).toEqual(types);
    expect(source.match(/^export /gm)?.length).toBe(exported.length);
  });

  it("have all their types exported by the registry", () => {
    const registry = readFileSync(new URL("index.ts", folder), "utf8");
    const exported = /^export type \{(.+?)\};/ms.exec(registry)?.[1]?.match(/\w+/g) ?? [];
    const imported = [...registry.matchAll(/\btype (\w+)(?=,| )/g)].map(([, type]) => type as string);
    const types = imported.filter((type) => !["ResourceName"].includes(type));
    expect([...exported].sort()).toEqual(types.sort());
  });

  it.each(files)("%s says where it is documented, or observed", (file) => {
    const source = readFileSync(new URL(file, folder), "utf8");
    expect(source).toMatch(/Documented.*: \/retail\/endpoints\/[\w-]+\.|Observed in /);
  });
});

function targetOf(field: AnyField | undefined): string | undefined {
  const kind: Kind | undefined = field?.kind;
  return kind?.type === "id" ? kind.target : undefined;
}

/** Tells whether each step of a path is a relation, and its end at least an embedded field. */
function leadsSomewhere(definition: AnyDefinition, [step = "", ...rest]: readonly string[]): boolean {
  const relation = definition.relations[step];
  const target = relation && definitions[relation.target];
  if (target) return rest.length === 0 || leadsSomewhere(target, rest);
  return isLoadedField(definition, step) && leadsInside(definition.fields[step], rest);
}

function leadsInside(field: AnyField | undefined, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined) return true;
  const inner = field?.kind.type === "structure" ? field.kind.fields[step] : undefined;
  return inner !== undefined && leadsInside(inner, rest);
}

function isLoadedField({ fields }: AnyDefinition, name: string): boolean {
  const field = Object.values(fields).find(({ facts }) => facts.loadedAs === name || facts.alsoLoadedAs === name);
  return field !== undefined || fields[name]?.kind.type === "anything";
}

/** `CCCharge` stands in `cc-charge.ts`, `ItemECommerce` in `item-e-commerce.ts`. */
function fileName(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1-$2")
    .toLowerCase();
}

function constantName(name: string): string {
  return fileName(name).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
