import { describe, expect, it } from "vitest";
import type { ContractField, ContractPage } from "../../../../test-support/requirements.js";
import { scopesOf } from "../../src/resources/scopes.js";
import type { Action, AnyDefinition, FieldMap, Kind } from "../../src/schema/index.js";
import { definitions, documentation, documented } from "./documented.js";
import { notWritable } from "./not-writable.js";

/** The kinds that a documented type may be declared as. */
const kindsOf: Readonly<Record<string, readonly Kind["type"][]>> = {
  bool: ["boolean"],
  boolean: ["boolean"],
  collection: ["structures"],
  date: ["date"],
  datetime: ["timestamp"],
  enum: ["enumeration"],
  float: ["money", "rate"],
  integer: ["id", "integer", "quantity"],
  key: ["id"],
  mixed: ["anything"],
  object: ["structure", "structures", "list"],
  reference: ["structure", "anything"],
  string: ["text", "code", "enumeration"],
};

/** Fields whose kind is not what the table of fields says, and why. */
const otherKinds: Readonly<Record<string, string>> = {
  "Category.nodeDepth": "documented as text, a count in every answer",
  "DiscountsByDay.date": "documented as a moment, a day in every answer",
  "Item.systemSku": "documented as a number, and digits that are a name: it is never counted with",
  "ItemAttributes.itemAttributeSetID": "documented as text, a reference in every answer",
  "ItemMatrix.itemAttributeSetID": "documented as text, a reference in every answer",
  "Locale.currencyPrecision": "documented as a decimal, a count in every answer",
  "PaymentsByDay.date": "documented as a moment, a day in every answer",
  "Session.sessionID": "documented as a number, and empty in the sample",
  "TaxesByDay.date": "documented as a moment, a day in every answer",
  "Transfer.archived": "documented as a number, a switch in every answer",
  "Transfer.note": "documented as a number, text in every answer",
  "WorkorderStatus.sortOrder": "documented as text, a count in every answer",
};

/** Documented fields that are not declared, and why. */
const notDeclared: Readonly<Record<string, string>> = {
  "CatalogVendorItem.CatalogVendorAvailability": "not among the relations that can be loaded, and no sample shows it",
  "Industry.employee:enabled": "declared without the prefix, which is a slip",
  "Industry.employee:industryID": "declared without the prefix, which is a slip",
  "Industry.employee:name": "declared without the prefix, which is a slip",
  "CCCharge.response": "answers call it rawResponse",
  "Item.Department": "not among the relations that can be loaded",
  "Item.ItemShelfLocations": "not among the relations that can be loaded",
  "Item.Season": "not among the relations that can be loaded",
  "ItemCustomFieldChoice.CustomField": "not among the relations that can be loaded",
  "OrderCustomFieldChoice.CustomField": "not among the relations that can be loaded",
  "ItemShop.onWorkOrder": "answers spell it onWorkorder",
  "ProcessingFee.interchangeFeesVariablePct": "answers spell it out: …VariablePercent",
  "ProcessingFee.schemeFeesVariablePct": "answers spell it out: …VariablePercent",
  "ProcessingFee.variablePct": "answers spell it out: variablePercent",
  "Sale.updatetime": "declared as updateTime; the documentation has both",
  "Transfer.TransferFrom": "not among the relations that can be loaded",
  "Transfer.TransferTo": "not among the relations that can be loaded",
  "TaxClass.Items": "not among the relations that can be loaded",
  "TaxClass.SaleLines": "not among the relations that can be loaded",
};

const restores = "assumed: `false` restores, as it does on items";
const inUpload = "documented: the data of an upload, which the page shows as text";

const hasNoEndpoint = "has no endpoint of its own, so it is written with its owner (documented: Relations)";

const withItsChoices = "documented: CustomField/CustomFieldChoice, a field of choices is created with some";

