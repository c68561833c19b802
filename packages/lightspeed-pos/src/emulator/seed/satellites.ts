import { tags } from "./assortment.js";
import type { Catalog } from "./catalog.js";
import { SHELF } from "./custom-fields.js";
import type { Product } from "./item.js";
import type { Tables } from "./tables.js";
import { money, NONE } from "./wire.js";

/** Who an image or a tag belongs to. */
interface Owner {
  readonly itemID?: string;
  readonly itemMatrixID?: string;
}

/** Adds what points to an item: the vendor's number, tags, an image, values of own fields. */
export function addSatellites(catalog: Catalog, product: Product): void {
  const { tables, random } = catalog;
  const { itemID, createTime, description, plan } = product;
  if (plan.maker !== undefined) addVendorNumber(tables, product, plan.maker.vendorID);
  addTags(catalog, { itemID }, 0.1);
  if (random.chance(0.15)) addImage(catalog, description, { itemID, time: createTime });
  if (random.chance(0.1)) addCustomFieldValue(catalog, product);
}

function addVendorNumber(tables: Tables, { itemID, createTime, plan }: Product, vendorID: string): void {
  tables.add("ItemVendorNum", {
    itemVendorNumID: tables.nextID("ItemVendorNum"),
    value: `${vendorID}${itemID.padStart(6, "0")}`,
    cost: money(plan.costCents),
    timeStamp: createTime,
    itemID,
    vendorID,
  });
}

/** Adds a tag with this probability. */
export function addTags({ tables, random }: Catalog, owner: Owner, probability: number): void {
  if (!random.chance(probability)) return;
  tables.add("TagRelation", {
    tagRelationID: tables.nextID("TagRelation"),
    tagID: String(random.between(1, tags.length)),
    itemID: owner.itemID ?? NONE,
    itemMatrixID: owner.itemMatrixID ?? NONE,
  });
}

/** Adds what is known of an image; the emulator paints a picture for it. */
export function addImage(
  { tables, random }: Catalog,
  description: string,
  { itemID = NONE, itemMatrixID = NONE, time }: Owner & { readonly time: string },
): void {
  const publicID = random
    .below(36 ** 8)
    .toString(36)
    .padStart(8, "0");
  tables.add("Image", {
    imageID: tables.nextID("Image"),
    description,
    filename: `${publicID}.jpg`,
    ordering: "0",
    publicID,
    baseImageURL: "",
    size: String(random.between(20_000, 400_000)),
    createTime: time,
    timeStamp: time,
    itemID,
    itemMatrixID,
  });
}

/** Adds what the web shop says of an item, and returns its id. */
export function addWebShopTexts({ tables, random }: Catalog, description: string): string {
  const itemECommerceID = tables.nextID("ItemECommerce");
  tables.add("ItemECommerce", {
    itemECommerceID,
    longDescription: `${description}: tried on our own rides.`,
    shortDescription: description,
    weight: String(random.between(1, 20)),
    width: "0",
    height: "0",
    length: "0",
    listOnStore: "true",
  });
  return itemECommerceID;
}

function addCustomFieldValue({ tables, random }: Catalog, { itemID, createTime }: Product): void {
  tables.add("CustomFieldValue", {
    customFieldValueID: tables.nextID("CustomFieldValue"),
    ...SHELF,
    value: `${random.pick(["A", "B", "C"])}-${random.between(1, 30)}`,
    timeStamp: createTime,
    itemID,
    itemMatrixID: NONE,
    customerID: NONE,
    orderID: NONE,
  });
}
