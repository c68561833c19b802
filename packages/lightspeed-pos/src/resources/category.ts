import { type Extra, id, type Row, quantity, reference, text, resource } from "../schema/index.js";
import type { Input, Patch } from "./forms.js";
export const category = resource("Category", { id: "categoryID", actions: ["list","get","update"], fields: { categoryID: id(), name: text(), qoh: quantity().throughParent(), itemID: reference("Item").readOnly() }, sort: ["categoryID"] });
export interface Category extends Row<typeof category> { categoryID: number }
export interface CategoryInput extends Input<typeof category> { extra?: Extra }
export interface CategoryPatch extends Patch<typeof category> { extra?: Extra }
