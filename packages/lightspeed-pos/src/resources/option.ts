import { id, type Row, resource, text } from "../schema/index.js";

/** A setting of the account. Documented: /retail/endpoints/Option. */
export const option = resource("Option", {
  collection: "options",
  whole: true,
  id: "optionID",
  actions: ["list"],
  fields: {
    optionID: id().internal(),
    name: text().unfilterable().readOnly(),
    /** Numbers and switches are text here too; `""` is off. */
    value: text().unfilterable().readOnly(),
  },
  sort: ["optionID", "name"],
});

/** A setting's data. */
export interface Option extends Row<typeof option> {
  name: string;
}
