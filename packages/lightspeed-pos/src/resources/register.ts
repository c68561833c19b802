import { boolean, id, type Row, reference, resource, text, timestamp } from "../schema/index.js";

/** A till. Documented: /retail/endpoints/Register. */
export const register = resource("Register", {
  id: "registerID",
  actions: [],
  fields: {
    registerID: id(),
    name: text(),
    open: boolean().readOnly(),
    /** When it was last opened. */
    openTime: timestamp().optional().readOnly(),
    archived: boolean().unfilterable().readOnly(),
    tipEnabled: boolean().optional(),
    openEmployeeID: reference("Employee").readOnly(),
    shopID: reference("Shop"),
    ccTerminalID: reference("CCTerminal").readOnly(),
  },
});

/** A register's data. */
export interface Register extends Row<typeof register> {
  registerID: number;
}
