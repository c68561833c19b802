import type { Tables } from "./tables.js";
import { NONE } from "./wire.js";

/** The field of items that tells their shelf; values of it are given while items are made. */
export const SHELF = { customFieldID: "1", name: "Shelf", type: "string" } as const;

const choices: readonly (readonly [name: string, value: string])[] = [
  ["Road", "R"],
  ["Gravel", "G"],
  ["Mountain", "M"],
];

/** Adds the fields that the account made up, and the words of those that offer some. */
export function addCustomFields(tables: Tables): void {
  addField(tables, "ItemCustomField", SHELF);
  addField(tables, "ItemCustomField", { name: "Terrain", type: "single_choice" });
  addField(tables, "CustomerCustomField", { name: "Newsletter", type: "boolean", default: "false" });
  addField(tables, "CustomerCustomField", { name: "Rides", type: "multi_choice", default: "" });
  addField(tables, "OrderCustomField", { name: "PO", type: "string" });
  addField(tables, "OrderCustomField", { name: "Season", type: "single_choice" });
  for (const [name, value] of choices) {
    for (const owner of ["Item", "Customer", "Order"] as const) {
      const resource = `${owner}CustomFieldChoice` as const;
      const customFieldChoiceID = tables.nextID(resource);
      tables.add(resource, { customFieldChoiceID, value, name, canBeDeleted: "true", customFieldID: "2" });
    }
  }
}

interface FieldPlan {
  readonly name: string;
  readonly type: string;
  readonly default?: string;
}

function addField(
  tables: Tables,
  resource: "ItemCustomField" | "CustomerCustomField" | "OrderCustomField",
  { name, type, default: initial }: FieldPlan,
): void {
  const customFieldID = tables.nextID(resource);
  const more = initial === undefined ? {} : { default: initial };
  tables.add(resource, { customFieldID, type, name, uom: "", decimalPrecision: NONE, archived: "false", ...more });
}
