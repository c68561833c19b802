import type { ProductLine, Variants } from "./assortment.js";
import type { Catalog } from "./catalog.js";
import { addItem, type ItemPlan } from "./item.js";
import { addImage, addSatellites, addTags } from "./satellites.js";
import type { Tables } from "./tables.js";
import { money, NONE, timestamp } from "./wire.js";

const attributeSets: readonly (readonly [name: string, first: string, second: string, third: string])[] = [
  ["Color/Size", "Color", "Size", ""],
  ["Size", "", "Size", ""],
  ["Color", "Color", "", ""],
  ["3 Attributes", "Attribute 1", "Attribute 2", "Attribute 3"],
];

/** Adds the attribute sets that every account starts with (observed). */
export function addAttributeSets(tables: Tables): void {
  for (const [name, attributeName1, attributeName2, attributeName3] of attributeSets) {
    const itemAttributeSetID = tables.nextID("ItemAttributeSet");
    const names = { attributeName1, attributeName2, attributeName3 };
    tables.add("ItemAttributeSet", { itemAttributeSetID, name, ...names, system: "true", archived: "false" });
  }
}

/** How many items a matrix of these variants has. */
export function variantCount({ values }: Variants): number {
  return values.reduce((count, list) => count * Math.max(list.length, 1), 1);
}

/** Adds a matrix and one item for each of its variants. */
export function addMatrix(catalog: Catalog, line: ProductLine, variants: Variants, plan: ItemPlan): void {
  const { tables } = catalog;
  const itemMatrixID = tables.nextID("ItemMatrix");
  const created = catalog.nextMoment();
  addMatrixRecord(tables, itemMatrixID, variants, plan, created);
  addImage(catalog, line.noun, { itemMatrixID, time: timestamp(created) });
  addTags(catalog, { itemMatrixID }, 0.3);
  let offset = 0;
  for (const values of combinations(variants.values)) {
    const description = [plan.description, ...values].filter((word) => word !== "").join(" ");
    const itemAttributesID = addAttributes(tables, values, String(variants.set));
    offset += 1;
    const variant = { description, itemMatrixID, itemAttributesID, created: created + offset };
    addSatellites(catalog, addItem(catalog, plan, variant));
  }
}

function addMatrixRecord(
  tables: Tables,
  itemMatrixID: string,
  { set, values }: Variants,
  plan: ItemPlan,
  created: number,
): void {
  tables.add("ItemMatrix", {
    itemMatrixID,
    description: plan.description,
    tax: "true",
    defaultCost: money(plan.costCents),
    itemType: "default",
    serialized: "false",
    modelYear: plan.modelYear ?? "0",
    archived: "false",
    // An item that joins moves its matrix (observed): it is as new as its last item.
    timeStamp: timestamp(created + variantCount({ set, values })),
    itemAttributeSetID: String(set),
    manufacturerID: plan.maker?.manufacturerID ?? NONE,
    categoryID: plan.categoryID,
    defaultVendorID: plan.maker?.vendorID ?? NONE,
    taxClassID: "1",
    seasonID: plan.seasonID ?? NONE,
    departmentID: "1",
    Prices: plan.prices,
    itemECommerceID: NONE,
    // Slots that the set does not use are left out (observed).
    attribute1Values: usedValues(values[0]),
    attribute2Values: usedValues(values[1]),
    attribute3Values: usedValues(values[2]),
  });
}

function usedValues(values: readonly string[] = []): readonly string[] | undefined {
  return values.length === 0 ? undefined : values;
}

function addAttributes(tables: Tables, values: readonly string[], itemAttributeSetID: string): string {
  const itemAttributesID = tables.nextID("ItemAttributes");
  const [attribute1 = "", attribute2 = "", attribute3 = ""] = values;
  tables.add("ItemAttributes", { itemAttributesID, attribute1, attribute2, attribute3, itemAttributeSetID });
  return itemAttributesID;
}

/** Every combination of one value from each list; an empty list stands for an attribute that is not used. */
function combinations(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return lists.reduce<readonly (readonly string[])[]>(
    (found, list) => found.flatMap((values) => (list.length === 0 ? [""] : list).map((value) => [...values, value])),
    [[]],
  );
}
