import { type Extra, id, type Row, quantity, reference, text, resource } from "../schema/index.js";
import type { Input, Patch } from "./forms.js";
export const note = resource("Note", { id: "noteID", actions: ["list","get","update"], fields: { noteID: id(), name: text(), qoh: quantity().throughParent(), itemID: reference("Item").readOnly() }, sort: ["noteID"] });
export interface Note extends Row<typeof note> { noteID: number }
export interface NoteInput extends Input<typeof note> { extra?: Extra }
export interface NotePatch extends Patch<typeof note> { extra?: Extra }
