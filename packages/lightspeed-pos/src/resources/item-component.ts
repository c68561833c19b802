import { id, integer, quantity, type Row, reference, resource } from "../schema/index.js";

/** What an assembly or a box is made of. Documented: /retail/endpoints/Item. */
export const itemComponent = resource("ItemComponent", {
  id: "itemComponentID",
  actions: [],
  fields: {
    itemComponentID: id(),
    /** How many of the component one of the whole takes. */
    quantity: quantity(),
    /** 0 in assemblies; in boxes one for each single. */
    componentGroup: integer(),
    /** The whole. */
    assemblyItemID: reference("Item"),
    /** The part. */
    componentItemID: reference("Item"),
  },
});

/** A component's data. */
export interface ItemComponent extends Row<typeof itemComponent> {
  itemComponentID: number;
}