/** What may be written although the endpoint's own page does not name it, and how that is known. */
const writableBeyond: Readonly<Record<string, string>> = {
  "Account.name": "the page allows PUT and names no field",
  "CreditAccount.archived": restores,
  "CustomerCustomField.CustomFieldChoices": withItsChoices,
  "CustomerCustomField.archived": "its sample of the items' page sends it",
  "CustomerCustomFieldChoice.value": "documented on the other pages of choices",
  "ItemCustomField.CustomFieldChoices": withItsChoices,
  "OrderCustomField.CustomFieldChoices": withItsChoices,
  "OrderCustomField.archived": "its sample of the items' page sends it",
  "OrderCustomField.default": "documented on the other pages of custom fields",
  "Customer.Contact": hasNoEndpoint,
  "Customer.CreditAccount": "documented: Credit Accounts",
  "Customer.CustomFieldValues": "documented: Customer/CustomField",
  "Customer.Note": hasNoEndpoint,
  "Discount.archived": restores,
  "Employee.Contact": hasNoEndpoint,
  "Image.description": inUpload,
  "Image.itemID": inUpload,
  "Image.itemMatrixID": inUpload,
  "Image.ordering": inUpload,
  "Item.ItemECommerce": hasNoEndpoint,
  "Item.ItemShops": "documented: Inventory Levels",
  "Item.TagRelations": hasNoEndpoint,
  "ItemMatrix.ItemECommerce": hasNoEndpoint,
  "ItemMatrix.TagRelations": hasNoEndpoint,
  "Order.CustomFieldValues": "documented: Order/CustomField",
  "Order.Note": hasNoEndpoint,
  "Order.archived": restores,
  "Register.name": "the page allows PUT and names no field",
  "Sale.SaleNotes": "documented: Sale Notes",
  "SaleLine.itemCode": "documented: Sale",
  "SaleLine.requireFullReservation": "documented: Reservations",
  "ShipTo.Contact": hasNoEndpoint,
  "Shop.Contact": hasNoEndpoint,
  "TaxCategory.TaxCategoryClasses": "assumed: their own endpoint reads and deletes them only",
  "Vendor.archived": restores,
  "Workorder.archived": restores,
};

/** Collections without a page, and how they are known. */
const withoutPage: Readonly<Record<string, string>> = {
  Inventory: "observed in the second version of the API",
};

/** Relations that samples show and the list of their page leaves out. */
const alsoLoaded: Readonly<Record<string, readonly string[]>> = {
  DisplayTemplateTransfer: ["TransferFrom.Shop.Contact", "TransferTo.Shop.Contact"],
  DisplayTemplateTransferItemAsLabel: ["Item", "Item.ItemVendorNums"],
};

/** What a page lists that is not what it means, and why. */
const slips: Readonly<Record<string, string>> = {
  "CatalogVendorItem actions": "creating one makes an item of it, which is its call `import`",
  "Industry scopes": "the prefix that every scope has is missing",
  "ItemAttributeSet actions": "the table allows reading alone; the same page shows how to create and update",
  "Order/Shipment/Item sort": "description is no field of what it lists",
  "OrderShipment/Item sort": "description is no field of what it lists",
  "PriceLevel sort": "the id of another resource stands where its own should",
  "TaxCategoryClass sort": "the primary id is missing, by which every list is sorted",
  "InventoryTransfer/TransferItems actions": "what it posts are calls of the transfer",
  "ItemFee actions": "documented as a deletion, and the answer is an archived fee",
  "ItemFee scopes": "no scope has that name",
  "CustomerType scopes": "the prefix that every scope has is missing",
};

const actionsOf: Readonly<Record<string, Action>> = {
  "GET/Read (query)": "list",
  "GET/Read (multi)": "list",
  "GET/Read (single)": "get",
  "POST/Create": "create",
  "POST/Write": "create",
  "PUT/Update": "update",
  "DELETE/Archive": "archive",
  "DELETE/Delete": "delete",
};

interface Endpoint {
  readonly name: string;
  readonly definition: AnyDefinition;
  readonly page: ContractPage;
}

const endpoints: readonly Endpoint[] = documented
  .filter(({ call }) => call === undefined)
  .map(({ definition, page }) => ({ name: definition.name, definition, page }));
const collections = endpoints.filter(({ definition }) => definition.actions.length > 0);

