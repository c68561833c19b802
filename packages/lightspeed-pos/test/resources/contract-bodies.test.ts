import { describe, expect, it } from "vitest";
import { ownersFor } from "../client/every-action/owners.js";
import { type AnyCollection, collectionOf, openShop } from "../client/every-action/shop.js";
import { messagesByLine } from "../types/compiler.js";
import { type BodySample, bodySamples, inputOf } from "./contract-bodies.js";
import { documentation } from "./documented.js";
import { fitted } from "./fitted.js";

/** Sample bodies that do not compile as they stand, and why. */
const notTyped: Readonly<Record<string, string>> = {
  "customertype: POST Create a customer type": "the sample is empty, and a type has a name",
};

/** Sample bodies that the emulator refuses as they stand, and why. */
const refused: Readonly<Record<string, string>> = {
  "customer: PUT Update a customer": "the sample names a field that there is not, and nothing else",
  "customertype: POST Create a customer type": "the sample is empty, and a type has a name",
  "sale-emailreceipt: POST Sale email receipt": "the documentation's pages hide the address",
};

describe.skipIf(documentation === undefined)("the documented request bodies", () => {
  it("are there: ninety of them", () => {
    expect(bodySamples.length).toBeGreaterThan(80);
  });

  it("compile as literals of the typed inputs, but for what is explained", () => {
    const messages = messagesByLine(bodySamples.map(declarationOf).join("\n"));
    const wrong = bodySamples.flatMap(({ title }, line) =>
      messages.has(line) ? [`${title}: ${messages.get(line)}`] : [],
    );
    expect(wrong.filter((one) => !Object.keys(notTyped).some((title) => one.startsWith(title)))).toEqual([]);
    expect(Object.keys(notTyped).filter((title) => !wrong.some((one) => one.startsWith(title)))).toEqual([]);
  });

  const shop = openShop();

  it.each(bodySamples.map((sample) => [sample.title, sample] as const))(
    "%s is taken by the emulator",
    async (title, sample) => {
      const sent = send(sample);
      if (title in refused) await expect(sent).rejects.toThrow();
      else await sent;
    },
  );

  async function send({ definition, action, body, title }: BodySample): Promise<unknown> {
    const owners = await ownersFor(shop(), definition, true);
    const collection = collectionOf(shop(), definition, owners);
    const input = await fitted(shop(), collection, { definition, action, body, title });
    if (action === "create") return collection.create(input.value as object);
    if (action === "update") return collection.update(input.id, input.value as object);
    return (collection as unknown as Record<string, Method>)[action]?.(input.id, input.value);
  }
});

type Method = (id: unknown, input: unknown) => Promise<unknown>;

/** One line of a program that holds the body as a caller would write it. */
function declarationOf(sample: BodySample, index: number): string {
  const { definition, action } = sample;
  const name = JSON.stringify(definition.name);
  const type = action === "create" ? `InputOf<${name}>` : action === "update" ? `PatchOf<${name}>` : callType(sample);
  const literal = JSON.stringify(inputOf(sample));
  // A file is no part of the body.
  const file = definition.upload !== undefined && action === "create" ? `{ file: "a.png", ...${literal} }` : literal;
  return `export const body${index}: import("../../src/index.js").${type} = ${file};`;
}

function callType({ definition, action }: BodySample): string {
  const type = `CallInput<${JSON.stringify(definition.name)}, ${JSON.stringify(action)}>`;
  return definition.calls[action]?.list === undefined ? type : `${type}[]`;
}

export type { AnyCollection };
