import { id, type Row, resource, text, timestamp } from "../schema/index.js";

/** A vendor whose catalog can be searched. Documented with its items: /retail/endpoints/CatalogVendorItem. */
export const catalogVendor = resource("CatalogVendor", {
  id: "catalogVendorID",
  actions: [],
  fields: {
    catalogVendorID: id(),
    name: text().readOnly(),
    /** When the catalog was. */
    lastUpdate: timestamp().readOnly(),
  },
});

/** A catalog vendor's data. */
export interface CatalogVendor extends Row<typeof catalogVendor> {
  catalogVendorID: number;
}
