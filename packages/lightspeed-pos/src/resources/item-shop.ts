import { type Extra, id, type Row, quantity, reference, text, resource } from "../schema/index.js";
import type { Input, Patch } from "./forms.js";
export const itemShop = resource("ItemShop", { id: "itemShopID", actions: ["list","get","update"], fields: { itemShopID: id(), name: text(), qoh: quantity().throughParent(), itemID: reference("Item").readOnly() }, sort: ["itemShopID"] });
export interface ItemShop extends Row<typeof itemShop> { itemShopID: number }
export interface ItemShopInput extends Input<typeof itemShop> { extra?: Extra }
export interface ItemShopPatch extends Patch<typeof itemShop> { extra?: Extra }
