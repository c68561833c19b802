import {
  amount,
  boolean,
  type Extra,
  id,
  integer,
  list,
  oneOf,
  type Row,
  reference,
  resource,
  structures,
  text,
  timestamp,
  toMany,
  toOne,
} from "../schema/index.js";
import type { Input, Patch } from "./forms.js";

/** One design in its sizes and colours, each of them an item. Documented: /retail/endpoints/ItemMatrix. */
export const itemMatrix = resource("ItemMatrix", {
  collection: "itemMatrices",
  id: "itemMatrixID",
  actions: ["list", "get", "create", "update", "archive"],
  fields: {
    itemMatrixID: id(),
    /** Its items are described by this and their attributes. */
    description: text().required(),
    tax: boolean(),
    defaultCost: amount(),
    itemType: oneOf("default", "non_inventory", "assembly", "box", "serialized", "serialized_assembly").initially(
      "default",
    ),
    serialized: boolean().optional(),
    modelYear: integer(),
    /** Archiving takes all its items along. Filter with the `archived` option. */
    archived: boolean().unfilterable(),
    /** Moves when an item joins (observed). */
    timeStamp: timestamp().readOnly(),
    /** 1 color and size, 2 size, 3 color, 4 three attributes; an account may add its own. */
    itemAttributeSetID: reference("ItemAttributeSet").required(),
    manufacturerID: reference("Manufacturer"),
    categoryID: reference("Category"),
    defaultVendorID: reference("Vendor"),
    taxClassID: reference("TaxClass"),
    seasonID: reference("Season"),
    departmentID: reference("Department"),
    itemECommerceID: reference("ItemECommerce").nestedOnly(),
    /** One amount per price level, on every answer (observed). */
    Prices: structures("ItemPrice", {
      amount: amount(),
      useTypeID: reference("PriceLevel"),
      /** The level's display name. */
      useType: text(),
    }),
    /** The values its items have; an item that joins adds its own. Missing where the set has no such attribute. */
    attribute1Values: list(text()).optional().readOnly(),
    attribute2Values: list(text()).optional().readOnly(),
    attribute3Values: list(text()).optional().readOnly(),
  },
  relations: {
    Category: toOne("Category", "categoryID").writable(),
    TaxClass: toOne("TaxClass", "taxClassID").writable(),
    Department: toOne("Department", "departmentID").writable(),
    ItemAttributeSet: toOne("ItemAttributeSet", "itemAttributeSetID"),
    Manufacturer: toOne("Manufacturer", "manufacturerID").writable(),
    Season: toOne("Season", "seasonID").writable(),
    Images: toMany("Image", "itemMatrixID"),
    Items: toMany("Item", "itemMatrixID").writable(),
    ItemECommerce: toOne("ItemECommerce", "itemECommerceID").writable(),
    TagRelations: toMany("TagRelation", "itemMatrixID").writable(),
    /** Documented as a field, though not for `load`. */
    CustomFieldValues: toMany("CustomFieldValue", "itemMatrixID").writable(),
  },
  load: [
    "Category",
    "TaxClass",
    "Department",
    "ItemAttributeSet",
    "Manufacturer",
    "Season",
    "Images",
    "Items",
    "ItemECommerce",
    "TagRelations",
    "TagRelations.Tag",
  ],
  sort: ["itemMatrixID", "timeStamp", "description"],
});

/** A matrix's data. */
export interface ItemMatrix extends Row<typeof itemMatrix> {
  itemMatrixID: number;
}

/** What creating a matrix takes. */
export interface ItemMatrixInput extends Input<typeof itemMatrix> {
  extra?: Extra;
}

/** What changing a matrix takes: absent keeps, `null` clears. */
export interface ItemMatrixPatch extends Patch<typeof itemMatrix> {
  extra?: Extra;
}
