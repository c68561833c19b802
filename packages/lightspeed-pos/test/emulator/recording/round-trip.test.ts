import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Emulator, Recording, startEmulator } from "../../../src/emulator/index.js";
import { readAnswer } from "../../../src/emulator/recording/answer.js";
import { Disguise } from "../../../src/emulator/recording/disguise.js";
import { StandIns } from "../../../src/emulator/recording/stand-ins.js";
import { type Look, Taker } from "../../../src/emulator/recording/take-apart.js";
import { StillClock } from "../support.js";
import { type Asked, askForAll } from "./support.js";

const key = new Uint8Array(32).fill(7);
const clock = new StillClock();
let shop: Emulator;
let reopened: Emulator;
let answers: readonly Asked[];
let recording: Recording;

beforeAll(async () => {
  shop = await startEmulator({ items: 60, sales: 150, customers: 80, rateLimits: false, clock });
  answers = await askForAll(shop);
  recording = new Recording({ key });
  for (const answer of answers) recording.take(answer);
  const data = JSON.parse(JSON.stringify(recording.data));
  reopened = await startEmulator({ data, rateLimits: false, clock });
});

afterAll(async () => {
  await shop.close();
  await reopened.close();
});

/** What answers say of records, one by one. */
function looksIn(asked: readonly Asked[], disguise: Pick<Disguise, "of">): readonly Look[] {
  return asked.flatMap((answer) => {
    const told = readAnswer(answer);
    const taker = new Taker(disguise);
    for (const record of told.records) taker.take(told.definition, record, told.known);
    return taker.looks;
  });
}

const plain = { of: (_kind: unknown, _path: string, value: unknown) => value as never };

/** The looks by what they are of, each as text: a failure shows a line and not megabytes. */
function linesOf(looks: readonly Look[]): readonly string[] {
  return looks.map(({ definition, id, fields }) => `${definition.name} ${id} ${JSON.stringify(fields)}`);
}

describe("a recording of all lists, loaded", () => {
  test("gives the same answers but for the stand-ins", async () => {
    const before = linesOf(looksIn(answers, new Disguise(new StandIns(key))));
    const after = linesOf(looksIn(await askForAll(reopened), plain));
    expect(before.length).toBeGreaterThan(1000);
    const differing = after.flatMap((line, at) => (line === before[at] ? [] : [[before[at], line]]));
    expect(differing.slice(0, 3)).toEqual([]);
    expect(after.length).toBe(before.length);
  });

  test("lacks only what no answer showed: departments stand nowhere but in matrices", () => {
    expect(reopened.warnings).toEqual([expect.stringContaining("refers to Department 2, which is not in the data")]);
  });
});
