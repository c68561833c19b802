import { describe, expect, it } from "vitest";
import { column, listOf, useShop, type Wire } from "./support.js";

const { get, post, put, remove, shop } = useShop({ items: 10, customers: 5 });

const WITH_VALUES = "load_relations=%5B%22CustomFieldValues%22%5D";
const WITH_CHOICES = "load_relations=%5B%22CustomFieldValues%22,%22CustomFieldValues.value%22%5D";

/** A new field of items, for the tests of one type. */
async function field(body: object): Promise<string> {
  const { json, text } = await post("Item/CustomField.json", { name: "Own", ...body });
  return String(json.CustomField?.customFieldID ?? text);
}

const choices = (...names: string[]) => ({
  CustomFieldChoices: { CustomFieldChoice: names.map((name) => ({ name })) },
});

/** Sends a value for the first item, and gives the answer. */
async function give(customFieldID: string, value: unknown) {
  return put(`Item/1.json?${WITH_CHOICES}`, { CustomFieldValues: { CustomFieldValue: { customFieldID, value } } });
}

function valueIn(json: Wire, customFieldID: string): Wire | undefined {
  const values = listOf(json.Item?.CustomFieldValues?.CustomFieldValue);
  return values.find((value) => String(value.customFieldID) === customFieldID);
}

describe("a custom field", () => {
  it("is created with a type and a name, and read among the others of its kind [custom-field.made-with-type]", async () => {
    const { json } = await post("Customer/CustomField.json", { type: "text", name: "Shoes", uom: "EU" });
    expect(json.CustomField).toMatchObject({ type: "text", name: "Shoes", uom: "EU", archived: "false" });
    expect(json.CustomField).not.toHaveProperty("default");
    const list = (await get("Customer/CustomField.json")).json.CustomField;
    expect(column(list, "name")).toContain("Shoes");
    expect(column((await get("Order/CustomField.json")).json.CustomField, "name")).not.toContain("Shoes");
  });

  it.each([
    ["without a name", { type: "text" }, /name cannot be blank/],
    ["without a type", { name: "Own" }, /type cannot be blank/],
    ["of a type that there is not", { name: "Own", type: "colour" }, /type must be one of string, text/],
    ["with a long unit", { name: "Own", type: "float", uom: "metres" }, /uom must be at most 4/],
    ["with a default that does not fit", { name: "Own", type: "integer", default: "many" }, /must be a whole number/],
  ])("is refused %s [custom-field.refused]", async (_, body, message) => {
    const { status, json } = await post("Item/CustomField.json", body);
    expect(status).toBe(400);
    expect(json.message).toMatch(message);
  });

  it("has a default where its type has one by itself, or where one is sent [custom-field.default]", async () => {
    const read = async (id: string) => (await get(`Item/CustomField/${id}.json`)).json.CustomField;
    expect(await read(await field({ type: "boolean" }))).toMatchObject({ default: "false" });
    expect(await read(await field({ type: "integer", default: 5 }))).toMatchObject({ default: "5" });
  });

  it("has a precision where it is a float, and only there [custom-field.precision]", async () => {
    const read = async (id: string) => (await get(`Item/CustomField/${id}.json`)).json.CustomField;
    expect(await read(await field({ type: "float", decimalPrecision: 2 }))).toMatchObject({ decimalPrecision: "2" });
    expect(await read(await field({ type: "text", decimalPrecision: 2 }))).toMatchObject({ decimalPrecision: "0" });
  });

  it("is archived by DELETE, and left out of lists then [custom-field.archived]", async () => {
    const id = await field({ type: "text" });
    expect((await remove(`Item/CustomField/${id}.json`)).json.CustomField?.archived).toBe("true");
    expect(column((await get("Item/CustomField.json")).json.CustomField, "customFieldID")).not.toContain(id);
    expect(column((await get("Item/CustomField.json?archived=true")).json.CustomField, "customFieldID")).toContain(id);
  });

  it("takes its values along when it is renamed [custom-field.renamed]", async () => {
    const id = await field({ type: "text" });
    await give(id, "a");
    await put(`Item/CustomField/${id}.json`, { name: "Renamed" });
    expect(valueIn((await get(`Item/1.json?${WITH_VALUES}`)).json, id)?.name).toBe("Renamed");
  });

  it("keeps its type while records have values of it [custom-field.keeps-type]", async () => {
    const id = await field({ type: "text" });
    expect((await put(`Item/CustomField/${id}.json`, { type: "string" })).status).toBe(200);
    await give(id, "a");
    expect((await put(`Item/CustomField/${id}.json`, { type: "integer" })).status).toBe(400);
  });
});

