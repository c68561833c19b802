import { describe, expect, test } from "vitest";
import type { AnyDefinition } from "../../src/schema/index.js";
import { routesOf } from "../../src/schema/routes.js";
import { canonical, type Wire } from "../resources/canonical.js";
import { bodySamples } from "../resources/contract-bodies.js";
import { definitions, documentation } from "../resources/documented.js";
import { answerProblems, requestProblems } from "./document.js";

const routes = Object.values(definitions).flatMap((definition) => routesOf(definitions, definition));

const samples = (documentation?.pages ?? []).flatMap(({ page, operations }) =>
  operations.flatMap(({ definition: [shown = ""], response }) => {
    const operation = operationAt(shown);
    if (operation === undefined || response === null || "unparsed" in response) return [];
    return [
      {
        title: `${page}: ${shown}`,
        ...operation,
        answer: onWire(operation.definition, response as Wire),
      },
    ];
  }),
);

/** Samples that are not as described, by their title, and why. */
const slips: Readonly<Record<string, string>> = {
  "displaytemplate-itemaslabel: GET /API/V3/Account/{accountID}/DisplayTemplate/ItemAsLabel.json":
    "its vendor was pasted without the times that vendors have everywhere else",
  "displaytemplate-label: GET /API/V3/Account/{accountID}/DisplayTemplate/Label.json":
    "its vendor was pasted without the times that vendors have everywhere else",
  "displaytemplate-orderlineaslabel: GET /API/V3/Account/{accountID}/DisplayTemplate/OrderLineAsLabel.json":
    "its vendor was pasted without the times that vendors have everywhere else",
  "image: POST /API/V3/Account/{ID}/Image.json": "it shows what is sent",
  "vendorreturn: GET /API/V3/Account/{accountID}/VendorReturn/{vendorReturnID}.json":
    "its vendor was pasted without fields that vendors have everywhere else",
  "customertype: POST Create a customer type": "the sample is empty, and a type has a name",
  "vendor: PUT Update a vendor": "it sends a name where representatives are records",
};

const answers = samples.map(({ title, method, path, answer }) => ({
  title: `${title} is an answer as described`,
  problems: () => answerProblems(method, path, 200, answer, { mayHaveMore: true }),
  slip: slips[title],
}));

const bodies = bodySamples
  .filter(({ definition, action }) => definition.upload === undefined || action !== "create")
  .map(({ title, definition, action, body }) => {
    const { method, path } = routeOf(definition, action);
    return {
      title: `${title} may be sent as described`,
      problems: () => requestProblems(method, `${path}.json`, "application/json", body, { mayHaveMore: true }),
      slip: slips[title],
    };
  });

const all = [...answers, ...bodies];

describe.skipIf(documentation === undefined)("the documented samples", () => {
  test.each(all.filter(({ slip }) => slip === undefined))("$title", ({ problems }) => {
    expect(problems()).toEqual([]);
  });

  test.each(all.filter(({ slip }) => slip !== undefined))("not: $title, since $slip", ({ problems }) => {
    expect(problems()).not.toEqual([]);
  });

  test("have every slip that is explained", () => {
    const titles = [...samples, ...bodySamples].map(({ title }) => title);
    expect(Object.keys(slips).filter((title) => !titles.includes(title))).toEqual([]);
  });
});

/** The operation that a documented method and path, with whatever stands for its ids, lead to. */
function operationAt(shown: string) {
  const [method = "", documented = ""] = shown.split(" ");
  const steps = documented.replace(/^.*\/Account\//, "/API/V3/Account/").split("/");
  const found = routes.find((route) => {
    const wanted = `${route.path}.${route.extension}`.split("/");
    const isThere = wanted.length === steps.length && wanted.every((step, at) => fits(step, steps[at] ?? ""));
    return route.method === method && isThere;
  });
  return found && { method, path: `${found.path}.${found.extension}`, definition: found.definition };
}

/** A sample as the wire has it: samples were edited by hand, and the rules for that are those of the other tests. */
function onWire(definition: AnyDefinition, response: Wire): Wire {
  const records = response[definition.key];
  if (records === undefined) return response;
  const shown = (Array.isArray(records) ? records : [records]) as Wire[];
  const wire = shown.map((record) => canonical(definitions, definition.name, record).wire);
  return { ...response, [definition.key]: wire.length === 1 ? wire[0] : wire } as Wire;
}

function fits(template: string, step: string): boolean {
  if (!template.startsWith("{")) return template === step;
  const ending = template.replace(/^\{\w+\}/, "");
  const id = step.slice(0, step.length - ending.length);
  return step.endsWith(ending) && /^(\{.*\}|#|\d+|:\w+)$/.test(id);
}

function routeOf(definition: AnyDefinition, action: string) {
  const route = routesOf(definitions, definition).find((one) => one.action === action || one.call === action);
  if (route === undefined) throw new Error(`${definition.name} has no ${action}.`);
  return route;
}
