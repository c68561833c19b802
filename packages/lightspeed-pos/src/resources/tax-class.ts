import { type Extra, id, type Row, quantity, reference, text, resource } from "../schema/index.js";
import type { Input, Patch } from "./forms.js";
export const taxClass = resource("TaxClass", { id: "taxClassID", actions: ["list","get","update"], fields: { taxClassID: id(), name: text(), qoh: quantity().throughParent(), itemID: reference("Item").readOnly() }, sort: ["taxClassID"] });
export interface TaxClass extends Row<typeof taxClass> { taxClassID: number }
export interface TaxClassInput extends Input<typeof taxClass> { extra?: Extra }
export interface TaxClassPatch extends Patch<typeof taxClass> { extra?: Extra }