describe("a value", () => {
  it.each([
    ["string", "A-1", "A-1"],
    ["text", "x".repeat(4096), "x".repeat(4096)],
    ["url", "http://www.example.com/", "http://www.example.com/"],
    ["email", "ada@example.com", "ada@example.com"],
    ["datetime", "2024-05-01T10:00:00+02:00", "2024-05-01T08:00:00+00:00"],
    ["date", "2024-05-01", "2024-05-01"],
    ["date", "2024-05-01T10:00:00+02:00", "2024-05-01"],
    ["boolean", true, "true"],
    ["boolean", "0", "false"],
    ["integer", 12, "12"],
    ["integer", "12.9", "12"],
    ["float", "0.50", "0.5"],
  ])("of a %s is %s, kept as %s [custom-field.value-fits-type]", async (type, sent, kept) => {
    const id = await field({ type });
    expect(valueIn((await give(id, sent)).json, id)).toMatchObject({ type, name: "Own", value: kept });
  });

  it.each([
    ["string", "x".repeat(65)],
    ["text", "x".repeat(4097)],
    ["url", "www.example.com"],
    ["url", "javascript:alert(1)"],
    ["email", "ada"],
    ["datetime", "yesterday"],
    ["date", "2024-02-30"],
    ["boolean", "perhaps"],
    ["integer", "many"],
    ["float", "1,5"],
    ["string", { customFieldChoiceID: 1 }],
  ])("of a %s cannot be %s [custom-field.value-fits-type]", async (type, sent) => {
    const id = await field({ type });
    const { status, json } = await give(id, sent);
    expect(status).toBe(400);
    expect(json.message).toMatch(/^The CustomField 'Own' must be /);
    expect(valueIn((await get(`Item/1.json?${WITH_VALUES}`)).json, id)).toBeUndefined();
  });

  it("of a float is rounded to the precision of its field [custom-field.precision]", async () => {
    const id = await field({ type: "float", decimalPrecision: 2 });
    expect(valueIn((await give(id, "1.005")).json, id)?.value).toBe("1.01");
  });

  it("is emptied by an empty text, and taken away by deleted [custom-field.value-removed]", async () => {
    const id = await field({ type: "integer" });
    await give(id, 5);
    expect(valueIn((await give(id, "")).json, id)?.value).toBe("");
    const { json } = await put(`Item/1.json?${WITH_VALUES}`, {
      CustomFieldValues: { CustomFieldValue: { customFieldID: id, deleted: true } },
    });
    expect(valueIn(json, id)).toBeUndefined();
  });

  it("that is not there is deleted without more ado [custom-field.value-missing-is-deleted]", async () => {
    const id = await field({ type: "integer" });
    const { status, json } = await put(`Item/1.json?${WITH_VALUES}`, {
      CustomFieldValues: { CustomFieldValue: { customFieldID: id, deleted: true } },
    });
    expect(status).toBe(200);
    expect(valueIn(json, id)).toBeUndefined();
  });

  it("is of a field of its own kind of record [custom-field.of-own-kind]", async () => {
    const { json } = await post("Order/CustomField.json", { type: "text", name: "Only orders" });
    const { status, json: refused } = await give(String(json.CustomField?.customFieldID), "x");
    expect([status, refused.message]).toEqual([400, expect.stringMatching(/There is no CustomField/)]);
  });

  it("is had by customers, orders and matrices as well [custom-field.of-own-kind]", async () => {
    const { json: matrix } = await post("ItemMatrix.json", {
      description: "Jersey",
      itemAttributeSetID: 1,
      CustomFieldValues: { CustomFieldValue: { customFieldID: 1, value: "A-2" } },
    });
    const kept = shop()
      .records("CustomFieldValue")
      .find(({ itemMatrixID }) => itemMatrixID === matrix.ItemMatrix?.itemMatrixID);
    expect(kept).toMatchObject({ name: "Shelf", value: "A-2" });
    for (const [path, customFieldID, value] of [
      ["Customer/1", 1, true],
      ["Order/1", 1, "B-7"],
    ] as const) {
      const body = { CustomFieldValues: { CustomFieldValue: { customFieldID, value } } };
      const { json } = await put(`${path}.json?${WITH_VALUES}`, body);
      const record = json[path.split("/")[0] as string];
      expect(column(record?.CustomFieldValues?.CustomFieldValue, "value")).toContain(String(value));
    }
  });
});