describe.skipIf(documentation === undefined)("the documented endpoints", () => {
  it("are there for every collection", () => {
    const declared = Object.values(definitions).filter(({ actions }) => actions.length > 0);
    const known = [...collections.map(({ name }) => name), ...Object.keys(withoutPage)];
    expect(known.sort()).toEqual(declared.map(({ name }) => name).sort());
  });

  it.each(collections)("$name allows what is declared", ({ name, definition, page }) => {
    const allowed = Object.keys(page.actions).filter((action) => page.actions[action]);
    const shown = allowed.length === 0 ? shownActions(definition, page) : [];
    const documented = [...allowed.flatMap((action) => actionsOf[action] ?? []), ...shown];
    // Documented as a deletion, and the answer is an archived employee.
    const known = name === "Employee" ? documented.map((one) => (one === "delete" ? "archive" : one)) : documented;
    expectAs(`${name} actions`, [...definition.actions], known);
  });

  it.each(collections)("$name loads what is declared", ({ definition, page }) => {
    // One page names a path twice.
    expect(definition.load).toEqual([...new Set([...page.relations, ...(alsoLoaded[definition.name] ?? [])])]);
  });

  it.each(collections)("$name sorts by what is declared", ({ name, definition, page }) => {
    const alsoKnown = name === "Sale" ? ["updateTime"] : [];
    expectAs(`${name} sort`, [...definition.sort], [...page.sort, ...alsoKnown]);
  });

  it.each(collections)("$name is opened by the declared scopes", ({ name, definition, page }) => {
    // A page that names none leaves it to the general list of scopes.
    if (page.scopes.length > 0) expectAs(`${name} scopes`, [...scopesOf(definition)], page.scopes);
  });

  it.each(collections)("$name costs what is declared", ({ definition, page }) => {
    const { "extra when completed": extra, ...costs } = page.requestCost;
    const documented = Object.entries(costs).flatMap(([action, cost]) =>
      cost === "Default" ? [] : [[actionsOf[action], drips(cost)] as const],
    );
    expect(definition.cost).toEqual(Object.fromEntries(documented));
    expect(definition.costWhenCompleted).toBe(drips(extra ?? "0 drips"));
  });

  it("have fields of the declared kinds", () => {
    const differing = tables().flatMap(({ name, fields, relations, documented }) =>
      documented
        .filter((field) => !fits(field, fields[field.name]?.kind, relations))
        .map((field) => `${name}.${field.name}`),
    );
    expect(unique(differing)).toEqual(Object.keys(otherKinds));
  });

  it("have no field that is missing from the declarations", () => {
    const missing = tables().flatMap(({ name, fields, relations, documented }) =>
      documented
        .filter(({ name: field, type }) => type !== null && !(field in fields) && !relations.includes(field))
        .map((field) => `${name}.${field.name}`),
    );
    expect(unique(missing)).toEqual(Object.keys(notDeclared).sort());
  });

  it("have the declared references", () => {
    const differing = tables().flatMap(({ name, id, fields, documented }) =>
      documented
        .filter(({ name: field, references }) => references !== undefined && field !== id && field in fields)
        .filter(({ name: field, references }) => !refersTo(references ?? "", targetOf(fields[field]?.kind)))
        .map((field) => `${name}.${field.name}`),
    );
    expect(unique(differing)).toEqual(Object.keys(otherReferences));
  });

  it("set what they document as read-only by themselves", () => {
    const writable = tables().flatMap(({ name, fields, documented }) =>
      documented
        .filter((field) => field.readOnly && field.name in fields && !fields[field.name]?.facts.readOnly)
        .map((field) => `${name}.${field.name}`),
    );
    expect(unique(writable)).toEqual([]);
  });

  it("take what may be written, but for what is explained", () => {
    const refused = collections.flatMap(({ definition, page }) =>
      [...namedForWriting(page)]
        .filter((key) => key !== definition.id && !isWritable(definition, key))
        .map((key) => `${definition.records}.${key}`),
    );
    expect(unique(refused)).toEqual(Object.keys(notWritable).sort());
  });

  it("name what may be written, but for what is explained", () => {
    const unnamed = collections.flatMap(({ definition }) => {
      const keys = [...Object.keys(definition.fields), ...Object.keys(definition.relations)];
      const named = new Set(pagesOf(definition).flatMap((page) => [...namedForWriting(page)]));
      return keys
        .filter((key) => isWritable(definition, key) && !named.has(key))
        .map((key) => `${definition.records}.${key}`);
    });
    expect(unique(unnamed)).toEqual(Object.keys(writableBeyond).sort());
  });
});

/** The pages of every endpoint that shows the same records. */
function pagesOf({ records }: AnyDefinition): readonly ContractPage[] {
  return collections.filter(({ definition }) => definition.records === records).map(({ page }) => page);
}

