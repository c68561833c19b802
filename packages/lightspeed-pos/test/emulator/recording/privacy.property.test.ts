import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Recording, startEmulator } from "../../../src/emulator/index.js";
import { harmlessTexts } from "../../../src/emulator/recording/harmless.js";
import { resources } from "../../../src/resources/index.js";
import type { AnyDefinition, FieldMap, Kind } from "../../../src/schema/index.js";
import { routesOf } from "../../../src/schema/routes.js";
import { StillClock } from "../support.js";
import { all, ask, askForAll, recordedLists } from "./support.js";

const MARK = "Qzxj";
const key = new Uint8Array(32).fill(7);

/** A text for every field; numbers and the like get it too where they are to be wrong. */
interface Filling {
  readonly text: string;
  readonly isWrong: boolean;
}

const PROPER: Readonly<Partial<Record<Kind["type"], string>>> = {
  id: "7",
  integer: "7",
  quantity: "7",
  money: "7",
  rate: "7",
  boolean: "true",
  timestamp: "2024-05-01T10:00:00+00:00",
};

function filled(kind: Kind, filling: Filling): unknown {
  const { text, isWrong } = filling;
  switch (kind.type) {
    case "list":
      return kind.wrapper === undefined ? [text, text] : { [kind.wrapper]: [text] };
    case "structure":
      return kind.attributes
        ? { "@attributes": filledFields(kind.fields, filling) }
        : filledFields(kind.fields, filling);
    case "structures":
      return { [kind.wrapper]: filledFields(kind.fields, filling) };
    case "anything":
      return { CustomFieldChoice: [{ customFieldChoiceID: text, name: text, [text]: text }] };
    default:
      return isWrong && kind.type !== "id" ? text : (PROPER[kind.type] ?? text);
  }
}

function filledFields(fields: FieldMap, filling: Filling): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, { kind }]) => [name, filled(kind, filling)]));
}

const byName = new Map(all.map((definition) => [definition.name, definition]));

function filledRecord(definition: AnyDefinition, filling: Filling, depth: number): Record<string, unknown> {
  const related = Object.entries(depth === 0 ? {} : definition.relations).map(([name, { target, many, facts }]) => {
    const child = byName.get(target) as AnyDefinition;
    const wrapper = facts.wrapper ?? (many ? child.key : undefined);
    const record = filledRecord(child, filling, depth - 1);
    return [facts.wire ?? name, wrapper === undefined ? record : { [wrapper]: record }];
  });
  const undeclared = { [filling.text]: filling.text, undeclared: filling.text };
  return { ...filledFields(definition.fields, filling), ...undeclared, ...Object.fromEntries(related) };
}

function answerTo(name: string, filling: Filling) {
  const definition = byName.get(name) as AnyDefinition;
  const path = routesOf(resources, definition).find(({ action }) => action === "list")?.path ?? "";
  const url = `${path.replace(/\{\w+\}/g, "7")}.json?name=${encodeURIComponent(filling.text)}`;
  const body = { "@attributes": { next: filling.text }, [definition.key]: filledRecord(definition, filling, 2) };
  return { method: "GET", url, status: 200, body: JSON.stringify(body) };
}

/** The fields in which a text stands, as in `Item.Prices.useType`; names that are made of it count too. */
function placesOf(value: unknown, text: string, path: string): readonly string[] {
  if (typeof value === "string") return value.includes(text) ? [path] : [];
  if (Array.isArray(value)) return value.flatMap((each) => placesOf(each, text, path));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => [
    ...(name.includes(text) ? [`${path}: the name ${name}`] : []),
    ...placesOf(each, text, path === "" ? name : `${path}.${name}`),
  ]);
}

/** As it is declared: the step of a wrapper left out, and of records that stand in others their own. */
function declared(path: string): string {
  const steps = path.split(".");
  const unwrapped = [...steps.slice(0, -2), steps.at(-1)].join(".");
  return harmlessTexts.find((each) => each === path || each === unwrapped || path.endsWith(`.${each}`)) ?? path;
}

describe("no text of a person is recorded", () => {
  const texts = fc.oneof(
    fc.string().map((rest) => `${MARK}${rest}`),
    fc.string({ unit: "grapheme" }).map((rest) => `${MARK} ${rest}\n${rest}`),
    fc.constantFrom(`${MARK}@${MARK}.org`, `https://${MARK}.org/${MARK}`, `+1 555 ${MARK}`, `<${MARK}>`),
  );

  test("whatever field it stands in, but for those that were looked at", () => {
    fc.assert(
      fc.property(
        texts,
        fc.boolean(),
        fc.shuffledSubarray([...recordedLists], { minLength: 20 }),
        (text, isWrong, names) => {
          const recording = new Recording({ key });
          const outcomes = names.map((name) => recording.take(answerTo(name, { text, isWrong })));
          expect(outcomes.filter((outcome) => "leftOut" in outcome || outcome.records === 0)).toEqual([]);
          const places = placesOf(recording.data.records, MARK, "").map(declared);
          expect(places.filter((path) => !harmlessTexts.includes(path))).toEqual([]);
          expect(JSON.stringify(outcomes)).not.toContain(MARK);
        },
      ),
      { numRuns: 10 },
    );
  });

  test("and those are kept, each of them in a field that is declared", () => {
    const recording = new Recording({ key });
    for (const name of recordedLists) recording.take(answerTo(name, { text: MARK, isWrong: false }));
    const kept = new Set(placesOf(recording.data.records, MARK, "").map(declared));
    expect(harmlessTexts.filter((path) => !kept.has(path) && !path.startsWith("Account."))).toEqual([]);
  });

  test.each(["json", "xml"])("in what a shop answers in %s", async (extension) => {
    const shop = await startEmulator({
      items: 30,
      sales: 60,
      customers: 40,
      rateLimits: false,
      clock: new StillClock(),
    });
    try {
      const recording = new Recording({ key });
      const answers = [...(await askForAll(shop, extension)), await ask(shop, "/API/V3/Account/1.json")];
      for (const answer of answers) recording.take(answer);
      const text = JSON.stringify(recording.data.records);
      const assortment = JSON.stringify([shop.records("Category"), shop.records("Item")]);
      const secret = secretsIn([shop.records("Customer"), shop.records("Contact"), shop.records("Employee")]).filter(
        (each) => !assortment.includes(each),
      );
      expect(secret.length).toBeGreaterThan(100);
      expect(recording.data.records.Customer?.length).toBe(shop.records("Customer").length);
      expect(secret.filter((each) => text.includes(each))).toEqual([]);
    } finally {
      await shop.close();
    }
  });
});

/** Texts that are long enough not to stand in another by chance. */
function secretsIn(value: unknown): readonly string[] {
  if (typeof value === "object" && value !== null) return [...new Set(Object.values(value).flatMap(secretsIn))];
  const isLong = typeof value === "string" && value.length > 9 && !/^\d{4}-\d\d-\d\dT/.test(value);
  return isLong ? [value] : [];
}