describe("the choices of a field", () => {
  it("are there from its start [custom-field.needs-a-choice]", async () => {
    const id = await field({ type: "single_choice", ...choices("Red", "Blue") });
    const { json } = await get(`Item/CustomField/${id}/CustomFieldChoice.json`);
    expect(column(json.CustomFieldChoice, "name")).toEqual(["Red", "Blue"]);
    expect(column(json.CustomFieldChoice, "canBeDeleted")).toEqual(["true", "true"]);
  });

  it("must be there: without one the field is not created [custom-field.needs-a-choice]", async () => {
    const before = shop().records("ItemCustomField").length;
    const { status, json } = await post("Item/CustomField.json", { name: "Own", type: "multi_choice" });
    expect([status, json.message]).toEqual([400, expect.stringMatching(/at least one CustomFieldChoice/)]);
    expect(shop().records("ItemCustomField")).toHaveLength(before);
  });

  it("are told apart by their values, or by their names where they have none [custom-field.choices-differ]", async () => {
    const id = await field({ type: "single_choice", ...choices("Red") });
    const add = (body: object) => post(`Item/CustomField/${id}/CustomFieldChoice.json`, body);
    expect((await add({ name: "Red" })).status).toBe(400);
    expect((await add({ name: "Red", value: "#f00" })).status).toBe(200);
    expect((await add({ name: "Rouge", value: "#f00" })).status).toBe(400);
    expect((await add({ name: "Rouge", value: "Red" })).status).toBe(400);
  });

  it("are sixty-four at most [custom-field.choices-at-most]", async () => {
    const names = Array.from({ length: 64 }, (_, index) => `Choice ${index}`);
    const id = await field({ type: "multi_choice", ...choices(...names) });
    const { status, json } = await post(`Item/CustomField/${id}/CustomFieldChoice.json`, { name: "One more" });
    expect([status, json.message]).toEqual([400, expect.stringMatching(/at most 64/)]);
  });

  it("belong to fields of choices alone [custom-field.choices-of-fields-of-choices]", async () => {
    const id = await field({ type: "text" });
    expect((await post(`Item/CustomField/${id}/CustomFieldChoice.json`, { name: "Red" })).status).toBe(400);
  });

  it("are not deleted while a record has them, nor the last one ever [custom-field.choice-in-use]", async () => {
    const id = await field({ type: "single_choice", ...choices("Red", "Blue") });
    const path = `Item/CustomField/${id}/CustomFieldChoice`;
    const [red, blue] = column((await get(`${path}.json`)).json.CustomFieldChoice, "customFieldChoiceID");
    await give(id, { customFieldChoiceID: red });
    expect((await get(`${path}/${red}.json`)).json.CustomFieldChoice?.canBeDeleted).toBe("false");
    expect((await remove(`${path}/${red}.json`)).json.message).toMatch(/in use/);
    expect((await remove(`${path}/${blue}.json`)).json.CustomFieldChoice?.name).toBe("Blue");
    await give(id, "");
    expect((await remove(`${path}/${red}.json`)).json.message).toMatch(/last one/);
  });

  it("are out of reach below another field", async () => {
    const id = await field({ type: "single_choice", ...choices("Red") });
    const { json } = await get(`Item/CustomField/${id}/CustomFieldChoice.json`);
    const choice = json.CustomFieldChoice?.customFieldChoiceID;
    expect((await get(`Item/CustomField/2/CustomFieldChoice/${choice}.json`)).status).toBe(404);
  });
});