/** What a page shows whose table of actions allows nothing: a single record's path ends with an id. */
function shownActions(definition: AnyDefinition, { operations }: ContractPage): readonly Action[] {
  const steps = Object.values(definition.calls).map(({ step }) => step);
  return [
    ...new Set(
      operations.flatMap(({ name, definition: [text = `${name}`] }): Action[] => {
        const [method = "", path = ""] = text.split(" ");
        if (steps.some((step) => path.endsWith(`/${step}.json`))) return [];
        const isSingle = path.includes("}.json") || path === "Single" || path.startsWith("Single");
        if (method === "GET") return [isSingle ? "get" : "list"];
        if (method === "DELETE") return [definition.actions.includes("archive") ? "archive" : "delete"];
        return [method === "PUT" ? "update" : "create"];
      }),
    ),
  ];
}

/** Expects the same words in any order, or different ones where a slip of the page is known. */
function expectAs(what: string, declared: readonly string[], documented: readonly string[]): void {
  const expected = expect([...declared].sort());
  if (what in slips) expected.not.toEqual([...documented].sort());
  else expected.toEqual([...documented].sort());
}

/** Every documented table of fields, beside what is declared of the same thing. */
function tables() {
  return endpoints.flatMap(({ definition, page }) =>
    Object.entries(page.objects).flatMap(([title, documented]) => tableOf(definition, title, documented)),
  );
}

function tableOf(owner: AnyDefinition, title: string, documented: readonly ContractField[]) {
  const prices = owner.fields["Prices"]?.kind;
  if (title === "ItemPrice" && prices?.type === "structures") {
    return [{ name: title, id: "", fields: prices.fields, relations: [] as string[], documented }];
  }
  const inner = owner.fields[title]?.kind;
  if (inner?.type === "structure") return [{ name: title, id: "", fields: inner.fields, relations: [], documented }];
  if (title === owner.key) return [tableFor(owner, documented)];
  const key = title.replaceAll(" ", "").toLowerCase();
  const definition = Object.values(definitions).find(({ name }) => name.toLowerCase() === key);
  return definition ? [tableFor(definition, documented)] : [];
}

function tableFor({ records: name, id, fields, relations }: AnyDefinition, documented: readonly ContractField[]) {
  return { name, id, fields: fields as FieldMap, relations: Object.keys(relations), documented };
}

/** Tells whether a declared kind is one of those that the documented type allows; unknown fields are another test's. */
function fits({ name, type }: ContractField, kind: Kind | undefined, relations: readonly string[]): boolean {
  if (type === null) return true;
  if (relations.includes(name)) return ["object", "collection", "reference"].includes(type);
  return kind === undefined || (kindsOf[type] ?? []).includes(kind.type);
}

/** References that are documented as others than they are, and why. */
const otherReferences: Readonly<Record<string, string>> = {
  "RegisterCount.closeEmployeeID": "the documentation says Register, and means the employee",
  "RegisterCount.openEmployeeID": "the documentation says Register, and means the employee",
};

/** `Item/CustomField` is what is declared as `ItemCustomField`; one page means its own and names another's. */
function refersTo(reference: string, target: string | undefined): boolean {
  return target?.endsWith(reference.split("/").at(-1) ?? "") === true;
}

function targetOf(kind: Kind | undefined): string | undefined {
  return kind?.type === "id" ? kind.target : undefined;
}

/** What the attributes and sample bodies of POST and PUT name. */
function namedForWriting({ operations }: ContractPage): ReadonlySet<string> {
  const writes = operations.filter(({ definition }) => /^(POST|PUT) /.test(definition[0] ?? ""));
  return new Set(
    writes.flatMap(({ attributes, request }) => [...attributes.map(({ name }) => name), ...keysOf(request)]),
  );
}

/** Some sample bodies lack a comma and are kept as text. */
function keysOf(request: Readonly<Record<string, unknown>> | null): string[] {
  const text = request?.["unparsed"];
  if (typeof text !== "string") return Object.keys(request ?? {});
  return [...text.matchAll(/"(\w+)":/g)].map(([, key]) => key as string);
}

function isWritable({ fields, relations }: AnyDefinition, key: string): boolean {
  const field = fields[key];
  return field ? !field.facts.readOnly : relations[key]?.facts.writable === true;
}

function drips(cost: string): number {
  return Number.parseFloat(cost);
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
