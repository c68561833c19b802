import { boolean, type Extra, id, type Row, reference, resource, text } from "../schema/index.js";
import type { Patch } from "./forms.js";

/** A line of business, whose vendor catalogs a shop can use. Documented: /retail/endpoints/Industry. */
export const industry = resource("Industry", {
  collection: "industries",
  id: "industryID",
  actions: ["list", "get", "update"],
  fields: {
    industryID: id(),
    name: text().readOnly(),
    /** Whether the shop is in it. */
    enabled: boolean(),
    catalogIndustryID: reference("CatalogIndustry").readOnly(),
  },
  sort: ["industryID"],
});

/** An industry's data. */
export interface Industry extends Row<typeof industry> {
  industryID: number;
}

/** What changing an industry takes: absent keeps, `null` clears. */
export interface IndustryPatch extends Patch<typeof industry> {
  extra?: Extra;
}
