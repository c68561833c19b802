import { boolean, type Extra, id, type Row, reference, resource, text, timestamp, toOne } from "../schema/index.js";
import type { Patch } from "./forms.js";

/** A till. Documented: /retail/endpoints/Register. The page allows an update and names no field for it. */
export const register = resource("Register", {
  collection: "registers",
  id: "registerID",
  actions: ["list", "get", "update"],
  fields: {
    registerID: id(),
    name: text().assumed("writable"),
    open: boolean().readOnly(),
    /** When it was last opened. */
    openTime: timestamp().optional().readOnly(),
    archived: boolean().unfilterable().readOnly(),
    tipEnabled: boolean().optional().readOnly(),
    openEmployeeID: reference("Employee").readOnly(),
    shopID: reference("Shop").readOnly(),
    /** Seen empty (documented samples). */
    ccTerminalID: reference("CCTerminal").optional().readOnly(),
  },
  relations: {
    /** Only display templates bring it. */
    Shop: toOne("Shop", "shopID"),
  },
  sort: ["registerID"],
  scopes: [
    "employee:cfd",
    "employee:register",
    "employee:inventory_base",
    "employee:reports",
    "employee:workbench",
    "employee:customers",
    "employee:admin",
  ],
});

/** A register's data. */
export interface Register extends Row<typeof register> {
  registerID: number;
}

/** What changing a register takes: absent keeps, `null` clears. */
export interface RegisterPatch extends Patch<typeof register> {
  extra?: Extra;
}