describe("a value of choices", () => {
  async function choiceField(type: string) {
    const id = await field({ type, ...choices("Red", "Blue") });
    const { json } = await get(`Item/CustomField/${id}/CustomFieldChoice.json`);
    return { id, chosen: column(json.CustomFieldChoice, "customFieldChoiceID") };
  }

  it("is a whole choice where it is loaded, and empty elsewhere [custom-field.choice-shown-when-loaded]", async () => {
    const { id, chosen } = await choiceField("single_choice");
    const { json } = await give(id, { customFieldChoiceID: chosen[1] });
    expect(valueIn(json, id)?.value).toEqual({
      customFieldChoiceID: chosen[1],
      value: "",
      name: "Blue",
      canBeDeleted: "false",
      customFieldID: id,
    });
    expect(valueIn((await get(`Item/1.json?${WITH_VALUES}`)).json, id)?.value).toBe("");
  });

  it("is several of them where the field takes several [custom-field.choice-shown-when-loaded]", async () => {
    const { id, chosen } = await choiceField("multi_choice");
    const both = chosen.map((customFieldChoiceID) => ({ customFieldChoiceID }));
    expect(column(valueIn((await give(id, both)).json, id)?.value, "name")).toEqual(["Red", "Blue"]);
    const wrapped = { CustomFieldChoice: both };
    expect(column(valueIn((await give(id, wrapped)).json, id)?.value, "name")).toEqual(["Red", "Blue"]);
  });

  it.each([
    ["a choice of another field", "single_choice", () => ({ customFieldChoiceID: 1 })],
    ["its name", "single_choice", () => "Red"],
    ["nothing known", "multi_choice", () => [null]],
    ["two", "single_choice", (ids: string[]) => ids.map((customFieldChoiceID) => ({ customFieldChoiceID }))],
  ] as const)("cannot be %s", async (_, type, made) => {
    const { id, chosen } = await choiceField(type);
    expect((await give(id, made(chosen))).status).toBe(400);
  });

  it("survives a snapshot", async () => {
    const { id, chosen } = await choiceField("single_choice");
    await give(id, { customFieldChoiceID: chosen[0] });
    shop().restore(shop().snapshot());
    expect(valueIn((await get(`Item/1.json?${WITH_CHOICES}`)).json, id)?.value).toMatchObject({ name: "Red" });
  });
});

describe("the default of a field", () => {
  const read = async (path: string) =>
    listOf((await get(`${path}?${WITH_CHOICES}`)).json.Item?.CustomFieldValues?.CustomFieldValue);
  const kept = (values: Wire[], id: string) => values.find(({ customFieldID }) => String(customFieldID) === id)?.value;

  it("is what new records have, unless they are sent with another [custom-field.default]", async () => {
    const id = await field({ type: "integer", default: 5 });
    const CustomFieldValues = { CustomFieldValue: { customFieldID: id, value: 7 } };
    const { json } = await post("Item.json", { description: "Plain" });
    const { json: own } = await post("Item.json", { description: "Own", CustomFieldValues });
    expect(kept(await read(`Item/${json.Item?.itemID}.json`), id)).toBe("5");
    expect(kept(await read(`Item/${own.Item?.itemID}.json`), id)).toBe("7");
  });

  it("is given to no record that was there before, nor again when one is changed [custom-field.default-not-for-older]", async () => {
    const { json } = await post("Item.json", { description: "Plain" });
    const id = await field({ type: "integer", default: 5 });
    await put(`Item/${json.Item?.itemID}.json`, { description: "Plainer" });
    expect(kept(await read(`Item/${json.Item?.itemID}.json`), id)).toBeUndefined();
  });

  it("can be a choice, and is nothing where the field is archived or has none [custom-field.default-not-for-older]", async () => {
    const chosen = await field({ type: "single_choice", ...choices("S", "M") });
    const [first] = listOf((await get(`Item/CustomField/${chosen}/CustomFieldChoice.json`)).json.CustomFieldChoice);
    await put(`Item/CustomField/${chosen}.json`, { default: { customFieldChoiceID: first?.customFieldChoiceID } });
    const plain = await field({ type: "text" });
    const gone = await field({ type: "text", default: "old" });
    await remove(`Item/CustomField/${gone}.json`);
    const { json } = await post("Item.json", { description: "Plain" });
    const values = await read(`Item/${json.Item?.itemID}.json`);
    expect(kept(values, chosen)).toMatchObject({ name: "S" });
    expect([kept(values, plain), kept(values, gone)]).toEqual([undefined, undefined]);
  });
});
