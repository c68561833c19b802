import { type Row, resource, text } from "../schema/index.js";
import { catalogVendorItem } from "./catalog-vendor-item.js";

/** What the vendors' catalogs have of a name. Documented: /retail/endpoints/Catalog-Search. */
export const catalogSearch = resource("CatalogSearch", {
  collection: "catalogSearch",
  path: "Catalog/Search",
  key: "CatalogVendorItem",
  counted: true,
  id: "catalogVendorItemID",
  actions: ["list"],
  parameters: {
    /** A part of the name (assumed). */
    description: text().required(),
  },
  fields: catalogVendorItem.fields,
  relations: catalogVendorItem.relations,
  load: ["CatalogVendor"],
  sort: ["catalogVendorItemID"],
});

/** The data of what a search found. */
export interface CatalogSearch extends Row<typeof catalogSearch> {
  catalogVendorItemID: number;
}
