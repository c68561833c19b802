import { type Extra, id, type Row, quantity, reference, text, resource } from "../schema/index.js";
import type { Input, Patch } from "./forms.js";
export const manufacturer = resource("Manufacturer", { id: "manufacturerID", actions: ["list","get","update"], fields: { manufacturerID: id(), name: text(), qoh: quantity().throughParent(), itemID: reference("Item").readOnly() }, sort: ["manufacturerID"] });
export interface Manufacturer extends Row<typeof manufacturer> { manufacturerID: number }
export interface ManufacturerInput extends Input<typeof manufacturer> { extra?: Extra }
export interface ManufacturerPatch extends Patch<typeof manufacturer> { extra?: Extra }
